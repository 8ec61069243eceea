import { expect, test } from 'vitest';
import { concernsOf, withKnownParked } from '#renderer/supervisor/concerns.ts';
import { calmFloor, troubledFloor } from './floor.ts';

const now = Date.UTC(2026, 2, 9, 3, 42);

test('a calm floor has no concerns', () => {
  expect(concernsOf(calmFloor(now), now)).toEqual([]);
});

test('what must be acted on comes first, then what works offline; each with its sentence', () => {
  expect(concernsOf(troubledFloor(now), now).map(({ tone, key }) => [tone, key])).toEqual([
    ['act', 'concern.help'],
    ['act', 'concern.conflict'],
    ['act', 'concern.paper.unknown.ticket'],
    ['act', 'concern.paper.failed.receipt'],
    ['act', 'concern.printer.only.paper-out'],
    ['act', 'concern.parked'],
    ['offline', 'concern.connection.hub-only'],
    ['offline', 'concern.away'],
  ]);
});

test('a call for help is forgotten after a quarter of an hour', () => {
  const floor = troubledFloor(now);
  expect(concernsOf({ ...calmFloor(now), helpCalls: floor.helpCalls }, now).map(({ values }) => values)).toEqual([
    { terminal: 'Ki-ốt 2' },
  ]);
});

test('a printer of a terminal that is away is not news', () => {
  const floor = calmFloor(now);
  const terminals = floor.terminals.slice(0, 1).map((terminal) => ({
    ...terminal,
    connected: false,
    printers: [{ name: 'Máy in phiếu', condition: 'paper-out' as const, since: now }],
  }));
  expect(concernsOf({ ...floor, terminals }, now).map(({ key }) => key)).toEqual(['concern.away']);
});

test('what a terminal reports of itself is something to act on, in words of its own', () => {
  const floor = calmFloor(now);
  const terminals = floor.terminals
    .slice(0, 1)
    .map((terminal) => ({ ...terminal, troubles: ['fonts-missing' as const] }));
  expect(concernsOf({ ...floor, terminals }, now).map(({ tone, key }) => [tone, key])).toEqual([
    ['act', 'concern.trouble.fonts-missing'],
  ]);
});

test('a terminal never seen is only worth knowing', () => {
  const floor = calmFloor(now);
  const terminals = floor.terminals.slice(0, 1).map((terminal) => ({ ...terminal, connected: false, lastSeen: null }));
  expect(concernsOf({ ...floor, terminals }, now).map(({ tone, key }) => [tone, key])).toEqual([
    ['calm', 'concern.never-seen'],
  ]);
});

test('a terminal that exists twice is told to people by its name', () => {
  const floor = calmFloor(now);
  const terminals = floor.terminals.map((terminal) => ({ ...terminal, twice: terminal.name === 'Ki-ốt 2' }));
  expect(concernsOf({ ...floor, terminals }, now).map(({ tone, key, values }) => [tone, key, values])).toEqual([
    ['act', 'concern.twice', { terminal: 'Ki-ốt 2' }],
  ]);
});

test('a damaged database is told to people: what was read back, and whether anything is gone', () => {
  const floor = calmFloor(now);
  const damages = [
    { what: 'terminal' as const, at: now - 1, saved: 40, unread: 0 },
    { what: 'hub' as const, at: now, saved: 3, unread: 2 },
  ];
  const terminals = floor.terminals.map((terminal) => ({
    ...terminal,
    damages: terminal.name === 'Ki-ốt 2' ? damages : [],
  }));
  expect(
    concernsOf({ ...floor, terminals }, now).map(({ tone, key, values, since }) => [tone, key, values, since]),
  ).toEqual([
    ['act', 'concern.damage.terminal.whole', { terminal: 'Ki-ốt 2', saved: 40, unread: 0 }, now - 1],
    ['act', 'concern.damage.hub.gone', { terminal: 'Ki-ốt 2', saved: 3, unread: 2 }, now],
  ]);
});

test.each([
  ['newer-version', 'concern.parked-because.newer-version'],
  ['not-json', 'concern.parked-because.not-json'],
  ['not-its-role', 'concern.parked-because.not-its-role'],
  ['hearsay', 'concern.parked-because.hearsay'],
  ['a reason of a later program', 'concern.parked'],
])('a record parked for %s has the sentence %s', (reason, key) => {
  const parked = [{ id: 'floor 7', terminal: 'Quầy 4', type: 'ticket.moved', reason, at: now }];
  expect(concernsOf({ ...calmFloor(now), parked }, now).map((one) => one.key)).toEqual([key]);
});

test('of two printers, one that stops while the other prints is to know, not to run for', () => {
  const floor = calmFloor(now);
  const [first, ...others] = floor.terminals;
  if (first === undefined) throw new Error('the calm floor has terminals');
  const printers = (second: 'online' | 'paper-out' | 'paper-near-end') => [
    { name: 'main', condition: 'paper-out' as const, since: now },
    { name: 'second', condition: second, since: now },
  ];
  const told = (second: 'online' | 'paper-out' | 'paper-near-end') =>
    concernsOf({ ...floor, terminals: [{ ...first, printers: printers(second) }, ...others] }, now).map(
      ({ tone, key }) => [tone, key],
    );
  expect([told('online'), told('paper-out'), told('paper-near-end')]).toEqual([
    [['calm', 'concern.printer.main.paper-out']],
    [
      ['act', 'concern.printer.only.paper-out'],
      ['act', 'concern.printer.only.paper-out'],
    ],
    [
      ['act', 'concern.printer.second.paper-near-end'],
      ['calm', 'concern.printer.main.paper-out'],
    ],
  ]);
});

