import { expect, test } from 'vitest';
import type { BackendEvent } from '#common/ipc/contract.ts';
import type { FromBackend, ToBackend } from '#main/ipc/backend-messages.ts';
import { type BackendStatus, patienceMs, quietMs, superviseBackend } from '#main/shell/backend-supervisor.ts';
import { handClock } from '#test/support/hand-clock.ts';

type FakeBackend = {
  readonly received: ToBackend[];
  readonly says: (message: FromBackend) => void;
  readonly exits: (code: number) => void;
  killed: boolean;
};

/** A supervisor whose backends are played by the test. */
const supervised = () => {
  const clock = handClock();
  const backends: FakeBackend[] = [];
  const statuses: BackendStatus[] = [];
  const renewals: boolean[] = [];
  const events: unknown[] = [];
  const profiles: string[] = [];
  const openings: unknown[] = [];
  const supervisor = superviseBackend({
    clock,
    fork: () => {
      let says: FakeBackend['says'] = () => {};
      let exits: FakeBackend['exits'] = () => {};
      const backend: FakeBackend = {
        received: [],
        says: (message) => says(message),
        exits: (code) => exits(code),
        killed: false,
      };
      backends.push(backend);
      return {
        send: (message) => backend.received.push(message),
        onMessage: (listener) => {
          says = listener;
        },
        onExit: (listener) => {
          exits = listener;
        },
        kill: () => {
          backend.killed = true;
          exits(137);
        },
      };
    },
    onEvent: (roles, event) => events.push({ roles, event }),
    onStatus: (status, renew) => {
      statuses.push(status);
      renewals.push(renew);
    },
    onOpening: (opening) => openings.push(opening),
    onProfile: (folder) => profiles.push(folder),
  });
  return { supervisor, clock, backends, statuses, renewals, events, profiles, openings };
};

const status = (state: BackendStatus['state']): BackendStatus => ({ state, trouble: null });
const away = {
  ok: false,
  failure: { code: 'backend-away', message: 'The backend is being restarted; what was saved is safe.' },
};

test('a call goes to the backend with the role of its window, and its reply comes back', async () => {
  const { supervisor, backends } = supervised();
  backends[0]!.says({ type: 'ready' });
  const reply = supervisor.call('kiosk', 'kiosk.services', {});
  expect(backends[0]!.received).toEqual([{ type: 'call', id: 1, role: 'kiosk', name: 'kiosk.services', input: {} }]);
  backends[0]!.says({ type: 'reply', id: 1, reply: { ok: true, value: 'services' } });
  expect(await reply).toEqual({ ok: true, value: 'services' });
});

test('calls made before the backend is ready wait and are sent in the order they were made', async () => {
  const { supervisor, backends } = supervised();
  const replies = [
    supervisor.call('kiosk', 'kiosk.services', {}),
    supervisor.call('counter', 'counter.state', {}),
    supervisor.call('display', 'board.show', {}),
  ];
  expect(backends[0]!.received).toEqual([]);
  backends[0]!.says({ type: 'ready' });
  expect(backends[0]!.received.map((message) => (message.type === 'call' ? message.name : message.type))).toEqual([
    'kiosk.services',
    'counter.state',
    'board.show',
  ]);
  for (const id of [1, 2, 3]) backends[0]!.says({ type: 'reply', id, reply: { ok: true, value: id } });
  expect(await Promise.all(replies)).toEqual([1, 2, 3].map((value) => ({ ok: true, value })));
});

test('a call under way when the backend dies is answered backend-away at once', async () => {
  const { supervisor, backends } = supervised();
  backends[0]!.says({ type: 'ready' });
  const reply = supervisor.call('kiosk', 'kiosk.services', {});
  backends[0]!.exits(139);
  expect(await reply).toEqual(away);
});

test('a call made while the backend is away waits for the next one, at most ten seconds', async () => {
  const { supervisor, backends, clock } = supervised();
  backends[0]!.says({ type: 'ready' });
  backends[0]!.exits(139);
  const early = supervisor.call('kiosk', 'kiosk.services', {});
  clock.pass(4_000);
  const late = supervisor.call('kiosk', 'terminal.status', {});
  clock.pass(6_000);
  expect(await early).toEqual(away);
  backends[1]!.says({ type: 'ready' });
  backends[1]!.says({ type: 'reply', id: 1, reply: { ok: true, value: 'status' } });
  expect(await late).toEqual({ ok: true, value: 'status' });
  expect(backends[1]!.received).toHaveLength(1);
});

