import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PrintJob } from '#common/domain/paper/print-job.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { cancelPaper, confirmPaper, printAgain, printTestPage } from '#main/usecases/papers.ts';
import { printCentreView } from '#main/usecases/views/print-centre-view.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let terminal: TestTerminal;
const requestId = (count: number): string => `01990000-0000-7000-8000-${String(count).padStart(12, '0')}`;

beforeEach(async () => {
  terminal = await testTerminal({ name: 'Q5', profile: { roles: ['counter'] } });
});
afterEach(() => terminal.dispose());

/** A paper of this terminal with what became of it. */
const paper = (title: string, ...then: readonly Omit<Draft, 'id'>[]): string => {
  const id = terminal.newId();
  terminal.advance(1000);
  const request = { t: 'print.request', id, d: { what: 'ticket', of: id, title, printer: 'main', copy: 1 } } as const;
  // The rest are print ops with their data, each test's own table.
  terminal.store.append([request, ...then.map((draft) => ({ ...draft, id }) as Draft)]);
  return id;
};
const sending = { t: 'print.sending', d: { attempt: 1, hash: 'h' } } as const;
const unknown = (cause: string) => ({ t: 'print.unknown', d: { cause } }) as const;
const printed = { t: 'print.printed', d: { by: 'printer' } } as const;
const seen = (job: PrintJob | null) => [job?.state, job?.copy];

test('the print centre shows what must be answered first, then what is on its way, then what is done', () => {
  paper('A001', sending, printed);
  paper('A002', sending, unknown('stalled'));
  paper('A003');
  paper('A004', sending, unknown('cannot-confirm'));
  const view = printCentreView(terminal, { scope: 'here', recent: true });
  expect(view.jobs.map(({ title, state, cannotConfirm }) => [title, state, cannotConfirm])).toEqual([
    ['A004', 'unknown', true],
    ['A002', 'unknown', false],
    ['A003', 'pending', false],
    ['A001', 'printed', false],
  ]);
  expect(printCentreView(terminal, { scope: 'here', recent: false }).jobs).toHaveLength(3);
});

test('a printer stands there with what it is, how it is, and how many papers wait for it', () => {
  terminal.store.append([
    {
      t: 'printer.state',
      id: 'printer:Q5/main',
      d: { printer: 'main', condition: 'paper-near-end', model: 'epson-tm-t82' },
    },
  ]);
  paper('A001');
  expect(printCentreView(terminal, { scope: 'here', recent: false }).printers).toEqual([
    {
      terminal: 'Q5',
      name: 'main',
      model: 'Epson TM-T82II / III / X',
      condition: 'paper-near-end',
      since: terminal.store.now() - 1000,
      waiting: 1,
    },
  ]);
});

test('the same wish twice is one wish: reprint, answer, cancel and test page', () => {
  const [done, doubtful, waiting] = [
    paper('A001', sending, printed),
    paper('A002', sending, unknown('stalled')),
    paper('A003'),
  ];
  const twice = (act: () => PrintJob | null) => [seen(act()), seen(act())];
  expect([
    twice(() => printAgain(terminal, done, requestId(1))),
    twice(() => confirmPaper(terminal, doubtful, false, requestId(2))),
    twice(() => cancelPaper(terminal, waiting, requestId(3))),
  ]).toEqual([
    [
      ['pending', 2],
      ['pending', 2],
    ],
    [
      ['pending', 2],
      ['pending', 2],
    ],
    [
      ['cancelled', 1],
      ['cancelled', 1],
    ],
  ]);
  const where = { terminal: 'K1', printer: 'second' };
  const [one, other] = [printTestPage(terminal, where, requestId(4)), printTestPage(terminal, where, requestId(4))];
  expect([one?.id === other?.id, one]).toMatchObject([
    true,
    { term: 'K1', printer: 'second', what: 'test', title: 'K1 · máy in dự phòng', state: 'pending' },
  ]);
});

test('every copy, whoever asked for it, is an op in the log', () => {
  const id = paper('A001', sending, printed);
  printAgain(terminal, id, requestId(1));
  const copies = terminal.store.db
    .prepare<[], string>(
      'SELECT text FROM own_log WHERE text LIKE \'%"print.again"%\' OR text LIKE \'%"print.request"%\'',
    )
    .pluck()
    .all();
  expect(copies.length).toBe(2);
});
