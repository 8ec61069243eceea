import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startCentral, type Central } from '#central/start-central.ts';
import { startOwnPostgres, type OwnPostgres } from '#central/store/postgres/own-postgres.ts';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';
import { openFileCourier } from '#main/backend/file-courier.ts';
import { openAttachmentKey } from '#main/store/attachment-key.ts';
import { openAttachments } from '#main/store/attachments.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { machineClock } from '#main/sync/clock-watch.ts';
import { startSync } from '#main/sync/sync-client.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { fastTiming, tempDir } from '#test/support/sync-site.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { waitUntil } from '#test/support/wait-until.ts';

const { dir: dataDir, remove: removeData } = tempDir();
let postgres: OwnPostgres;
let central: Central;
/** Both terminals' clocks stand still there. */
let now = 0;

beforeAll(async () => {
  postgres = await startOwnPostgres(path.join(dataDir, 'pg'), () => undefined);
  central = await startCentral({
    host: '127.0.0.1',
    port: 0,
    database: { url: postgres.url },
    files: path.join(dataDir, 'files'),
    sequence: ['test'],
    now: () => now,
    logger: pino({ enabled: false }),
  });
}, 60_000);
afterAll(async () => {
  await central.stop();
  await postgres.stop();
  removeData();
}, 60_000);

/** A counter that has central as its hub, with its courier. */
const counter = async (name: string, seeded: boolean) => {
  const hub = `127.0.0.1:${central.port}`;
  const terminal: TestTerminal = await testTerminal({ name, seeded, profile: { hub, roles: ['counter'] } });
  const { store, profile } = terminal;
  now = store.now();
  const client = startSync({
    url: `ws://${hub}/sync`,
    who: { as: 'terminal', site: 'test', term: name, name, roles: ['counter'], app: '0.1.0' },
    logs: logsForRoles(['counter']),
    own: store,
    copy: store,
    status: () => ({}),
    ...machineClock,
    random: () => 0.5,
    onLog: () => undefined,
    timing: fastTiming,
  });
  const attachments = openAttachments(path.join(terminal.dir, 'attachments'), openAttachmentKey(profile.dir));
  const start = () =>
    openFileCourier(
      terminal,
      attachments,
      () => null,
      () => undefined,
    );
  onTestFinished(async () => {
    await client.stop();
    terminal.dispose();
  });
  return { terminal, attachments, start };
};
const context = { role: 'counter' } as const;

test('a file that one counter scanned comes to central by itself, is marked as stored, and another counter looks at it', async () => {
  const first = await counter('Q1', true);
  const { store } = first.terminal;
  const outcome = receiveDossier(first.terminal, 'Q1', {
    requestId: first.terminal.newId(),
    ticket: null,
    procedure: '1.001193',
    applicant: {
      fullName: 'Đỗ Thị Đào',
      citizenNumber: '001090012345',
      formerNumber: '',
      birthDate: '1990-01-01',
      gender: 'female',
      address: '',
      phone: '',
      email: '',
      cardIssuedOn: '',
    },
    ownerName: '',
    components: [{ name: 'Tờ khai', originals: 1, certified: 0, photocopies: 0, fromData: '' }],
    sets: 1,
  });
  if (outcome.kind !== 'received') throw new Error(outcome.kind);
  const { id } = outcome.dossier;
  await waitUntil('central knows the site', () => store.unsynced() === 0);
  const scan = Buffer.alloc(700_000, 'scan');
  const { sha256, bytes } = await first.attachments.keep(scan);
  expect(sha256).toBe(createHash('sha256').update(scan).digest('hex'));
  const d = {
    counter: 'Q1',
    officer: '',
    sha256,
    bytes,
    kind: 'component' as const,
    component: 0,
    name: 'Tờ khai',
    pages: 1,
    signed: 'no' as const,
    instead: '',
  };
  const courier = first.start();
  onTestFinished(courier.stop);
  store.append([{ t: 'dossier.file', id, d }]);
  expect(await courier.handlers['documents.sending']?.({}, context)).toMatchObject({ files: 1, bytes: 700_000 });
  const stored = (terminal: TestTerminal): boolean => dossierById(terminal.store.db, id)?.files[0]?.stored === true;
  await waitUntil('it is stored', () => stored(first.terminal));
  expect(await courier.handlers['documents.sending']?.({}, context)).toMatchObject({ files: 0, trouble: null });

  const second = await counter('Q2', false);
  await waitUntil('the other counter hears of it', () => stored(second.terminal));
  const other = second.start();
  onTestFinished(other.stop);
  expect(await other.handlers['documents.file']?.({ dossier: id, sha256 }, context)).toEqual({
    kind: 'file',
    base64: scan.toString('base64'),
  });
  expect(existsSync(path.join(second.terminal.dir, 'attachments', `${sha256}.mca`))).toBe(true);
}, 60_000);

test('a site that central never heard of may neither send nor read', async () => {
  const stranger = await testTerminal({
    name: 'Q9',
    profile: { site: 'elsewhere', hub: `127.0.0.1:${central.port}` },
  });
  onTestFinished(stranger.dispose);
  now = stranger.store.now();
  const reply = await fetch(`http://127.0.0.1:${central.port}/sites/elsewhere/files/${'a'.repeat(64)}`);
  expect(reply.status).toBe(400);
  const attachments = openAttachments(path.join(stranger.dir, 'attachments'), openAttachmentKey(stranger.dir));
  const courier = openFileCourier(
    stranger,
    attachments,
    () => null,
    () => undefined,
  );
  onTestFinished(courier.stop);
  expect(await courier.handlers['documents.file']?.({ dossier: 'none', sha256: 'a'.repeat(64) }, context)).toEqual({
    kind: 'not-found',
  });
});