test('a dead backend is replaced at once, then after a second, and windows are told', () => {
  const { backends, clock, statuses } = supervised();
  backends[0]!.says({ type: 'ready' });
  backends[0]!.exits(1);
  expect(backends).toHaveLength(1);
  clock.pass(0);
  expect(backends).toHaveLength(2);
  backends[1]!.says({ type: 'ready' });
  backends[1]!.exits(1);
  clock.pass(999);
  expect(backends).toHaveLength(2);
  clock.pass(1);
  expect(backends).toHaveLength(3);
  expect(statuses).toEqual([status('up'), status('restarting'), status('up'), status('restarting')]);
});

test('the third death within a minute shows the service screen, tries go on, and a good start ends it', () => {
  const { backends, clock, statuses } = supervised();
  backends[0]!.exits(1);
  clock.pass(0);
  backends[1]!.exits(1);
  clock.pass(1_000);
  backends[2]!.exits(139);
  expect(statuses.at(-1)).toEqual({
    state: 'down',
    trouble: { reason: 'crash-loop', detail: 'exit code 139, 3 in all' },
  });
  clock.pass(15_000);
  backends[3]!.says({ type: 'ready' });
  expect(statuses.at(-1)).toEqual(status('up'));
});

test('a start-up failure is shown by its name; one that cannot heal is not tried again', () => {
  const { backends, clock, statuses } = supervised();
  backends[0]!.says({ type: 'fatal', reason: 'database-newer', detail: 'version 12, this program knows 9' });
  backends[0]!.exits(1);
  clock.pass(3_600_000);
  expect(backends).toHaveLength(1);
  expect(statuses).toEqual([
    { state: 'down', trouble: { reason: 'database-newer', detail: 'version 12, this program knows 9' } },
  ]);
});

test('a start-up failure that can heal is tried again until it has healed', () => {
  const { backends, clock, statuses } = supervised();
  backends[0]!.says({ type: 'fatal', reason: 'disk-full', detail: '0 bytes free' });
  backends[0]!.exits(1);
  clock.pass(15_000);
  backends[1]!.says({ type: 'ready' });
  expect(statuses.map(({ state }) => state)).toEqual(['down', 'up']);
});

test('an event is handed on with its roles', () => {
  const { backends, events } = supervised();
  const event: BackendEvent = { name: 'changed', payload: { topics: ['queue'] } };
  backends[0]!.says({ type: 'event', roles: ['display'], event });
  expect(events).toEqual([{ roles: ['display'], event }]);
});

test('a backend that is asked to stop and does is neither killed nor started again', async () => {
  const { supervisor, backends, clock } = supervised();
  backends[0]!.says({ type: 'ready' });
  const stopped = supervisor.stop();
  expect(backends[0]!.received).toEqual([{ type: 'stop' }]);
  backends[0]!.exits(0);
  await stopped;
  clock.pass(60_000);
  expect({ killed: backends[0]!.killed, started: backends.length }).toEqual({ killed: false, started: 1 });
});

test('a backend that does not stop is killed after three seconds', async () => {
  const { supervisor, backends, clock } = supervised();
  const stopped = supervisor.stop();
  clock.pass(2_999);
  expect(backends[0]!.killed).toBe(false);
  clock.pass(1);
  await stopped;
  expect(backends[0]!.killed).toBe(true);
});

test('stopping while a restart is due starts nothing', async () => {
  const { supervisor, backends, clock } = supervised();
  backends[0]!.exits(1);
  await supervisor.stop();
  clock.pass(60_000);
  expect(backends).toHaveLength(1);
});

