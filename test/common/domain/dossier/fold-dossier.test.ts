import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsOf } from '#common/domain/dossier/apply-fact.ts';
import { businessStateSchema } from '#common/domain/dossier/business-state.ts';
import { foldDossier } from '#common/domain/dossier/fold-dossier.ts';
import type { StepEvent } from '#common/domain/dossier/step-data.ts';
import { stepFrom } from '#common/domain/dossier/step-table.ts';
import { arriveData, fold, op, receiveData, START, stepOp, steps, wayTo } from './dossier-facts.ts';

// Object.keys forgets the names; `steps` has one of every event.
const events = Object.keys(steps) as readonly StepEvent[];
const states = businessStateSchema.options.filter((state) => state !== 'unknown');
const HOUR = 3_600_000;

test.each(states)('the shortest way to %s ends there', (state) => {
  expect(fold(wayTo[state]())?.state).toBe(state);
});

test.each(states.flatMap((state) => events.map((event) => [state, event] as const)))(
  'folded: %s + %s follows the table, and what does not fit stays in the history and changes nothing',
  (state, event) => {
    const before = fold(wayTo[state]());
    if (before === null) throw new Error('no dossier');
    const answer = stepFrom(before.state, event, countsOf(before));
    const after = foldDossier(before, stepOp(event, 9));
    const entry = after?.history.at(-1);
    expect(after?.history.length).toBe(before.history.length + 1);
    expect(entry).toMatchObject({ event, from: before.state, term: 'Q1', counter: 'Q1', officer: 'Hạnh' });
    if (answer.kind === 'goes') {
      expect([after?.state, entry?.to, entry?.refused]).toEqual([answer.to, answer.to, undefined]);
      return;
    }
    expect(entry?.refused).toBe(answer.why);
    const { history, changedAt } = before;
    expect({ ...after, history, changedAt }).toEqual(before);
  },
);

test('an event before the dossier itself waits, and counts as soon as the dossier is there', () => {
  const late = fold([stepOp('forward', 1), ...wayTo.received()]);
  const early = fold([...wayTo.received(), stepOp('forward', 1)]);
  expect([late?.state, late?.early, late?.history.map(({ event }) => event)]).toEqual([
    'processing',
    [],
    ['receive', 'forward'],
  ]);
  expect(late).toEqual(early);
});

test('whatever comes before the acceptance, in whatever split, ends as if it had come after', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 8 }), fc.nat(8), (chosen, split) => {
      const ops = chosen.map((event, hour) => stepOp(event, hour + 1));
      const receive = wayTo.received();
      const usual = fold([...receive, ...ops]);
      expect(fold([...ops.slice(0, split), ...receive, ...ops.slice(split)])).toEqual(usual);
    }),
  );
});

test('folded again from the same log, a dossier is the same, and its state is the last one that counted', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 12 }), (chosen) => {
      const ops = [...wayTo.processing(), ...chosen.map((event, hour) => stepOp(event, hour + 5))];
      const dossier = fold(ops);
      expect(fold(ops)).toEqual(dossier);
      const counted = dossier?.history.filter(({ refused }) => refused === undefined) ?? [];
      expect(dossier?.state).toBe(counted.at(-1)?.to);
      expect(counted.slice(1).every(({ from }, at) => from === counted[at]?.to)).toBe(true);
      expect(dossier?.history.length).toBe(2 + chosen.length);
    }),
  );
});

test('a supplement counts once, however often it is asked for', () => {
  const twice = fold([
    ...wayTo['waiting-supplement'](),
    stepOp('supplemented', 3),
    stepOp('ask-supplement', 4),
    stepOp('extend', 5),
    stepOp('extend', 6),
  ]);
  expect(twice?.state).toBe('processing');
  expect(twice?.history.slice(-3).map(({ event, refused }) => [event, refused])).toEqual([
    ['ask-supplement', 'supplement-times'],
    ['extend', undefined],
    ['extend', 'extend-times'],
  ]);
});

test('what a step brings: due dates, papers, results, the side of delivery, and their undoing by a correction', () => {
  const supplemented = fold([...wayTo['waiting-supplement'](), stepOp('supplemented', 3)]);
  expect([supplemented?.dueAt, supplemented?.components.length, supplemented?.firstDueAt]).toEqual([
    START + 100 * HOUR,
    1,
    START + 72 * HOUR,
  ]);
  const asked = fold(wayTo['waiting-payment']());
  expect([asked?.money.dueVnd, asked?.money.state]).toEqual([1_075_000, 'unpaid']);
  expect(fold([...wayTo.processing(), stepOp('extend', 2)])?.dueAt).toBe(START + 120 * HOUR);
  const returned = fold(wayTo.returned());
  expect([returned?.delivery.state, returned?.results.length, returned?.endedDay]).toEqual([
    'handed-over',
    1,
    '2026-09-15',
  ]);
  const corrected = fold([...wayTo.returned(), stepOp('correct', 4)]);
  expect([corrected?.state, corrected?.resultAt, corrected?.returnedAt, corrected?.endedDay, corrected?.dueAt]).toEqual(
    ['processing', null, null, null, START + 140 * HOUR],
  );
  expect(fold([...wayTo.processing(), stepOp('not-eligible', 2)])?.results).toMatchObject([
    { type: 'Văn bản từ chối giải quyết', summary: 'thiếu giấy tờ' },
  ]);
});

test('two counters that accepted one online dossier: the first in the log has it, the second receipt is kept to be called back', () => {
  const both = fold([
    op('dossier.arrive', arriveData),
    op('dossier.receive', receiveData('Q2', 'H49.12-260915-0200'), 2, 'Q2'),
    op('dossier.receive', receiveData('Q1', 'H49.12-260915-0100'), 1, 'Q1'),
    stepOp('forward', 3, 'Q1'),
  ]);
  expect([both?.code, both?.state, both?.rivals.map(({ code, counterName }) => [code, counterName])]).toEqual([
    'H49.12-260915-0200',
    'processing',
    [['H49.12-260915-0100', 'Quầy Q1']],
  ]);
});

test('a second arrival changes nothing', () => {
  const once = fold([op('dossier.arrive', arriveData)]);
  expect(fold([op('dossier.arrive', arriveData), op('dossier.arrive', { ...arriveData, ref: 'X' })])).toEqual(once);
});

test('a claim belongs to the first counter for half an hour, and only while the dossier waits', () => {
  const claim = (counter: string, hour: number) => op('dossier.claim', { counter, officer: '' }, hour, counter);
  const arrive = op('dossier.arrive', arriveData);
  expect(fold([arrive, claim('Q1', 0), claim('Q2', 0.2)])?.claim?.counter).toBe('Q1');
  expect(fold([arrive, claim('Q1', 0), claim('Q2', 0.6)])?.claim?.counter).toBe('Q2');
  expect(fold([...wayTo.received(), claim('Q2', 1)])?.claim).toBeNull();
});
