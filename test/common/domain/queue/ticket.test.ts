import { expect, test } from 'vitest';
import { conflictsOf, foldTicket, type Ticket, type TicketOp } from '#common/domain/queue/ticket.ts';
import type { Verdict } from '#common/domain/log/verdict.ts';

type Step = readonly [t: TicketOp['t'], d: Record<string, unknown>, verdict: Verdict | null];

const fold = (...steps: readonly Step[]): Ticket | null =>
  steps.reduce<Ticket | null>((state, [t, d, verdict], index) => {
    const op = {
      uid: `u${index}`,
      t,
      v: 1,
      id: 'ticket',
      at: 1000 * (index + 1),
      off: 5,
      by: null,
      day: '2026-09-15',
      d,
    } as TicketOp; // data is right by each test's own table
    return foldTicket(state, { op, term: 'K1', verdict });
  }, null);

const issue: Step = ['ticket.issue', { service: 'A', lang: 'vi' }, { num: 7 }];
const label: Step = ['ticket.label', { service: 'A', label: 'A007', series: 'A', number: 7, ahead: 3 }, {}];
const call = (counter: string, verdict: Verdict | null): Step => ['ticket.call', { counter }, verdict];
const done = (counter: string, verdict: Verdict | null): Step => ['ticket.done', { counter }, verdict];
const alone = (counter: string): Step => ['ticket.serve-alone', { counter }, {}];

test('a ticket keeps its service, day and arrival by the hub’s clock', () => {
  expect(fold(issue)).toEqual({
    id: 'ticket',
    issued: true,
    service: 'A',
    day: '2026-09-15',
    lang: 'vi',
    priority: null,
    priorityBy: null,
    appointment: null,
    kiosk: 'K1',
    arrivedAt: 1005,
    offered: 7,
    offeredTag: '',
    label: null,
    series: null,
    number: null,
    ahead: 0,
    state: 'waiting',
    counter: null,
    over: [],
    callLog: [],
    calledAt: null,
    lastCallAt: null,
    told: null,
    calls: 0,
    endedAt: null,
    confirmed: true,
    servedAlone: [],
    lostClaims: [],
    alsoLabelled: [],
    announced: 0,
    recalls: 0,
    reservedFor: null,
    parkedFor: null,
    note: '',
    earlierServices: [],
    lastStep: null,
    refused: [],
  });
});

test('a citizen’s word about priority stands until an officer decides, and no longer', () => {
  const said: Step = ['ticket.issue', { service: 'A', lang: 'vi', priority: 'elderly' }, { num: 7 }];
  const judged = (group: string | null): Step => ['ticket.priority', { counter: 'Q1', group }, {}];
  const priorityOf = (...steps: readonly Step[]) => {
    const ticket = fold(...steps);
    return [ticket?.priority, ticket?.priorityBy];
  };
  expect([
    priorityOf(said),
    priorityOf(said, judged('elderly')),
    priorityOf(said, judged(null)),
    priorityOf(judged(null), said),
    priorityOf(issue, judged('pregnant')),
  ]).toEqual([
    ['elderly', null],
    ['elderly', 'Q1'],
    [null, 'Q1'],
    [null, 'Q1'],
    ['pregnant', 'Q1'],
  ]);
});

test('a call keeps whom it passed over, a further call only what it passed over itself', () => {
  const over: Step = ['ticket.call', { counter: 'Q1', over: ['A', 'B'] }, { ok: true }];
  const gone: Step = ['ticket.no-show', { counter: 'Q1' }, { ok: true }];
  expect([fold(issue, label, over)?.over, fold(issue, label, over, gone, call('Q1', { ok: true }))?.over]).toEqual([
    ['A', 'B'],
    [],
  ]);
});

test('paper wins: the first label stays, whatever comes after', () => {
  expect(
    fold(issue, label, ['ticket.label', { service: 'A', label: 'A999', series: 'A', number: 999, ahead: 0 }, {}]),
  ).toMatchObject({ label: 'A007', number: 7, ahead: 3 });
});

