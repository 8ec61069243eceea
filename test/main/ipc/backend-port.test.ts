import { expect, test } from 'vitest';
import type { FromBackend, ToBackend } from '#main/ipc/backend-messages.ts';
import { heardFromNow, parentBackendPort, serveCalls, type BackendPort } from '#main/ipc/backend-port.ts';

test('under plain Node there is no line to main', () => {
  expect(parentBackendPort()).toBeNull();
});

test('a backend says it is ready, answers calls by their id, hears of the screens and stops when asked', async () => {
  const sent: FromBackend[] = [];
  const replied = Promise.withResolvers<void>();
  let ask: (message: ToBackend) => void = () => {};
  let stops = 0;
  const seen: unknown[] = [];
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
    sawScreens: (screens) => seen.push(screens),
  });
  ask({ type: 'call', id: 7, role: 'kiosk', name: 'kiosk.services', input: {} });
  await replied.promise;
  const screens = { monitors: [{ x: 0, y: 0, width: 1920, height: 1080, scale: 1 }], windows: [] };
  ask({ type: 'screens', screens });
  ask({ type: 'stop' });
  expect({ sent, stops, seen }).toEqual({
    seen: [screens],
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
    sawScreens: () => expect.fail('nobody spoke of screens'),
  });
  expect(stops).toBe(1);
  await replied;
  say({ type: 'stop' });
  expect({ sent, stops }).toEqual({
    sent: [{ type: 'ready' }, { type: 'reply', id: 1, reply: { ok: true, value } }],
    stops: 2,
  });
});
