import { expect, test } from 'vitest';
import type { FromBackend, ToBackend } from '#main/ipc/backend-messages.ts';
import { heardFromNow, parentBackendPort, serveCalls, type BackendPort } from '#main/ipc/backend-port.ts';

test('under plain Node there is no line to main', () => {
  expect(parentBackendPort()).toBeNull();
});

test('a backend says it is ready, answers calls by their id and stops when asked', async () => {
  const sent: FromBackend[] = [];
  const replied = Promise.withResolvers<void>();
  let ask: (message: ToBackend) => void = () => {};
  let stops = 0;
  const value = { siteName: { vi: 'Phường', en: 'Ward' }, services: [] };
  serveCalls({
    port: {
      send: (message) => {
        sent.push(message);
        if (message.type === 'reply') replied.resolve();
      },
      onMessage: (listener) => {
        ask = listener;
      },
    },
    handlers: { 'kiosk.services': () => value },
    reportBug: () => {},
    stop: () => {
      stops += 1;
    },
  });
  ask({ type: 'call', id: 7, role: 'kiosk', name: 'kiosk.services', input: {} });
  await replied.promise;
  ask({ type: 'stop' });
  expect({ sent, stops }).toEqual({
    sent: [{ type: 'ready' }, { type: 'reply', id: 7, reply: { ok: true, value } }],
    stops: 1,
  });
});

test('what main says while the backend is still opening waits for it, in order: a stop is not lost', async () => {
  const sent: FromBackend[] = [];
  const { promise: replied, resolve } = Promise.withResolvers<void>();
  let say: (message: ToBackend) => void = () => expect.fail('nobody listens');
  const line: BackendPort = {
    send: (message) => {
      sent.push(message);
      if (message.type === 'reply') resolve();
    },
    onMessage: (listener) => {
      say = listener;
    },
  };
  const port = heardFromNow(line);
  say({ type: 'call', id: 1, role: 'kiosk', name: 'kiosk.services', input: {} });
  say({ type: 'stop' });
  let stops = 0;
  const value = { siteName: { vi: 'Phường', en: 'Ward' }, services: [] };
  serveCalls({
    port,
    handlers: { 'kiosk.services': () => value },
    reportBug: () => {},
    stop: () => {
      stops += 1;
    },
  });
  expect(stops).toBe(1);
  await replied;
  say({ type: 'stop' });
  expect({ sent, stops }).toEqual({
    sent: [{ type: 'ready' }, { type: 'reply', id: 1, reply: { ok: true, value } }],
    stops: 2,
  });
});