test('a second number on paper of one ticket is shown beside the first, with its place where another ticket has it too', () => {
  const copied: Step = [
    'ticket.label',
    { service: 'A', label: 'A1-002', series: 'A1-', number: 2, ahead: 0 },
    { dup: 2 },
  ];
  const ticket = fold(issue, label, copied, copied, label);
  expect([ticket?.label, ticket?.alsoLabelled]).toEqual(['A007', [{ label: 'A1-002·2', series: 'A1-', number: 2 }]]);
});

test('a label that another ticket carries already is shown with its place', () => {
  expect(fold(issue, [label[0], label[1], { dup: 2 }])?.label).toBe('A007·2');
});

test('the first claim in log order wins; a lost one changes nothing but is remembered', () => {
  expect(fold(issue, call('Q1', { ok: true }), call('Q2', { ok: false, by: 'Q1' }))).toMatchObject({
    state: 'called',
    counter: 'Q1',
    confirmed: true,
    calls: 1,
    lostClaims: ['Q2'],
  });
});

test('an own claim without a verdict is shown as won and as not confirmed', () => {
  expect(fold(issue, call('Q1', null))).toMatchObject({ state: 'called', counter: 'Q1', confirmed: false });
});

test('an own claim on a ticket that another counter already has is not shown as won', () => {
  expect(fold(issue, call('Q1', { ok: true }), call('Q2', null))).toMatchObject({ counter: 'Q1', confirmed: true });
});

test('a counter that served alone and lost the claim is a conflict; one that only lost is not', () => {
  const lost = fold(issue, call('Q1', { ok: true }), call('Q2', { ok: false, by: 'Q1' }));
  const served = fold(issue, call('Q1', { ok: true }), call('Q2', { ok: false, by: 'Q1' }), alone('Q2'));
  expect([lost, served].map((ticket) => (ticket === null ? null : conflictsOf(ticket)))).toEqual([[], ['Q2']]);
});

test('a counter that calls a ticket again which the log gave to another one is a conflict too: it had the citizen there', () => {
  const recall: Step = ['ticket.recall', { counter: 'Q2' }, {}];
  const ticket = fold(issue, call('Q1', { ok: true }), call('Q2', { ok: false, by: 'Q1' }), recall);
  expect(ticket === null ? null : [ticket.calls, ticket.counter, conflictsOf(ticket)]).toEqual([1, 'Q1', ['Q2']]);
});

test('a counter that finishes a ticket which the log gave to another one is a conflict too: it did serve', () => {
  const lost = { ok: false, by: 'Q1' };
  const ticket = fold(
    issue,
    label,
    call('Q1', { ok: true }),
    call('Q2', lost),
    done('Q2', lost),
    done('Q1', { ok: true }),
  );
  expect(ticket === null ? null : [ticket.state, ticket.counter, conflictsOf(ticket)]).toEqual(['done', 'Q1', ['Q2']]);
});

test('recalls count for the counter that has the ticket only', () => {
  expect(
    fold(
      issue,
      call('Q1', { ok: true }),
      ['ticket.recall', { counter: 'Q1' }, {}],
      ['ticket.recall', { counter: 'Q2' }, {}],
    ),
  ).toMatchObject({ calls: 2, lastCallAt: 3005 });
});

test('only the holder ends a ticket', () => {
  expect(fold(issue, call('Q1', { ok: true }), done('Q2', { ok: false, by: 'Q1' }))?.state).toBe('called');
  expect(fold(issue, call('Q1', { ok: true }), done('Q1', { ok: true }))).toMatchObject({
    state: 'done',
    endedAt: 3005,
  });
});

test('an absent citizen who comes back can be called again by anyone', () => {
  expect(
    fold(
      issue,
      call('Q1', { ok: true }),
      ['ticket.no-show', { counter: 'Q1' }, { ok: true }],
      call('Q2', { ok: true }),
    ),
  ).toMatchObject({ state: 'called', counter: 'Q2', endedAt: null, calls: 2 });
});

test('an op that arrives before the ticket’s creation makes a stub that the creation fills', () => {
  const late = fold(call('Q1', { ok: true }), issue, label);
  expect(late).toMatchObject({ service: 'A', label: 'A007', state: 'called', counter: 'Q1' });
});

test('a parked op and a repeated op change nothing', () => {
  expect(fold(issue, call('Q1', { bad: 'revoked' }), call('Q1', { dupOf: 1 }))).toEqual(fold(issue));
});
