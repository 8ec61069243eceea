import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, keysOf, type States } from '#common/domain/log/decide.ts';
import type { Op } from '#common/domain/log/op.ts';
import type { Verdict } from '#common/domain/log/verdict.ts';

const op = (t: string, id: string, d: Record<string, unknown>, more: Partial<Op> = {}): Op => ({
  uid: `${t}/${id}`,
  t,
  v: 1,
  id,
  at: 1,
  off: 0,
  by: null,
  day: '2026-09-15',
  d,
  ...more,
});

/** A hub in miniature: decides ops one after another, keeping the states it is told to keep. */
const verdicts = (ops: readonly Op[], gen = 'g1'): readonly Verdict[] => {
  const kept = new Map<string, unknown>();
  return ops.map((one) => {
    const seen: States = new Map(keysOf(one, 'floor', gen).map((key) => [key, kept.get(key)]));
    const { verdict, changes } = decide(one, 'floor', 'K1', seen, gen);
    for (const [key, value] of changes) kept.set(key, value);
    return verdict;
  });
};

const issue = (id: string, service = 'A', day = '2026-09-15'): Op =>
  op('ticket.issue', id, { service, lang: 'vi' }, { day });

test('numbers run from 1 for each service and day', () => {
  expect(verdicts([issue('1'), issue('2'), issue('3', 'B'), issue('4', 'A', '2026-09-16')])).toEqual([
    { num: 1 },
    { num: 2 },
    { num: 1 },
    { num: 1 },
  ]);
});

test('the first claim wins and the second is told who has it', () => {
  expect(
    verdicts([issue('1'), op('ticket.call', '1', { counter: 'Q1' }), op('ticket.call', '1', { counter: 'Q2' })]),
  ).toEqual([{ num: 1 }, { ok: true }, { ok: false, by: 'Q1' }]);
});

test('a finished ticket cannot be called again', () => {
  const ops = [
    issue('1'),
    op('ticket.call', '1', { counter: 'Q1' }),
    op('ticket.done', '1', { counter: 'Q1' }),
    op('ticket.call', '1', { counter: 'Q2' }),
  ];
  expect(verdicts(ops).at(-1)).toEqual({ ok: false, by: 'Q1' });
});

test('the second ticket with a label of the same day is told its place', () => {
  const label = (id: string): Op =>
    op('ticket.label', id, { service: 'A', label: 'A001', series: 'A', number: 1, ahead: 0 });
  expect(verdicts([issue('1'), issue('2'), label('1'), label('2'), label('1')]).slice(2)).toEqual([{}, { dup: 2 }, {}]);
});

test('an unknown type, a newer version, bad data and the wrong log are kept with their reason', () => {
  const strange = [
    op('future.thing', '1', {}),
    op('ticket.issue', '1', { service: 'A', lang: 'vi' }, { v: 9 }),
    op('ticket.call', '1', { counter: 5 }),
    op('config.set', '1', { kind: 'x', value: {} }),
  ];
  expect(verdicts(strange)).toEqual([
    { bad: 'unknown-type' },
    { bad: 'newer-version' },
    { bad: 'bad-data' },
    { bad: 'wrong-log' },
  ]);
});

test('in any order of claims each ticket has at most one winner at a time', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom('1', '2'),
          fc.constantFrom('Q1', 'Q2', 'Q3'),
          fc.constantFrom('ticket.call', 'ticket.done', 'ticket.no-show'),
        ),
        { maxLength: 30 },
      ),
      (steps) => {
        const ops = [issue('1'), issue('2'), ...steps.map(([id, counter, t]) => op(t, id, { counter }))];
        const given = verdicts(ops);
        const holder = new Map<string, string>();
        ops.forEach((one, index) => {
          const counter = String(one.d['counter']);
          if (one.t === 'ticket.issue' || given[index]?.ok !== true) return;
          if (one.t === 'ticket.call') {
            expect(holder.get(one.id) ?? counter).toBe(counter);
            holder.set(one.id, counter);
          } else {
            expect(holder.get(one.id)).toBe(counter);
            if (one.t === 'ticket.no-show') holder.delete(one.id);
          }
        });
      },
    ),
  );
});

test('who does not have the ticket cannot transfer, park or add to it, and is told who has it', () => {
  const acts: readonly (readonly [string, Record<string, unknown>])[] = [
    ['ticket.transfer', { service: 'B', to: null, note: '' }],
    ['ticket.park', { reason: 'copies' }],
    ['ticket.add-service', { service: 'B' }],
  ];
  for (const [t, d] of acts) {
    const ops = [
      issue('1'),
      op('ticket.call', '1', { counter: 'Q1' }),
      op(t, '1', { ...d, counter: 'Q2' }),
      op(t, '1', { ...d, counter: 'Q1' }),
    ];
    expect(verdicts(ops).slice(2)).toEqual([{ ok: false, by: 'Q1' }, { ok: true }]);
  }
});

test('a parked ticket goes to the first of two counters: who calls it, or who puts it back', () => {
  const start = [
    issue('1'),
    op('ticket.call', '1', { counter: 'Q1' }),
    op('ticket.park', '1', { counter: 'Q1', reason: 'form' }),
  ];
  const back = op('ticket.return', '1', { counter: 'Q1' });
  const taken = op('ticket.call', '1', { counter: 'Q2' });
  expect([verdicts([...start, back, back]), verdicts([...start, taken, back])].map((all) => all.slice(3))).toEqual([
    [{ ok: true }, { ok: false, by: '' }],
    [{ ok: true }, { ok: false, by: 'Q2' }],
  ]);
});

test('an undo loses to whoever came in between, and to ten seconds', () => {
  const start = [
    issue('1'),
    op('ticket.call', '1', { counter: 'Q1' }),
    op('ticket.park', '1', { counter: 'Q1', reason: 'form' }),
  ];
  const undo = (at: number) => op('ticket.undo', '1', { counter: 'Q1', of: 'ticket.park/1' }, { at });
  expect([
    verdicts([...start, undo(5000)]).at(-1),
    verdicts([...start, op('ticket.call', '1', { counter: 'Q2' }), undo(5000)]).at(-1),
    verdicts([...start, undo(10_002)]).at(-1),
  ]).toEqual([{ ok: true }, { ok: false, by: 'Q2' }, { ok: false, by: 'Q1' }]);
});
