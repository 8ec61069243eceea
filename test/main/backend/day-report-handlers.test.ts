import { readFileSync } from 'node:fs';
import path from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { afterEach, expect, test } from 'vitest';
import { markSaid, trainingSite } from '#common/domain/site/training.ts';
import type { Workbook } from '#common/ipc/report-calls.ts';
import type { CommandInput, CommandName, CommandOutput } from '#common/ipc/contract.ts';
import { dayReportHandlers } from '#main/backend/day-report-handlers.ts';
import { answer } from '#main/ipc/answer.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let terminal: TestTerminal;
afterEach(() => terminal.dispose());

const call = async <N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutput<N>> => {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const handlers = dayReportHandlers(terminal, log);
  const reply = await answer(handlers, 'supervisor', name, input, (_name, thrown) => {
    throw thrown;
  });
  if (!reply.ok) throw new Error(reply.failure.message);
  // answer() parsed it by the schema that the output's type is inferred from.
  return reply.value as CommandOutput<N>;
};
const about = { name: 'waits', from: '2026-09-01', to: '2026-09-30', group: 'service' } as const;
const book: Workbook = {
  ...about,
  title: 'Thời gian chờ',
  columns: [{ name: 'Lĩnh vực', kind: 'text' }],
  rows: [['Đất đai']],
  aboutTitle: 'Về báo cáo',
  about: [['Đơn vị', 'Trung tâm']],
};
const written = async (): Promise<{ readonly csv: string; readonly sheets: readonly unknown[] }> => {
  const kept = [
    await call('report.keep', { ...about, rows: [['Thời gian chờ'], ['Đất đai', '12']] }),
    await call('report.keep-book', structuredClone(book)),
  ];
  const [csv = '', xlsx = ''] = kept.map((one) => (one.kind === 'written' ? path.join(one.folder, one.name) : ''));
  const sheets = await readExcelFile(readFileSync(xlsx));
  return { csv: readFileSync(csv, 'utf8'), sheets: sheets.map(({ data }) => data) };
};

test('a report’s files of a terminal at work begin with the report', async () => {
  terminal = await testTerminal({});
  expect(await written()).toEqual({
    csv: '\u{FEFF}"Thời gian chờ"\r\n"Đất đai";"12"\r\n',
    sheets: [[['Lĩnh vực'], ['Đất đai']], [['Đơn vị', 'Trung tâm']]],
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
      [[markSaid(mark)], ['Lĩnh vực'], ['Đất đai']],
      [
        [markSaid(mark), null],
        ['Đơn vị', 'Trung tâm'],
      ],
    ]);
  },
);
