import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ENROL_CODE_MS, type EnrolPurpose } from '#common/domain/site/enrolment.ts';
import type { EnrolRequest } from '#common/wire/enrol.ts';
import { acceptEnrolment } from '#main/usecases/accept-enrolment.ts';
import { hashCode, makeEnrolCode } from '#main/usecases/enrol-code.ts';
import { enrolledTerminal, enrolmentMode } from '#main/usecases/enrolled-terminals.ts';
import { publishHubPlace } from '#main/usecases/hub-place.ts';
import { revokeTerminal } from '#main/usecases/revoke-terminal.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let hub: TestTerminal;
beforeEach(async () => {
  hub = await testTerminal({ name: 'S1', profile: { roles: ['supervisor'] } });
});
afterEach(() => hub.dispose());

const asks = (code: string, more: Partial<EnrolRequest> = {}): EnrolRequest => ({
  site: 'test',
  term: 'K1',
  roles: ['kiosk'],
  code,
  publicKey: 'key of K1',
  sig: '',
  ...more,
});
const make = async (purpose: EnrolPurpose = { roles: ['kiosk'] }): Promise<string> =>
  (await makeEnrolCode(hub, randomBytes, purpose)).code;
const kind = async (request: EnrolRequest): Promise<string> => (await acceptEnrolment(hub, request)).kind;

test('a code enrols one terminal, which is then known by its key and roles', async () => {
  const code = await make();
  expect(await acceptEnrolment(hub, asks(code))).toEqual({
    kind: 'enrolled',
    site: 'test',
    siteName: 'Trung tâm thử',
    hub: 'S1',
  });
  expect(enrolledTerminal(hub, 'K1')).toMatchObject({ publicKey: 'key of K1', roles: ['kiosk'], revoked: false });
});

test('a code is single use, but its own terminal may ask again when the answer got lost', async () => {
  const code = await make();
  expect([
    await kind(asks(code)),
    await kind(asks(code)),
    await kind(asks(code, { term: 'K2', publicKey: 'key of K2' })),
    await kind(asks(code, { publicKey: 'another key' })),
  ]).toEqual(['enrolled', 'enrolled', 'wrong-code', 'wrong-code']);
});

test('two terminals with one code at the same moment: one is enrolled', async () => {
  const code = await make();
  const both = await Promise.all([kind(asks(code)), kind(asks(code, { term: 'K2', publicKey: 'key of K2' }))]);
  expect(both.toSorted()).toEqual(['enrolled', 'wrong-code']);
});

test('a code is good for a quarter of an hour, and only the last one of a screen', async () => {
  const first = await make();
  const second = await make();
  expect(await kind(asks(first))).toBe('wrong-code');
  hub.advance(ENROL_CODE_MS);
  expect(await kind(asks(second))).toBe('wrong-code');
});

test('a code makes a machine only what the supervisor meant: another role or name is told what it was made for, and does not spend it', async () => {
  const code = await make({ roles: ['kiosk', 'display'], term: 'K1' });
  const answer = (more: Partial<EnrolRequest>) => acceptEnrolment(hub, asks(code, more));
  for (const roles of [['supervisor'], ['kiosk', 'supervisor'], ['counter']]) {
    expect(await answer({ roles })).toEqual({ kind: 'wrong-role', roles: ['kiosk', 'display'] });
  }
  expect(await answer({ term: 'K2' })).toEqual({ kind: 'wrong-name', term: 'K1' });
  expect(enrolledTerminal(hub, 'K1')).toBeNull();
  expect((await answer({})).kind).toBe('enrolled');
  expect(enrolledTerminal(hub, 'K1')?.roles).toEqual(['kiosk']);
  // The same machine and key with a role more: its first word counts.
  expect((await answer({ roles: ['kiosk', 'supervisor'] })).kind).toBe('wrong-role');
  expect(enrolledTerminal(hub, 'K1')?.roles).toEqual(['kiosk']);
  // Whoever has not got the right code hears nothing of what it is for.
  expect(await answer({ code: 'ZZZZZZZZ', roles: ['supervisor'] })).toEqual({ kind: 'wrong-code' });
});

test('a code of an earlier program enrols every machine but a supervisor', async () => {
  const salt = 'salt';
  const old = async (code: string): Promise<void> => {
    const value = { salt, hash: await hashCode(code, salt), expiresAt: hub.store.now() + ENROL_CODE_MS };
    hub.store.append([{ t: 'config.set', id: 'enrol-code:S1', d: { kind: 'enrol-code', value } }]);
  };
  await old('K7M2PX4C');
  expect(await acceptEnrolment(hub, asks('K7M2PX4C', { roles: ['supervisor'] }))).toMatchObject({
    kind: 'wrong-role',
    roles: expect.not.arrayContaining(['supervisor']),
  });
  expect(await kind(asks('K7M2PX4C', { term: 'Q1', roles: ['counter', 'kiosk'] }))).toBe('enrolled');
});

test('the log does not give a code away', async () => {
  const code = await make();
  const texts = hub.store.db.prepare<[], string>('SELECT text FROM own_log').pluck().all();
  expect(texts.filter((text) => text.includes('enrol-code'))).toHaveLength(1);
  expect(texts.filter((text) => text.includes(code))).toEqual([]);
});

test('a name that is taken stays with its machine until it is revoked', async () => {
  await kind(asks(await make()));
  const code = await make();
  expect(await kind(asks(code, { publicKey: 'a new machine' }))).toBe('name-taken');
  expect(revokeTerminal(hub, 'K1')).toBe('revoked');
  expect(enrolledTerminal(hub, 'K1')).toMatchObject({ publicKey: 'key of K1', revoked: true });
  expect(await kind(asks(code, { publicKey: 'a new machine' }))).toBe('enrolled');
  expect(enrolledTerminal(hub, 'K1')).toMatchObject({ publicKey: 'a new machine', revoked: false });
});

test('revoking is refused for the own terminal, for the hub and for names nobody has; twice is once', async () => {
  await kind(asks(await make()));
  publishHubPlace(hub, { term: 'H1', gen: 'g1-a', addresses: ['10.0.0.5'], port: 4700, central: null });
  expect(['S1', 'H1', 'K9', 'K1'].map((name) => revokeTerminal(hub, name))).toEqual([
    'this-terminal',
    'hosts-hub',
    'not-found',
    'revoked',
  ]);
  const written = hub.store.ownTail('config').seq;
  expect([revokeTerminal(hub, 'K1'), hub.store.ownTail('config').seq]).toEqual(['revoked', written]);
});

test('a site without settings takes nobody unasked', async () => {
  const fresh = await testTerminal({ seeded: false });
  expect([enrolmentMode(fresh), enrolmentMode(hub)]).toEqual(['required', 'open']);
  fresh.dispose();
});
