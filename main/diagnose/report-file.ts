import { copyFile, mkdir, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** Reports that stay in a profile; older ones go when a new one is written. */
const KEPT = 20;

const stampOf = (at: number): string =>
  new Date(at)
    .toISOString()
    .replaceAll(/[-:]|\.\d+Z/gu, '')
    .replace('T', '-');

/** The folder of a profile's reports. */
export const reportsFolder = (profileDir: string): string => path.join(profileDir, 'reports');

/** Writes a report into the profile's reports folder and returns its file name; rejects when the disk does not take it. `at` is UTC ms. */
export const writeReport = async (profileDir: string, terminal: string, at: number, text: string): Promise<string> => {
  const folder = reportsFolder(profileDir);
  await mkdir(folder, { recursive: true });
  const name = `motcua-report-${terminal}-${stampOf(at)}.txt`;
  const handle = await open(path.join(folder, name), 'w');
  try {
    // Windows' editor reads Vietnamese right when the file says that it is UTF-8.
    await handle.writeFile(`\u{FEFF}${text}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  const old = (await readdir(folder))
    .filter((each) => each.startsWith('motcua-report-'))
    .toSorted()
    .slice(0, -KEPT);
  for (const each of old) await rm(path.join(folder, each), { force: true });
  return name;
};

/** Copies a report to another folder, such as a stick; rejects when it cannot be written. */
export const copyReport = (profileDir: string, name: string, place: string): Promise<void> =>
  copyFile(path.join(reportsFolder(profileDir), name), path.join(place, name));
