import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Verdict } from '#common/domain/log/verdict.ts';
import { canReturn, canUndo, UNDO_MS } from '#common/domain/queue/ticket-steps.ts';
import { conflictsOf, foldTicket, whole, type Ticket, type TicketOp } from '#common/domain/queue/ticket.ts';

type Step = readonly [t: TicketOp['t'], d: Record<string, unknown>, verdict?: Verdict | null];

const ok = { ok: true };

/** Folds steps, one a second; each step's uid is its place from 0. */
const fold = (...steps: readonly Step[]): Ticket => {
  const ticket = steps.reduce<Ticket | null>((state, [t, d, verdict = ok], index) => {
    const op = { uid: `u${index}`, t, v: 1, id: 'x', at: 1000 * (index + 1), off: 5, by: null, day: '2026-09-15', d };
    return foldTicket(state, { op: op as TicketOp, term: 'K1', verdict }); // data is right by each test's own table
  }, null);
  if (ticket === null) throw new Error('No ticket');
  return ticket;
};

const issue: Step = ['ticket.issue', { service: 'A', lang: 'vi' }, { num: 7 }];
const call = (counter: string): Step => ['ticket.call', { counter }];
const transfer = (counter: string, service: string, to: string | null, note = ''): Step => [
  'ticket.transfer',
  { counter, service, to, note },
];
const park: Step = ['ticket.park', { counter: 'Q1', reason: 'copies' }];
const absent: Step = ['ticket.no-show', { counter: 'Q1' }];
const back = (counter: string): Step => ['ticket.return', { counter }];
const undo = (counter: string, of: number, verdict: Verdict | null = ok): Step => [
  'ticket.undo',
  { counter, of: `u${of}` },
  verdict,
];

test('a transferred ticket keeps its arrival, waits in the other service, and says where it has been', () => {
  expect(fold(issue, call('Q1'), transfer('Q1', 'B', null, 'thiếu bản vẽ'))).toMatchObject({
    state: 'waiting',
    service: 'B',
    counter: null,
    reservedFor: null,
    arrivedAt: 1005,
    calls: 1,
    note: 'thiếu bản vẽ',
    earlierServices: [{ service: 'A', counter: 'Q1' }],
  });
});

test('a ticket transferred to a counter waits for that counter only, until it is called', () => {
  const waiting = fold(issue, call('Q1'), transfer('Q1', 'A', 'Q3'));
  const called = fold(issue, call('Q1'), transfer('Q1', 'A', 'Q3'), call('Q3'));
  expect([waiting.reservedFor, waiting.earlierServices, called.reservedFor, called.counter]).toEqual([
    'Q3',
    [],
    null,
    'Q3',
  ]);
});

test('a transfer by a counter that does not have the ticket changes nothing; refused, it is a conflict to be seen', () => {
  const lost: Step = ['ticket.transfer', { counter: 'Q2', service: 'B', to: null, note: '' }, { ok: false, by: 'Q1' }];
  const claimed: Step = ['ticket.call', { counter: 'Q2' }, { ok: false, by: 'Q1' }];
  const ticket = fold(issue, call('Q1'), claimed, lost);
  expect(ticket).toMatchObject({ state: 'called', counter: 'Q1', service: 'A', refused: [{ uid: 'u3', by: 'Q1' }] });
  expect(conflictsOf(ticket)).toEqual(['Q2']);
  expect(fold(issue, call('Q1'), transfer('Q2', 'B', null))).toMatchObject({ state: 'called', service: 'A' });
});

test('a transfer that is known before the ticket’s creation stands, and the creation still gives arrival and language', () => {
  const ticket = fold(call('Q1'), transfer('Q1', 'B', null), [issue[0], { service: 'A', lang: 'en' }, { num: 7 }]);
  expect(ticket).toMatchObject({ issued: true, service: 'B', lang: 'en', arrivedAt: 3005, state: 'waiting' });
});

test('a parked ticket says why, and any counter may call it or put it back in line', () => {
  expect(fold(issue, call('Q1'), park)).toMatchObject({ state: 'parked', parkedFor: 'copies', counter: 'Q1' });
  expect(fold(issue, call('Q1'), park, call('Q2'))).toMatchObject({ state: 'called', counter: 'Q2', parkedFor: null });
  expect(fold(issue, call('Q1'), park, back('Q2'))).toMatchObject({
    state: 'waiting',
    counter: null,
    parkedFor: null,
    endedAt: null,
    arrivedAt: 1005,
  });
});

test('an absent citizen who comes back waits again at the place of the arrival', () => {
  expect(fold(issue, call('Q1'), absent, back('Q2'))).toMatchObject({ state: 'waiting', arrivedAt: 1005, calls: 1 });
});

test.each([
  ['nobody knows it', [], false],
  ['it waits', [issue], false],
  ['it is called', [issue, call('Q1')], false],
  ['it is parked', [issue, call('Q1'), park], true],
  ['its citizen was absent', [issue, call('Q1'), absent], true],
  ['it is done', [issue, call('Q1'), ['ticket.done', { counter: 'Q1' }]], false],
] as const)('a ticket may come back, or not, when %s', (_when, steps, may) => {
  expect(canReturn(steps.length === 0 ? null : fold(...(steps as readonly Step[])), {}).ok).toBe(may);
});

test('a finished visit opens again only for an officer who meant a finished one', () => {
  const done: readonly Step[] = [issue, call('Q1'), ['ticket.done', { counter: 'Q1' }]];
  const open: Step = ['ticket.return', { counter: 'Q2', finished: true }];
  expect(fold(...done, back('Q2'))).toMatchObject({ state: 'done' });
  expect(fold(...done, open)).toMatchObject({ state: 'waiting', counter: null, endedAt: null, arrivedAt: 1005 });
  expect(fold(issue, call('Q1'), open)).toMatchObject({ state: 'called', counter: 'Q1' });
});

