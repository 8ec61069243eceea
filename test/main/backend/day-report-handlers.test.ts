import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { afterEach, expect, test } from 'vitest';
import { markSaid, trainingSite } from '#common/domain/site/training.ts';
import { PIECE_ROWS, type Workbook } from '#common/ipc/report-calls.ts';
import type { CommandInput, CommandName, CommandOutput } from '#common/ipc/contract.ts';
import { dayReportHandlers } from '#main/backend/day-report-handlers.ts';
import { answer, type Handlers } from '#main/ipc/answer.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let terminal: TestTerminal;
afterEach(() => terminal.dispose());

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const call = async <N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  handlers = dayReportHandlers(terminal, log),
): Promise<CommandOutput<N>> => {
  const reply = await answer(handlers, 'supervisor', name, input, (_name, thrown) => {
    throw thrown;
  });
  if (!reply.ok) throw new Error(reply.failure.message);
  // answer() parsed it by the schema that the output's type is inferred from.
  return reply.value as CommandOutput<N>;
};
const about = { name: 'waits', from: '2026-09-01', to: '2026-09-30', group: 'service' } as const;
const book: Omit<Workbook, 'rows'> = {
  ...about,
  title: 'Thời gian chờ',
  columns: [
    { name: 'Lĩnh vực', kind: 'text' },
    { name: 'Chờ', kind: 'text' },
  ],
  aboutTitle: 'Về báo cáo',
  about: [['Đơn vị', 'Trung tâm']],
};
const written = async (): Promise<{ readonly csv: string; readonly sheets: readonly unknown[] }> => {
  const kept = [
    await call('report.keep', { ...about, handed: null, rows: [['Thời gian chờ'], ['Đất đai', '12']] }),
    await call('report.keep-book', { ...structuredClone(book), handed: null, rows: [['Đất đai', '12']] }),
  ];
  const [csv = '', xlsx = ''] = kept.map((one) => (one.kind === 'written' ? path.join(one.folder, one.name) : ''));
  const sheets = await readExcelFile(readFileSync(xlsx));
  return { csv: readFileSync(csv, 'utf8'), sheets: sheets.map(({ data }) => data) };
};

test('a report’s files of a terminal at work begin with the report', async () => {
  terminal = await testTerminal({});
  expect(await written()).toEqual({
    csv: '\u{FEFF}"Thời gian chờ"\r\n"Đất đai";"12"\r\n',
    sheets: [
      [
        ['Lĩnh vực', 'Chờ'],
        ['Đất đai', '12'],
      ],
      [['Đơn vị', 'Trung tâm']],
    ],
  });
});

test.each([
  ['training', { site: trainingSite, training: true as const }],
  ['demo', { demo: {} }],
] as const)(
  'a report’s files of %s say on their first line, and on each sheet, that nothing is real',
  async (mark, profile) => {
    terminal = await testTerminal({ profile });
    const { csv, sheets } = await written();
    expect(csv.split('\r\n')[0]).toBe(`\u{FEFF}"${markSaid(mark)}"`);
    expect(sheets).toEqual([
      [
        [markSaid(mark), null],
        ['Lĩnh vực', 'Chờ'],
        ['Đất đai', '12'],
      ],
      [
        [markSaid(mark), null],
        ['Đơn vị', 'Trung tâm'],
      ],
    ]);
  },
);

const ROWS = 1_250;
const rowAt = (index: number): string[] => [`Dòng ${index}`, '1,5'];
const textOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => `"${cell}"`).join(';')}\r\n`).join('');

/** Hands a year's rows over as a window does, all but the last piece. */
const handMany = async (handlers: Partial<Handlers>) => {
  const handed = randomUUID();
  const rows = Array.from({ length: ROWS }, (_none, index) => rowAt(index));
  const last = ROWS - (ROWS % PIECE_ROWS);
  for (let from = 0; from < last; from += PIECE_ROWS) {
    const piece = { handed, from, rows: rows.slice(from, from + PIECE_ROWS) };
    expect(await call('report.hand-rows', piece, handlers)).toEqual({ kind: 'taken' });
  }
  return { handed, rows: rows.slice(last) };
};

type Keep = (handlers: Partial<Handlers>, handed: string, rows: string[][]) => Promise<CommandOutput<'report.keep'>>;
const asCsv: Keep = (handlers, handed, rows) => call('report.keep', { ...about, handed, rows }, handlers);
const asBook: Keep = (handlers, handed, rows) => call('report.keep-book', { ...book, handed, rows }, handlers);

test.each([
  ['CSV', asCsv],
  ['Excel', asBook],
])('a long report goes into its file piece by piece, whole and in order: %s', async (as, keep) => {
  terminal = await testTerminal({});
  const handlers = dayReportHandlers(terminal, log);
  const { handed, rows } = await handMany(handlers);
  const kept = await keep(handlers, handed, rows);
  if (kept.kind !== 'written') throw new Error(kept.kind);
  const bytes = readFileSync(path.join(kept.folder, kept.name));
  const whole = Array.from({ length: ROWS }, (_none, index) => rowAt(index));
  if (as === 'CSV') expect(bytes.toString()).toBe(`\u{FEFF}${textOf(whole)}`);
  else expect((await readExcelFile(bytes))[0]?.data).toEqual([['Lĩnh vực', 'Chờ'], ...whole]);
});

test('no call takes more rows than a piece has, so none is checked for longer than that', async () => {
  terminal = await testTerminal({});
  const rows = Array.from({ length: PIECE_ROWS + 1 }, (_none, index) => rowAt(index));
  const handed = randomUUID();
  await expect(call('report.hand-rows', { handed, from: 0, rows })).rejects.toThrow('rows: too_big');
  await expect(call('report.keep', { ...about, handed: null, rows })).rejects.toThrow('rows: too_big');
  await expect(call('report.keep-book', { ...book, handed: null, rows })).rejects.toThrow('rows: too_big');
});

test('rows that came out of turn, or to a backend that began anew, make no file with a hole', async () => {
  terminal = await testTerminal({});
  const handlers = dayReportHandlers(terminal, log);
  const handed = randomUUID();
  const piece = { handed, rows: [rowAt(0)] };
  expect(await call('report.hand-rows', { ...piece, from: 0 }, handlers)).toEqual({ kind: 'taken' });
  expect(await call('report.hand-rows', { ...piece, from: 2 }, handlers)).toEqual({ kind: 'gone' });
  expect(await call('report.keep', { ...about, ...piece }, handlers)).toEqual({ kind: 'gone' });
  const { handed: other, rows } = await handMany(handlers);
  expect(await call('report.keep', { ...about, handed: other, rows })).toEqual({ kind: 'gone' });
});
