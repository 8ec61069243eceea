import Fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { portalDesk } from '#central/connectors/portal/portal-desk.ts';
import { openPortalDoor } from '#central/connectors/portal/portal-door.ts';
import { sha256 } from '#central/log/sha256.ts';
import type { Filing } from '#central/store/postgres/portal-store.ts';
import { readOp } from '#common/domain/log/op-catalogue.ts';
import { parseOp } from '#common/domain/log/op.ts';
import { filing, PORTAL_SECRET, testPortal } from '#test/support/portal.ts';
import { testSeed } from '#test/support/site.ts';

const NOW = Date.UTC(2026, 8, 15, 3, 0, 0);
const person = { fullName: 'Đỗ Thị Đào', citizenNumber: '001199012345', phone: '' };

/** The portal's door over a store in memory, for one site; `ops` are what the site hears. */
const service = async () => {
  const kept = new Map<string, Filing>();
  const ops: string[] = [];
  const configs = new Map<string, unknown>(testSeed.map(({ id, value }) => [id, value]));
  let ids = 0;
  const desk = portalDesk({
    store: {
      file: (number, fresh, op) => {
        const known = kept.get(number);
        if (known !== undefined) return Promise.resolve(known);
        kept.set(number, fresh);
        ops.push(op);
        return Promise.resolve(fresh);
      },
      filing: (number) => Promise.resolve(kept.get(number) ?? null),
    },
    directory: () =>
      Promise.resolve([{ site: 'test', name: { vi: '', en: '' }, agencyName: 'X', agencyCode: 'H49.12' }]),
    configs: (site) => Promise.resolve(site === 'test' ? configs : null),
    dossierOf: () => Promise.resolve(null),
    written: () => undefined,
    newId: () => `id-${(ids += 1)}`,
    hash: sha256,
    now: () => NOW,
  });
  const app = Fastify();
  openPortalDoor(app, { desk, secret: PORTAL_SECRET, now: () => NOW });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());
  return { address, ops, portal: testPortal(address, () => NOW) };
};

test('a filing becomes one arrived dossier however often it is sent; another one under its number is refused', async () => {
  const { ops, portal } = await service();
  const filed = [200, { kind: 'filed', number: 'P-1', site: 'test', dossier: 'id-1' }];
  const one = filing('P-1', { owner: { ...person, fullName: 'Đỗ Văn Đức' } });
  expect([await portal.file(one), await portal.file(one)]).toEqual([filed, filed]);
  expect(await portal.file({ ...one, procedure: '1.001194' })).toEqual([409, { kind: 'number-taken' }]);
  expect(ops).toHaveLength(1);
  const parsed = parseOp(ops[0] ?? '');
  const read = parsed.kind === 'op' ? readOp(parsed.op, 'dossier') : null;
  expect(read).toMatchObject({
    kind: 'known',
    op: {
      t: 'dossier.arrive',
      id: 'id-1',
      day: '2026-09-15',
      d: { channel: 'online', ref: 'P-1', ownerName: 'Đỗ Văn Đức', procedureVersion: '2026-07', sets: 1 },
    },
  });
});

test('names come in NFC and without blanks around them', async () => {
  const { ops, portal } = await service();
  const applicant = { ...person, fullName: '  Đỗ Thị Đào '.normalize('NFD') };
  await portal.file(filing('P-2', { applicant }));
  expect(ops[0]).toContain('"fullName":"Đỗ Thị Đào"');
});

test.each<[string, Record<string, unknown>, readonly [number, object]]>([
  ['a field nobody knows', { colour: 'red' }, [400, { kind: 'bad-request', fields: [''] }]],
  ['no site and no agency', { site: undefined }, [400, { kind: 'bad-request', fields: ['site'] }]],
  ['both', { agency: 'H49.12' }, [400, { kind: 'bad-request', fields: ['site'] }]],
  [
    'a name that is empty',
    { applicant: { ...person, fullName: ' ' } },
    [400, { kind: 'bad-request', fields: ['applicant.fullName'] }],
  ],
  [
    'a name of 201 letters',
    { applicant: { ...person, fullName: 'Đ'.repeat(201) } },
    [400, { kind: 'bad-request', fields: ['applicant.fullName'] }],
  ],
  [
    'a file without its hash',
    { components: [{ name: 'Tờ khai', files: [{ name: 'x', sha256: 'x', bytes: 1 }] }] },
    [400, { kind: 'bad-request', fields: ['components.0.files.0.sha256'] }],
  ],
  ['filed tomorrow', { filedAt: NOW + 86_400_000 }, [400, { kind: 'bad-request', fields: ['filedAt'] }]],
  ['over the counter', { channel: 'counter' }, [400, { kind: 'bad-request', fields: ['channel'] }]],
  ['an agency of nowhere', { site: undefined, agency: 'H49.99' }, [422, { kind: 'unknown-site' }]],
  ['a site of nowhere', { site: 'nowhere' }, [422, { kind: 'unknown-site' }]],
  ['a procedure that is not dealt with there', { procedure: '1.999999' }, [422, { kind: 'unknown-procedure' }]],
])('%s is refused by name, and nothing is written', async (_what, more, answer) => {
  const { ops, portal } = await service();
  expect(await portal.file(filing('P-3', more))).toEqual(answer);
  expect(ops).toEqual([]);
});

test('who does not have the secret, changed the text on its way, or has an old copy of a question gets nothing', async () => {
  const { address, ops, portal } = await service();
  const stranger = testPortal(address, () => NOW, 'another-secret-of-thirty-two-chars');
  const late = testPortal(address, () => NOW - 600_000);
  const bare = await fetch(`${address}/portal/dossiers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(filing('P-4')),
  });
  expect([
    [bare.status, await bare.json()],
    await stranger.file(filing('P-4')),
    await stranger.show('P-4'),
    await late.file(filing('P-4')),
    await portal.ask('POST', '/portal/dossiers', '{"number":'),
    await portal.show('P-4'),
    await portal.show('a%20b'),
  ]).toEqual([
    [401, { kind: 'unsigned' }],
    [401, { kind: 'unsigned' }],
    [401, { kind: 'unsigned' }],
    [401, { kind: 'clock' }],
    [400, { kind: 'bad-request', fields: [''] }],
    [404, { kind: 'unknown-number' }],
    [404, { kind: 'unknown-number' }],
  ]);
  expect(ops).toEqual([]);
});

test('a dossier that the site has not taken yet is newly registered', async () => {
  const { portal } = await service();
  await portal.file(filing('P-5'));
  expect(await portal.show('P-5')).toEqual([
    200,
    { kind: 'found', number: 'P-5', site: 'test', code: '', state: 1, dueDay: null, messages: [] },
  ]);
});