test('another service in the same visit stays at the counter and remembers the first', () => {
  expect(fold(issue, call('Q1'), ['ticket.add-service', { counter: 'Q1', service: 'B' }])).toMatchObject({
    state: 'called',
    counter: 'Q1',
    service: 'B',
    earlierServices: [{ service: 'A', counter: 'Q1' }],
  });
});

test('recalls are counted from the last call on', () => {
  const recall: Step = ['ticket.recall', { counter: 'Q1' }, {}];
  expect(fold(issue, call('Q1'), recall, recall)).toMatchObject({ calls: 3, recalls: 2 });
  expect(fold(issue, call('Q1'), recall, absent, call('Q2'))).toMatchObject({ calls: 3, recalls: 0 });
});

const steps: readonly (readonly [string, readonly Step[], Step])[] = [
  ['call', [issue], call('Q1')],
  ['done', [issue, call('Q1')], ['ticket.done', { counter: 'Q1' }]],
  ['no-show', [issue, call('Q1')], absent],
  ['transfer', [issue, call('Q1')], transfer('Q1', 'B', 'Q3', 'xem bản vẽ')],
  ['park', [issue, call('Q1')], park],
  ['return', [issue, call('Q1'), park], back('Q1')],
  ['added service', [issue, call('Q1')], ['ticket.add-service', { counter: 'Q1', service: 'B' }]],
];

test.each(steps)('undo of a %s gives the ticket back as it was; calls stay counted', (_name, before, made) => {
  const was = fold(...before);
  const after = fold(...before, made, undo('Q1', before.length));
  expect(after).toEqual({ ...was, calls: after.calls, lastStep: null });
  expect(after.calls).toBe(fold(...before, made).calls);
});

test.each([
  ['the step of another counter', undo('Q2', 1)],
  ['a step that something came after', undo('Q1', 0)],
  ['a step that never was', undo('Q1', 99)],
])('undo of %s changes nothing', (_what, last) => {
  expect(fold(issue, call('Q1'), last)).toEqual(fold(issue, call('Q1')));
});

test('a refused undo changes nothing and is remembered for who asked', () => {
  const lost = fold(issue, call('Q1'), park, call('Q2'), undo('Q1', 2, { ok: false, by: 'Q2' }));
  expect(lost).toEqual({ ...fold(issue, call('Q1'), park, call('Q2')), refused: [{ uid: 'u4', by: 'Q2' }] });
});

test('undo is possible for ten seconds, and an undo cannot be undone', () => {
  const ticket = fold(issue, call('Q1'), park);
  const last = { counter: 'Q1', of: 'u2' };
  expect([3005, 3005 + UNDO_MS, 3006 + UNDO_MS].map((at) => canUndo(ticket, last, at).ok)).toEqual([true, true, false]);
  expect(canUndo(fold(issue, call('Q1'), park, undo('Q1', 2)), { counter: 'Q1', of: 'u3' }, 5000).ok).toBe(false);
});

test('a ticket that an earlier program kept gets what came later', () => {
  const { recalls, reservedFor, parkedFor, note, earlierServices, lastStep, refused, issued, ...kept } = fold(issue);
  const known = { recalls, reservedFor, parkedFor, note, earlierServices, lastStep, refused, issued };
  expect(whole(kept)).toEqual({ ...kept, ...known });
});

test('whatever counters do, arrival and number stay, and a ticket that waits is at no counter', () => {
  const counter = fc.constantFrom('Q1', 'Q2');
  const any = fc.oneof(
    counter.map(call),
    counter.map((one): Step => ['ticket.done', { counter: one }]),
    counter.map((one): Step => ['ticket.no-show', { counter: one }]),
    counter.map((one): Step => ['ticket.park', { counter: one, reason: 'other' }]),
    counter.map(back),
    fc
      .tuple(counter, fc.constantFrom('A', 'B'), fc.option(counter))
      .map(([one, service, to]) => transfer(one, service, to)),
    fc.tuple(counter, fc.nat(12)).map(([one, of]) => undo(one, of)),
  );
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (acts) => {
      const ticket = fold(issue, ...acts);
      expect([ticket.arrivedAt, ticket.offered]).toEqual([1005, 7]);
      expect(ticket.counter === null).toBe(ticket.state === 'waiting');
      expect(ticket.parkedFor === null).toBe(ticket.state !== 'parked');
    }),
  );
});

test('every call says at which counter the ticket stood from when to when, and whether nobody came', () => {
  const ticket = fold(issue, call('Q1'), absent, back('Q1'), call('Q2'), transfer('Q2', 'A', 'Q3'), call('Q3'));
  const stood = { service: 'A', over: [] };
  expect(ticket.callLog).toEqual([
    { ...stood, counter: 'Q1', at: 2005, until: 3005, absent: true },
    { ...stood, counter: 'Q2', at: 5005, until: 6005 },
    { ...stood, counter: 'Q3', at: 7005, until: null },
  ]);
});

test('a finished or parked ticket has left its counter, and undo brings it back there', () => {
  const done: Step = ['ticket.done', { counter: 'Q1' }];
  const until = (...after: readonly Step[]) => fold(issue, call('Q1'), ...after).callLog.at(-1)?.until;
  expect([until(done), until(park), until(done, undo('Q1', 2))]).toEqual([3005, 3005, null]);
  expect(until(['ticket.add-service', { counter: 'Q1', service: 'B' }])).toBeNull();
});
