import { expect, test } from 'vitest';
import { foldPrintJob, type PrintJob, type PrintJobOp, reprintsOf } from '#common/domain/paper/print-job.ts';

const fold = (...steps: readonly (readonly [PrintJobOp['t'], Record<string, unknown>])[]): PrintJob | null =>
  steps.reduce<PrintJob | null>((state, [t, d], index) => {
    const op = {
      uid: `u${index}`,
      t,
      v: 1,
      id: 'job',
      at: index,
      off: 0,
      by: null,
      day: '2026-09-15',
      d,
    } as PrintJobOp; // data is right by each test's own table
    return foldPrintJob(state, { op, term: 'K1', verdict: null });
  }, null);

const request = ['print.request', { what: 'ticket', of: 't1', title: 'A001', printer: 'main', copy: 1 }] as const;
const sending = ['print.sending', { attempt: 1, hash: 'h' }] as const;

test('a paper goes from asked for to sending to printed', () => {
  const states = [[request], [request, sending], [request, sending, ['print.printed', { by: 'printer' }] as const]].map(
    (steps) => fold(...steps)?.state,
  );
  expect(states).toEqual(['pending', 'sending', 'printed']);
});

test('an unsure paper keeps its cause, and a copy of it is pending again with a higher number', () => {
  expect(fold(request, sending, ['print.unknown', { cause: 'stalled' }])).toMatchObject({
    state: 'unknown',
    cause: 'stalled',
    copy: 1,
  });
  expect(fold(request, sending, ['print.unknown', { cause: 'stalled' }], ['print.again', { copy: 2 }])).toMatchObject({
    state: 'pending',
    cause: null,
    copy: 2,
    attempt: 1,
  });
});

test('a paper asked for by another terminal belongs to the terminal whose printer is meant', () => {
  const trial = { what: 'test', of: 'printer:K2/main', title: 'K2', printer: 'main', copy: 1, at: 'K2' };
  expect(fold(['print.request', trial])).toMatchObject({ term: 'K2', what: 'test' });
});

test('a waiting paper moves to another printer and can be cancelled; one on its way does neither', () => {
  const move = ['print.move', { printer: 'reserve' }] as const;
  const cancel = ['print.cancel', {}] as const;
  expect(
    [
      [request, move],
      [request, cancel],
      [request, cancel, sending],
      [request, sending, move, cancel],
    ].map((steps) => {
      const job = fold(...steps);
      return [job?.state, job?.printer];
    }),
  ).toEqual([
    ['pending', 'reserve'],
    ['cancelled', 'main'],
    ['sending', 'main'],
    ['sending', 'main'],
  ]);
});

test("the cutter's counter is a hint while a paper is unsure, and forgotten with the next attempt", () => {
  const counted = ['print.sending', { attempt: 1, hash: 'h', cuts: 7, printer: 'reserve' }] as const;
  const unsure = [request, counted, ['print.unknown', { cause: 'stalled' }], ['print.hint', { cut: true }]] as const;
  expect([fold(...unsure), fold(...unsure, ['print.again', { copy: 2, printer: 'main' }], sending)]).toMatchObject([
    { state: 'unknown', hint: 'cut', cutsBefore: 7, printer: 'reserve' },
    { state: 'sending', hint: null, cutsBefore: null, printer: 'main', copy: 2 },
  ]);
});

test('copy 2 is the first reprint: it says IN LẠI lần 1', () => {
  expect(reprintsOf(2)).toBe(1);
});
