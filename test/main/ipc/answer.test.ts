import { expect, test } from 'vitest';
import { type Handlers, answer } from '#main/ipc/answer.ts';

const services = { siteName: { vi: 'Phường Bến Thành', en: 'Ben Thanh Ward' }, services: [] };
const requestId = '0191d7a0-0000-7000-8000-000000000001';

/** Answers and collects what was reported as a bug. */
const asked = async (handlers: Partial<Handlers>, role: Parameters<typeof answer>[1], name: string, input: unknown) => {
  const bugs: unknown[] = [];
  const reply = await answer(handlers, role, name, input, (command, thrown) => bugs.push({ command, thrown }));
  return { reply, bugs };
};

const failed = (code: string, message: unknown = expect.any(String)) => ({
  reply: { ok: false, failure: { code, message } },
  bugs: [],
});

test('a known call by the right role with good input is run and its value comes back', async () => {
  const seen: unknown[] = [];
  const handlers: Partial<Handlers> = {
    'kiosk.services': (input, context) => {
      seen.push({ input, context });
      return services;
    },
  };
  expect(await asked(handlers, 'kiosk', 'kiosk.services', {})).toEqual({
    reply: { ok: true, value: services },
    bugs: [],
  });
  expect(seen).toEqual([{ input: {}, context: { role: 'kiosk' } }]);
});

test.each(['nothing', 'toString', '__proto__', 'constructor', ''])('%s is no call', async (name) => {
  expect(await asked({}, 'kiosk', name, {})).toEqual(failed('unknown-call'));
});

test('a call that this terminal does not offer is unknown', async () => {
  expect(await asked({}, 'kiosk', 'kiosk.services', {})).toEqual(failed('unknown-call'));
});

test('a call from the wrong role is refused before anything runs', async () => {
  const handlers: Partial<Handlers> = {
    'kiosk.services': () => {
      throw new Error('must not run');
    },
  };
  expect(await asked(handlers, 'display', 'kiosk.services', {})).toEqual(failed('role-not-allowed'));
});

test.each([
  ['a field too many', { service: 'a', language: 'vi', requestId, role: 'supervisor' }],
  ['a field too few', { service: 'a', language: 'vi' }],
  ['a wrong type', { service: 7, language: 'vi', requestId }],
  ['not an object', 'A001'],
  ['nothing', undefined],
])('%s is bad input and nothing runs', async (_what, input) => {
  const handlers: Partial<Handlers> = {
    'ticket.issue': () => {
      throw new Error('must not run');
    },
  };
  expect(await asked(handlers, 'kiosk', 'ticket.issue', input)).toEqual(failed('bad-input'));
});

test('a bad-input message names the place and never repeats the value', async () => {
  const handlers: Partial<Handlers> = { 'ticket.issue': () => ({ kind: 'no-such-service' }) };
  const { reply } = await asked(handlers, 'kiosk', 'ticket.issue', {
    service: 'a',
    language: 'Nguyễn Văn A',
    requestId,
  });
  expect(reply).toEqual({ ok: false, failure: { code: 'bad-input', message: 'language: invalid_value' } });
});

test('what a handler throws is a bug: reported whole, told without details', async () => {
  const thrown = new Error('secret of Nguyễn Văn A');
  const handlers: Partial<Handlers> = {
    'kiosk.services': () => {
      throw thrown;
    },
  };
  expect(await asked(handlers, 'kiosk', 'kiosk.services', {})).toEqual({
    reply: { ok: false, failure: { code: 'bug', message: 'kiosk.services failed.' } },
    bugs: [{ command: 'kiosk.services', thrown }],
  });
});

test('an error that names itself by a code of the contract keeps its name', async () => {
  for (const kind of ['disk-full', 'disk-read-only'] as const) {
    const handlers: Partial<Handlers> = {
      'kiosk.services': () => Promise.reject(Object.assign(new Error('SQLITE_FULL'), { kind })),
    };
    expect(await asked(handlers, 'kiosk', 'kiosk.services', {})).toEqual(failed(kind));
  }
});

test('an answer that breaks the contract never reaches the window', async () => {
  const leaking = { ...services, citizen: 'Nguyễn Văn A' };
  const { reply, bugs } = await asked({ 'kiosk.services': () => leaking }, 'kiosk', 'kiosk.services', {});
  expect(reply).toEqual({
    ok: false,
    failure: { code: 'bug', message: 'kiosk.services gave an answer that breaks the contract.' },
  });
  expect(bugs).toHaveLength(1);
});
