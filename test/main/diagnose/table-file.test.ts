import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { csvOf, writeTable } from '#main/diagnose/table-file.ts';

test('a table is written as spreadsheets here read it: marked UTF-8, semicolons, quotes doubled, no formulas', () => {
  expect(
    csvOf([
      ['Quầy "số 1"', '1,5'],
      ['=1+1', '-3,5', '-'],
    ]),
  ).toBe('\u{FEFF}"Quầy ""số 1""";"1,5"\r\n"\'=1+1";"-3,5";"\'-"\r\n');
});

test('the file lies in the folder of reports, named after what it is and when it was made', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-table-'));
  try {
    const name = await writeTable(dir, 'priority', Date.UTC(2026, 8, 15, 3, 5), [['a']]);
    expect(name).toBe('priority-20260915-1005.csv');
    expect(readFileSync(path.join(dir, 'reports', name), 'utf8')).toBe('\u{FEFF}"a"\r\n');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
