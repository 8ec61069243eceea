import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { enrolDoor } from '#central/http/enrol.ts';
import { enrolText, type EnrolRequest } from '#common/wire/enrol.ts';
import { openTerminalKey, type TerminalKey } from '#main/sync/terminal-key.ts';

const makeKey = (): TerminalKey => {
  const dir = mkdtempSync(join(tmpdir(), 'motcua-key-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return openTerminalKey(dir);
};

const requestOf = (key: TerminalKey): EnrolRequest => {
  const signed = { site: 'test', term: 'K1', roles: ['kiosk'], code: 'K7M2PX4C', publicKey: key.publicKey };
  return { ...signed, sig: key.sign(enrolText(signed)) };
};

test('a well-formed request that its own key signed is decided about', async () => {
  const seen: EnrolRequest[] = [];
  const door = enrolDoor(
    'test',
    async (request) => (seen.push(request), { kind: 'wrong-code' }),
    () => 0,
  );
  const request = requestOf(makeKey());
  expect([await door(request, 'a'), seen]).toEqual([{ kind: 'wrong-code' }, [request]]);
});

test('anything else is turned away before anybody looks at its code', async () => {
  const door = enrolDoor(
    'test',
    () => Promise.reject(new Error('was decided about')),
    () => 0,
  );
  const request = requestOf(makeKey());
  const bad: readonly unknown[] = [
    null,
    { ...request, more: 1 },
    { ...request, site: 'elsewhere' },
    { ...request, roles: ['kiosk', 'counter'] },
    { ...request, code: 'K7M2PX4D' },
    { ...request, sig: requestOf(makeKey()).sig },
    { ...request, publicKey: 'A'.repeat(43) },
  ];
  for (const [i, body] of bad.entries()) expect(await door(body, `asker ${i}`)).toEqual({ kind: 'bad-request' });
});

test('the sixth try of one address within a minute is not looked at', async () => {
  const time = { now: 0 };
  const door = enrolDoor(
    'test',
    () => Promise.resolve({ kind: 'wrong-code' }),
    () => time.now,
  );
  const request = requestOf(makeKey());
  const answers = [];
  for (let i = 0; i < 6; i += 1) answers.push((await door(request, 'a')).kind);
  time.now = 60_000;
  answers.push((await door(request, 'a')).kind);
  expect(answers).toEqual([...Array.from({ length: 5 }, () => 'wrong-code'), 'too-many', 'wrong-code']);
});
