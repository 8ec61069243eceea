import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { reportsFolder } from './report-file.ts';

/** A cell as spreadsheets read it; what begins like a formula is text. */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t]/u.test(text) && !/^-?\d/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Rows as CSV that a spreadsheet of this country opens right: UTF-8 with its mark, semicolons, since the comma is in numbers. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\u{FEFF}${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

/** Writes a table into the profile's folder of reports and returns its file name; rejects when the disk does not take it. `at` is UTC ms. */
export const writeTable = async (
  profileDir: string,
  name: string,
  at: number,
  rows: readonly (readonly string[])[],
): Promise<string> => {
  const folder = reportsFolder(profileDir);
  await mkdir(folder, { recursive: true });
  const [time = '', day = ''] = formatDateTime(at).split(' ');
  const file = `${name}-${day.split('/').toReversed().join('')}-${time.replace(':', '')}.csv`;
  await writeFile(path.join(folder, file), csvOf(rows));
  return file;
};
