import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { formKindSchema } from '#common/domain/form/form-kind.ts';
import { printedThingSchema, type PrintedThing } from '#common/domain/paper/printed-thing.ts';
import { markWords, trainingSite, type Mark } from '#common/domain/site/training.ts';
import { builtInTemplates } from '#common/domain/template/built-in/templates.ts';
import { paperKinds } from '#common/domain/template/template.ts';
import { printJobById } from '#main/store/print-jobs.ts';
import { workSlices } from '#main/backend/work-slices.ts';
import { showForms } from '#main/usecases/forms/show-forms.ts';
import { paperOfJob } from '#main/usecases/paper-of-job.ts';
import { askPayment } from '#main/usecases/money/take-money.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { tryTemplate } from '#main/usecases/template-trial.ts';
import { readSources } from '#test/support/house/source.ts';
import { linesOf, realEngine } from '#test/support/paper.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { accept, askSupplement, forward, handOut, pay, result, take } from '#test/support/whole-dossiers.ts';
import { refusedLife, register, wholeLife, wish } from '#test/support/written-forms.ts';

const engine = realEngine();
let terminal: TestTerminal;
afterEach(() => terminal.dispose());

const open = async (mark: Mark | null): Promise<void> => {
  const profile = { training: { site: trainingSite, training: true as const }, demo: { demo: {} } };
  terminal = await testTerminal(mark === null ? {} : { profile: profile[mark] });
  const before = terminal.site.site;
  if (before === null) throw new Error('no site');
  const payTo = { bank: '970436', account: '0011001234567', holder: 'TT PVHCC THU' };
  terminal.store.append([{ t: 'config.set', id: 'site:main', d: { kind: 'site', value: { ...before, payTo } } }]);
};

/** One of everything that can be printed on the roll; a new thing has to be put in here before the types let the tests run. */
const things: { readonly [T in PrintedThing]: () => Promise<readonly string[]> | readonly string[] } = {
  ticket: async () => {
    const issued = await issueTicket(terminal, { service: 'A', language: 'vi', requestId: crypto.randomUUID() });
    if (issued.kind !== 'issued') throw new Error(issued.kind);
    return [issued.ticket.id];
  },
  receipt: () => [accept(terminal)],
  checklist: () => ['1.001193'],
  test: () => ['K1'],
  trial: () =>
    paperKinds.map((paper) => {
      terminal = {
        ...terminal,
        profile: { ...terminal.profile, printer: { address: 'tcp://127.0.0.1:9', widthDots: 576 } },
      };
      tryTemplate(terminal, paper, builtInTemplates[paper], 'In thử', crypto.randomUUID());
      return paper;
    }),
  supplement: () => {
    const id = accept(terminal);
    take(terminal, id, forward, askSupplement);
    return [id];
  },
  refusal: () => [refusedLife(terminal)],
  'result-receipt': () => {
    const id = accept(terminal);
    take(terminal, id, forward, result, handOut);
    return [id];
  },
  'parcel-label': () => {
    const id = accept(terminal);
    take(terminal, id, forward, result, { ...handOut, way: 'post', parcel: 'EH123456785VN' });
    return [id];
  },
  'money-receipt': () => {
    const id = accept(terminal);
    pay(
      terminal,
      id,
      { event: 'cash', amountVnd: 5 },
      { event: 'receipt', id: 'r1', form: 'E', serial: '26T', number: 1, amountVnd: 5, way: 'cash' },
    );
    return [id];
  },
  'payment-request': () => {
    const id = accept(terminal);
    pay(terminal, id, { event: 'shown', amountVnd: 115_000, purpose: 'H49 HKD' });
    return [id];
  },
};

const papersOf = async (what: PrintedThing) =>
  (await things[what]()).flatMap((of) =>
    ([576, 384] as const).map((width) => {
      const id = terminal.newId();
      terminal.store.append([
        { t: 'print.request', id, by: 'Q1', d: { what, of, title: 'H49', printer: 'main', copy: 1 } },
      ]);
      const job = printJobById(terminal.store.db, id);
      const paper = job === null ? null : paperOfJob(terminal, job, width);
      if (paper === null) throw new Error(`no paper of ${what}`);
      return { what, of, lines: linesOf(paper, engine) };
    }),
  );

test.each(['training', 'demo'] as const)(
  'every paper of the roll says above and below that it is of %s',
  async (mark) => {
    await open(mark);
    const { vi, en } = markWords(mark);
    for (const what of printedThingSchema.options) {
      for (const { of, lines } of await papersOf(what)) {
        const words = lines.join(' ').replaceAll('\u00a0', ' ');
        const times = (text: string): number => words.split(text).length - 1;
        expect([what, of, times(vi), times(en)]).toEqual([what, of, 2, 2]);
        expect([what, words.trimStart().startsWith(vi), words.trimEnd().endsWith(en)]).toEqual([what, true, true]);
      }
    }
  },
);

test('papers of a terminal at work bear no such mark', async () => {
  await open(null);
  for (const what of printedThingSchema.options) {
    for (const { lines } of await papersOf(what)) expect(lines.join(' ')).not.toMatch(/KHÔNG CÓ GIÁ TRỊ|NOT VALID/u);
  }
});

test('every form says that it is worth nothing, and a form at work does not', async () => {
  const sheetsOf = async () => {
    const dossier = wholeLife(terminal);
    const withoutDossier: ReadonlySet<string> = new Set(['hand-over', 'result-list', 'post-record']);
    const shownAll = formKindSchema.options.map(async (form) => {
      const wanted =
        form === '07'
          ? register('day', terminal.store.today())
          : wish(form, withoutDossier.has(form) ? null : dossier, { both: true });
      const shown = await showForms(terminal, wanted, workSlices());
      if (shown.kind !== 'sheets') throw new Error(`${form}: ${shown.kind}`);
      return shown.sheets.map(({ worthless }) => [form, worthless]);
    });
    return (await Promise.all(shownAll)).flat();
  };
  await open('training');
  const marked = await sheetsOf();
  expect(new Set(marked.map(([form]) => form))).toEqual(new Set(formKindSchema.options));
  expect(marked.filter(([, words]) => words !== 'TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ · TRAINING – NOT VALID')).toEqual([]);
  terminal.dispose();
  await open(null);
  expect((await sheetsOf()).filter(([, words]) => words !== undefined)).toEqual([]);
});

test('where nothing is real nobody is asked for money by a code that could be paid, although the settings name an account', async () => {
  await open('training');
  const dossier = accept(terminal);
  expect(askPayment(terminal, { dossier, requestId: crypto.randomUUID() }, false)).toEqual({ kind: 'no-account' });
  pay(terminal, dossier, { event: 'shown', amountVnd: 115_000, purpose: 'H49 HKD' });
  const printed = (await papersOf('payment-request')).flatMap(({ lines }) => lines);
  expect(printed.join(' ')).not.toMatch(/000201|0011001234567/u);
  terminal.dispose();
  await open(null);
  expect(askPayment(terminal, { dossier: accept(terminal), requestId: crypto.randomUUID() }, false).kind).toBe('asked');
});

test('papers leave the program by the marked door and by the wizard only', () => {
  const callers = readSources(join(import.meta.dirname, '../../..'))
    .filter(({ path, text }) => path.startsWith('main/') && /\bencodeDocument\(/u.test(text))
    .map(({ path }) => path);
  expect(callers).toEqual(['main/backend/setup/setup-devices.ts', 'main/backend/terminal-printers.ts']);
});
