import { existsSync, linkSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A damaged file that lies beside the one that took its place, and when it was put there, UTC ms. */
export type AsideFile = { readonly file: string; readonly at: number };

const withoutEnd = (file: string): string => file.replace(/\.db$/u, '');

/**
 * Puts a database aside under a name with the moment (UTC), its write-ahead log with it. All of it has its new name before any of it loses
 * the old one, where the file system can do that: a power cut in between leaves two names, not half a database. Nothing is deleted.
 */
export const setAside = (file: string, nowMs: number): AsideFile => {
  const mark = new Date(nowMs).toISOString().replaceAll(/[:.]/gu, '-');
  const aside = `${withoutEnd(file)}-damaged-${mark}.db`;
  const ends = ['-wal', ''].filter((end) => existsSync(`${file}${end}`));
  try {
    for (const end of ends) linkSync(`${file}${end}`, `${aside}${end}`);
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  } catch {
    for (const end of ends) if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${aside}${end}`);
    rmSync(`${file}-shm`, { force: true });
  }
  return { file: aside, at: nowMs };
};

/** Every file that was put aside from this place, the oldest first. */
export const asideFiles = (file: string): readonly AsideFile[] => {
  const dir = path.dirname(file);
  const start = `${path.basename(withoutEnd(file))}-damaged-`;
  return (existsSync(dir) ? readdirSync(dir) : [])
    .filter((name) => name.startsWith(start) && name.endsWith('.db'))
    .toSorted()
    .map((name) => {
      const mark = name.slice(start.length, -'.db'.length);
      const at = Date.parse(mark.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3}Z)$/u, 'T$1:$2:$3.$4'));
      return { file: path.join(dir, name), at: Number.isNaN(at) ? 0 : at };
    });
};