test('a new start that somebody asked for is no crash: it follows at once, as often as one likes, and calls wait for it', async () => {
  const { supervisor, backends, clock, statuses } = supervised();
  for (const turn of [0, 1, 2, 3]) {
    backends[turn]!.says({ type: 'ready' });
    backends[turn]!.says({ type: 'restarting', windows: false });
    backends[turn]!.exits(0);
    clock.pass(0);
  }
  const late = supervisor.call('kiosk', 'kiosk.services', {});
  expect(backends).toHaveLength(5);
  backends[4]!.says({ type: 'ready' });
  backends[4]!.says({ type: 'reply', id: 1, reply: { ok: true, value: 'services' } });
  expect(await late).toEqual({ ok: true, value: 'services' });
  expect(statuses).toEqual([...[0, 1, 2, 3].flatMap(() => [status('up'), status('restarting')]), status('up')]);
});

test('a backend that says it starts anew and does not end within three seconds is killed, and the next one starts', () => {
  const { backends, clock } = supervised();
  backends[0]!.says({ type: 'ready' });
  backends[0]!.says({ type: 'restarting', windows: false });
  clock.pass(2_999);
  expect(backends[0]!.killed).toBe(false);
  clock.pass(1);
  clock.pass(0);
  expect([backends[0]!.killed, backends.length]).toEqual([true, 2]);
});

test('what main tells reaches the running backend, and nobody when none runs', () => {
  const { supervisor, backends } = supervised();
  const screens = { type: 'screens', screens: { monitors: [], windows: [] } } as const;
  backends[0]!.says({ type: 'ready' });
  supervisor.tell(screens);
  backends[0]!.exits(1);
  supervisor.tell(screens);
  expect(backends[0]!.received).toEqual([screens]);
});

test("the wizard's backend says which profile it has written, and that is told once", () => {
  const { backends, profiles } = supervised();
  backends[0]!.says({ type: 'ready' });
  backends[0]!.says({ type: 'profile-written', profile: '/srv/motcua/kiosk' });
  expect(profiles).toEqual(['/srv/motcua/kiosk']);
});

test('an ordered restart asks for the windows too, once: when the new backend is up, and not at the start after that', () => {
  const { backends, clock, renewals } = supervised();
  backends[0]!.says({ type: 'ready' });
  backends[0]!.says({ type: 'restarting', windows: true });
  backends[0]!.exits(0);
  clock.pass(0);
  backends[1]!.says({ type: 'ready' });
  backends[1]!.exits(1);
  clock.pass(0);
  backends[2]!.says({ type: 'ready' });
  // up, restarting, up with its windows, restarting, up.
  expect(renewals).toEqual([false, false, true, false, false]);
});

test('windows are told what a backend does that opens for more than a second, each step from then on, and nothing of a quick one', () => {
  const { supervisor, clock, backends, openings } = supervised();
  const checking = { step: 'checking', part: null } as const;
  const proving = { step: 'proving', part: 0.5 } as const;
  backends[0]!.says({ type: 'opening', opening: checking });
  clock.pass(quietMs - 1);
  expect([openings, supervisor.opening()]).toEqual([[], null]);
  clock.pass(1);
  backends[0]!.says({ type: 'opening', opening: proving });
  expect([openings, supervisor.opening()]).toEqual([[checking, proving], proving]);
  backends[0]!.says({ type: 'ready' });
  expect(supervisor.opening()).toBe(null);
  backends[0]!.exits(1);
  while (backends.length < 2) clock.pass(quietMs / 2);
  backends[1]!.says({ type: 'opening', opening: checking });
  backends[1]!.says({ type: 'ready' });
  clock.pass(60_000);
  expect(openings).toEqual([checking, proving]);
});

test('a call waits as long as the backend says that it is opening, and no longer than its patience where it says nothing', async () => {
  const { supervisor, clock, backends } = supervised();
  backends[0]!.says({ type: 'opening', opening: { step: 'checking', part: null } });
  const reply = supervisor.call('supervisor', 'terminal.status', {});
  clock.pass(patienceMs * 3);
  backends[0]!.says({ type: 'ready' });
  backends[0]!.says({ type: 'reply', id: 1, reply: { ok: true, value: 'status' } });
  expect(await reply).toEqual({ ok: true, value: 'status' });
  backends[0]!.exits(1);
  const other = supervisor.call('supervisor', 'terminal.status', {});
  clock.pass(patienceMs);
  expect(await other).toEqual(away);
});
