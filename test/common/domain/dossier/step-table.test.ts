import { expect, test } from 'vitest';
import { businessStateSchema, type BusinessState } from '#common/domain/dossier/business-state.ts';
import { dossierEventSchema, stepFrom, type DossierEvent } from '#common/domain/dossier/step-table.ts';

/**
 * The table of domain.md §1.3 once more, written by state and not by event as the program has it: what is possible in each state, and where
 * it leads. Whatever does not stand here must be refused.
 */
const expected: Readonly<Record<BusinessState, Partial<Record<DossierEvent, BusinessState>>>> = {
  unknown: { arrive: 'registered', receive: 'received' },
  registered: { receive: 'received', 'ask-papers': 'registered', refuse: 'refused' },
  received: { forward: 'processing', 'ask-stop': 'withdrawn', result: 'done' },
  refused: {},
  processing: {
    forward: 'processing',
    'ask-supplement': 'waiting-supplement',
    'ask-payment': 'waiting-payment',
    'ask-stop': 'withdrawn',
    'not-eligible': 'done',
    extend: 'processing',
    result: 'done',
  },
  'waiting-supplement': {
    supplemented: 'processing',
    'supplement-expired': 'stopped',
    'ask-stop': 'withdrawn',
  },
  'waiting-payment': { 'obligation-paid': 'processing', 'ask-stop': 'withdrawn' },
  withdrawn: { stop: 'stopped' },
  stopped: {},
  done: { return: 'returned', correct: 'processing' },
  returned: { correct: 'processing' },
};

const never = { supplements: 0, supplementTimes: 1, extensions: 0, extendTimes: 1 };
const pairs = businessStateSchema.options.flatMap((state) =>
  dossierEventSchema.options.map((event) => [state, event, expected[state][event] ?? null] as const),
);

test('every state meets every event', () => {
  expect([pairs.length, pairs.filter(([, , to]) => to !== null).length]).toEqual([11 * 17, 24]);
});

test.each(pairs)('%s + %s → %s', (state, event, to) => {
  expect(stepFrom(state, event, never)).toEqual(
    to === null ? { kind: 'refused', why: 'wrong-state' } : { kind: 'goes', to },
  );
});

test('a supplement and an apology are possible as often as the rules say, and no more', () => {
  const asked = (supplements: number, supplementTimes: number) =>
    stepFrom('processing', 'ask-supplement', { ...never, supplements, supplementTimes });
  const moved = (extensions: number, extendTimes: number) =>
    stepFrom('processing', 'extend', { ...never, extensions, extendTimes });
  expect([asked(1, 1), asked(1, 2), asked(0, 0)]).toEqual([
    { kind: 'refused', why: 'supplement-times' },
    { kind: 'goes', to: 'waiting-supplement' },
    { kind: 'refused', why: 'supplement-times' },
  ]);
  expect([moved(1, 1), moved(1, 2), moved(0, 0)]).toEqual([
    { kind: 'refused', why: 'extend-times' },
    { kind: 'goes', to: 'processing' },
    { kind: 'refused', why: 'extend-times' },
  ]);
});
