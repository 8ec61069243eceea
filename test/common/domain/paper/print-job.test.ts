import { expect, test } from 'vitest';
import { foldPrintJob, type PrintJob, type PrintJobOp } from '#common/domain/paper/print-job.ts';

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