test('papers that wait at a printer which says nothing are told once for each terminal', () => {
  const waits = (title: string) => ({
    terminal: 'K1',
    title,
    paper: { job: title, state: 'pending' as const, copy: 1, trouble: 'unknown' as const },
  });
  const floor = { ...calmFloor(now), papers: [waits('A001'), waits('A002')] };
  expect(concernsOf(floor, now).map(({ tone, key, values }) => [tone, key, values])).toEqual([
    ['act', 'concern.paper.waits-in-silence', { terminal: 'K1', count: 2 }],
  ]);
});

test('a board without sound needs a person only when no other board speaks', () => {
  const floor = calmFloor(now);
  const board = floor.terminals.find(({ roles }) => roles.includes('display'));
  if (board === undefined) throw new Error('The floor has no board.');
  const silent = { ...board, name: 'D1', troubles: ['sound-no-device' as const] };
  const tones = (boards: typeof floor.terminals) =>
    concernsOf({ ...floor, terminals: boards }, now).map(({ tone, key }) => [tone, key]);
  expect([tones([silent, board]), tones([silent]), tones([silent, { ...silent, name: 'D2' }])]).toEqual([
    [['calm', 'concern.trouble.sound-no-device']],
    [['act', 'concern.trouble.sound-no-device']],
    [
      ['act', 'concern.trouble.sound-no-device'],
      ['act', 'concern.trouble.sound-no-device'],
    ],
  ]);
});

test('numbers that only one counter calls are told while it calls nobody: closed and away to act on, a break to know', () => {
  const floor = calmFloor(now);
  const [first, ...others] = floor.counters;
  if (first === undefined) throw new Error('the calm floor has counters');
  const sent = { ...first, sentHere: ['A042', 'A051'] };
  const told = (counter: typeof first) =>
    concernsOf({ ...floor, counters: [counter, ...others] }, now).map(({ tone, key, values }) => [tone, key, values]);
  const values = { counter: 'Quầy 1', numbers: 'A042, A051' };
  expect([
    told(sent),
    told({ ...sent, connected: false }),
    told({ ...sent, terminal: '' }),
    told({ ...sent, pause: { reason: 'break', since: now } }),
  ]).toEqual([
    [],
    [['act', 'concern.stranded.away', values]],
    [['act', 'concern.stranded.closed', values]],
    [['calm', 'concern.stranded.paused', values]],
  ]);
  const silent = { ...floor, silentSince: now, counters: [{ ...sent, connected: false }] };
  expect(concernsOf(silent, now).map(({ key }) => key)).toEqual([]);
});

test('a kept record keeps its name whatever comes before it, and those that somebody knows of stand as one calm number', () => {
  const record = (id: string) => ({ id, terminal: 'Quầy 4', type: 'ticket.moved', reason: 'newer-version', at: now });
  const told = (...parked: readonly ReturnType<typeof record>[]) =>
    concernsOf({ ...calmFloor(now), parked: [...parked] }, now);
  expect([
    told(record('floor 7')).map(({ id }) => id),
    told(record('floor 9'), record('floor 7')).map(({ id }) => id),
  ]).toEqual([['parked floor 7'], ['parked floor 9', 'parked floor 7']]);
  const all = told(record('floor 9'), record('floor 8'), record('floor 7'));
  const known = withKnownParked(all, ({ id }) => id !== 'parked floor 9');
  expect(known.map(({ tone, key, values }) => [tone, key, values['count']])).toEqual([
    ['act', 'concern.parked-because.newer-version', undefined],
    ['calm', 'concern.parked-known', 2],
  ]);
  expect(withKnownParked(all, () => false)).toBe(all);
});

test('a terminal that was let out for good is missed by nobody', () => {
  const floor = calmFloor(now);
  const terminals = floor.terminals.map((terminal) =>
    terminal.name === 'Quầy 5' ? { ...terminal, connected: false, enrolment: 'revoked' as const } : terminal,
  );
  expect(concernsOf({ ...floor, terminals }, now)).toEqual([]);
});

test('without the hub nobody knows who is away: a supervisor’s screen that starts then does not say that nobody ever came', () => {
  const floor = calmFloor(now);
  const terminals = floor.terminals.map((terminal) => ({ ...terminal, connected: false, lastSeen: null }));
  const keys = (more: Partial<typeof floor>) => concernsOf({ ...floor, ...more, terminals }, now).map(({ key }) => key);
  expect([keys({ connection: 'alone', silentSince: now - 1 }), keys({ connection: 'alone' })]).toEqual([
    ['concern.connection.alone'],
    ['concern.connection.alone'],
  ]);
});
