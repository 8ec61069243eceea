import { expect, test } from 'vitest';
import type { FromBackend, ToBackend } from '#main/ipc/backend-messages.ts';
import { parentBackendPort, serveCalls } from '#main/ipc/backend-port.ts';

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
