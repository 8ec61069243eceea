import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PIECE_ROWS, reportCalls, workbookSchema } from '#common/ipc/report-calls.ts';
import type { ReportSheet } from '#common/ipc/report-sheet.ts';
import type { Wording } from '#renderer/supervisor/reports/figure-text.ts';
import { csvRows, workbookOf } from '#renderer/supervisor/reports/sheet-words.ts';

// Only the names of the words matter here.
const wording = { t: (key: string) => key, language: 'vi' } as unknown as Wording;

const { procedures } = z
  .object({ procedures: z.array(z.looseObject({ code: z.string(), nameVi: z.string() })) })
  .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../../scripts/demo/catalogue.json'), 'utf8')));

const sheetOf = (rows: ReportSheet['rows']): ReportSheet => ({
  name: 'dossiers',
  group: 'procedure',
  from: '2026-09-15',
  to: '2026-09-15',
  at: 0,
  columns: [
    { key: 'procedure', kind: 'text' },
    { key: 'verdict', kind: 'word' },
  ],
  rows,
  notes: [],
  chart: null,
  known: null,
  office: { parentAgency: '', agency: '', place: '', officer: '' },
});

test('a report by procedure goes into both files, however long the state names a procedure', () => {
  const names = procedures.map(({ code, nameVi }) => `${code} ${nameVi}`);
  expect(Math.max(...names.map(({ length }) => length))).toBeGreaterThan(400);
  const sheet = sheetOf(names.map((name) => ({ key: name, cells: [{ value: name }, { value: null }] })));
  expect(
    reportCalls['report.keep'].input.safeParse({
      name: 'dossiers',
      group: 'procedure',
      from: sheet.from,
      to: sheet.to,
      handed: null,
      rows: csvRows(sheet, wording).slice(0, PIECE_ROWS),
    }).error,
  ).toBeUndefined();
  expect(workbookSchema.safeParse(workbookOf(sheet, wording)).error).toBeUndefined();
});
