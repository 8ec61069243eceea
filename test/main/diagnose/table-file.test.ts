import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { csvPieces, newReportFile, writeTable } from '#main/diagnose/table-file.ts';

test('a table is written as spreadsheets here read it: marked UTF-8, semicolons, quotes doubled, no formulas', () => {
  expect([...csvPieces([[['Quầy "số 1"', '1,5']], [['=1+1', '-3,5', '-']]])].join('')).toBe(
    '\u{FEFF}"Quầy ""số 1""";"1,5"\r\n"\'=1+1";"-3,5";"\'-"\r\n',
  );
});

test('the file lies in the folder of reports, named after what it holds and when it was made, and takes the place of no other', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-table-'));
  try {
    const about = { name: 'waits', group: 'service', from: '2026-09-01', to: '2026-09-30' };
    const at = Date.UTC(2026, 8, 15, 3, 5);
    const name = await writeTable(dir, about, at, [[['a']]]);
    expect(name).toBe('waits-service-20260901_20260930-20260915-1005.csv');
    expect(await writeTable(dir, { ...about, group: 'counter' }, at, [[['b']]])).toContain('waits-counter-');
    expect(await writeTable(dir, about, at, [[['c']]])).toBe('waits-service-20260901_20260930-20260915-1005-2.csv');
    expect(await writeTable(dir, { ...about, group: null, to: about.from }, at, [[['d']]])).toBe(
      'waits-20260901-20260915-1005.csv',
    );
    expect(readFileSync(path.join(dir, 'reports', name), 'utf8')).toBe('\u{FEFF}"a"\r\n');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

test('a file that could not be written whole is gone again', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-table-'));
  try {
    const full = newReportFile(dir, { name: 'waits', ending: 'xlsx', at: 0 }, () => Promise.reject(new Error('full')));
    await expect(full).rejects.toThrow('full');
    expect(readdirSync(path.join(dir, 'reports'))).toEqual([]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
