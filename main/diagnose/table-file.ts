import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { csvLine } from '#common/domain/text/csv-line.ts';
import { reportsFolder } from './report-file.ts';

/** Rows of a table as they come: a long one in pieces. */
export type TablePieces = readonly (readonly (readonly (string | number | null)[])[])[];

/** Rows as CSV that a spreadsheet of this country opens right: UTF-8 with its mark. Each piece is written before the next one is worked out. */
export function* csvPieces(pieces: TablePieces): Generator<string> {
  yield '\u{FEFF}';
  for (const rows of pieces) yield rows.map((row) => csvLine(row.map((cell) => String(cell ?? '')))).join('');
}

/** What a file holds: a report, by what it is parted, and its days. */
type FileAbout = {
  readonly name: string;
  readonly group: string | null;
  readonly from: string;
  readonly to: string;
};

/** The beginning of a report's file name: 'waits-service-20260901_20260930'. */
export const namedAfter = ({ name, group, from, to }: FileAbout): string =>
  [name, ...(group === null ? [] : [group]), (from === to ? from : `${from}_${to}`).replaceAll('-', '')].join('-');

/** A file name with the minute in which it is made, UTC ms: 'waits-service-20260915-20260915-1000'. */
const madeAt = (name: string, at: number): string => {
  const [time = '', day = ''] = formatDateTime(at).split(' ');
  return `${name}-${day.split('/').toReversed().join('')}-${time.replace(':', '')}`;
};

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** Takes the first of the names 'x.csv', 'x-2.csv', … that no file in the folder has, by an empty file. */
const takeName = async (folder: string, name: string, ending: string): Promise<string> => {
  for (let nth = 1; ; nth += 1) {
    const file = `${name}${nth === 1 ? '' : `-${nth}`}.${ending}`;
    try {
      await (await open(path.join(folder, file), 'wx')).close();
      return file;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
};

/**
 * Makes a file in the profile's folder of reports under a name that no other file has, and returns that; rejects, and leaves no file behind, where `write` does or
 * the disk does not take it. `at` is UTC ms.
 */
export const newReportFile = async (
  profileDir: string,
  { name, ending, at }: { readonly name: string; readonly ending: string; readonly at: number },
  write: (file: string) => Promise<void>,
): Promise<string> => {
  const folder = reportsFolder(profileDir);
  await mkdir(folder, { recursive: true });
  const file = await takeName(folder, madeAt(name, at), ending);
  try {
    await write(path.join(folder, file));
  } catch (error) {
    await rm(path.join(folder, file), { force: true });
    throw error;
  }
  return file;
};

/** Writes a file into the profile's folder of reports and returns its name; rejects when the disk does not take it. `at` is UTC ms. */
export const writeReportFile = (
  profileDir: string,
  name: string,
  ending: string,
  at: number,
  content: string | Uint8Array | Iterable<string>,
): Promise<string> => newReportFile(profileDir, { name, ending, at }, (file) => writeFile(file, content));

/** Writes a table into the profile's folder of reports and returns its file name; rejects when the disk does not take it. `at` is UTC ms. */
export const writeTable = (profileDir: string, about: FileAbout, at: number, pieces: TablePieces): Promise<string> =>
  writeReportFile(profileDir, namedAfter(about), 'csv', at, csvPieces(pieces));
