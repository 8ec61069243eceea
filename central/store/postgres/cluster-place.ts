import { chmod, mkdir, mkdtemp, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Survives a reboot, and every user may pass through it. */
const PUBLIC_PLACE = '/var/tmp';

const isPublic = async (path: string): Promise<boolean> => {
  const { mode } = await stat(path);
  if ((mode & 0o001) === 0) return false;
  return path === dirname(path) || isPublic(dirname(path));
};

const readIfThere = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return null;
  }
};

/**
 * Where central's own PostgreSQL keeps its files: in `dir`. PostgreSQL refuses to run as root, so for root it runs as another user: then it
 * stays in `dir` only if that user may pass through all folders above, else in a public place that `dir` remembers.
 */
export const clusterPlace = async (dir: string, asRoot: boolean): Promise<string> => {
  await mkdir(dir, { recursive: true });
  const here = join(await realpath(dir), 'pg');
  if (!asRoot) return here;
  const remembered = await readIfThere(join(dir, 'pg-place'));
  if (remembered !== null) return remembered;
  await chmod(dir, 0o711);
  if (await isPublic(dirname(here))) return here;
  const elsewhere = await mkdtemp(join(PUBLIC_PLACE, 'motcua-central-'));
  await chmod(elsewhere, 0o711);
  const place = join(elsewhere, 'pg');
  await writeFile(join(dir, 'pg-place'), place);
  return place;
};
