import { expect, test } from 'vitest';
import type { BackendEvent, Bridge } from '#common/ipc/contract.ts';
import { createClient, patienceMs } from '#renderer/app/client.ts';
import { handClock } from '#test/support/hand-clock.ts';

const requestId = '0191d7a0-0000-7000-8000-000000000001';
const tap = { service: 'a', language: 'vi', requestId } as const;
const away = { ok: false, failure: { code: 'backend-away', message: 'restarting' } } as const;
const noService = { ok: true, value: { kind: 'no-such-service' } } as const;

/** A client on a bridge that gives these answers one after the other, the last one for ever. */
const onBridge = (answers: readonly unknown[]) => {
  const clock = handClock();
  const calls: unknown[] = [];
  const waits: number[] = [];
  let tell: (event: BackendEvent) => void = () => {};
  // The fake gives untyped answers; what matters here is when and how often it is asked.
  const call = ((name: string, input: unknown) => {
    const answer = answers[Math.min(calls.length, answers.length - 1)];
    calls.push([name, input]);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  }) as unknown as Bridge['call'];
  const client = createClient({
    bridge: {
      call,
      subscribe: (listener) => {
        tell = listener;
        return () => {};
      },
    },
    now: clock.now,
    wait: (ms) => {
      waits.push(ms);
      clock.pass(ms);
      return Promise.resolve();
    },
  });
  return { client, calls, waits, tell: (event: BackendEvent) => tell(event) };
};

test('a changing call that met a restart is repeated with the same input until it is answered', async () => {
  const { client, calls } = onBridge([away, away, noService]);
  expect(await client.call('ticket.issue', tap)).toEqual(noService);
  expect(calls).toEqual([1, 2, 3].map(() => ['ticket.issue', tap]));
});

test('a changing call gives up by name when the backend stays away', async () => {
  const { client, calls } = onBridge([away]);
  expect(await client.call('ticket.issue', tap)).toEqual(away);
  expect(calls).toHaveLength(patienceMs / 1_000 + 1);
});

test('a call that changes nothing is not repeated: its view asks again by itself', async () => {
  const { client, calls } = onBridge([away, noService]);
  expect(await client.call('kiosk.services', {})).toEqual(away);
  expect(calls).toHaveLength(1);
});

test('other failures are answers, not reasons to repeat', async () => {
  const full = { ok: false, failure: { code: 'disk-full', message: '' } } as const;
  const { client, calls } = onBridge([full, noService]);
  expect(await client.call('ticket.issue', tap)).toEqual(full);
  expect(calls).toHaveLength(1);
});

test('a bridge that throws becomes a named failure', async () => {
  const { client } = onBridge([new Error('An object could not be cloned.')]);
  expect(await client.call('kiosk.services', {})).toEqual({
    ok: false,
    failure: { code: 'bug', message: 'An object could not be cloned.' },
  });
});

test('listeners hear events until they stop listening, and the state of the backend is kept', () => {
  const { client, tell } = onBridge([noService]);
  const heard: BackendEvent[] = [];
  const stop = client.subscribe((event) => heard.push(event));
  const restarting = { name: 'backend', payload: { state: 'restarting' } } as const;
  tell(restarting);
  stop();
  tell({ name: 'changed', payload: { topics: ['queue'] } });
  expect({ heard, state: client.backendState() }).toEqual({ heard: [restarting], state: 'restarting' });
});

test('what the backend does while it opens is kept until it says that it is up', () => {
  const { client, tell } = onBridge([noService]);
  const opening = { step: 'proving', part: 0.5 } as const;
  tell({ name: 'opening', payload: opening });
  expect(client.opening()).toEqual(opening);
  tell({ name: 'backend', payload: { state: 'up' } });
  expect(client.opening()).toBe(null);
});

test('who begins to listen because of an event does not hear it', () => {
  const { client, tell } = onBridge([away]);
  const heard: string[] = [];
  client.subscribe(() => {
    heard.push('first');
    client.subscribe(() => heard.push('later'));
  });
  tell({ name: 'backend', payload: { state: 'up' } });
  expect(heard).toEqual(['first']);
});
