import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freshSetup } from '#common/domain/setup/steps.ts';
import type { CommandInput, CommandName, CommandOutput } from '#common/ipc/contract.ts';
import { openSetup } from '#main/backend/setup/open-setup.ts';
import type { RunRestore } from '#main/backend/setup/restore-desk.ts';
import { sealKeys } from '#main/backup/recovery.ts';
import { restoreBackup } from '#main/backup/restore.ts';
import { answer } from '#main/ipc/answer.ts';
import { keepSetup } from '#main/profile/setup-state.ts';
import { readProfile } from '#main/profile/terminal-profile.ts';
import { backupSite, folderOf, type BackupSite } from '#test/support/backup-site.ts';
import { fontsDir } from '#test/support/paper.ts';

const CODE = '23456789ABCDEFGHJKMNPQRS';
let site: BackupSite;
let backup: string;
beforeAll(async () => {
  site = await backupSite();
  await sealKeys(site.profile, CODE, 1);
  await site.backUp();
  backup = folderOf(site, await site.backUp());
});
afterAll(() => site.stop());

/** The wizard of an empty folder, with what it told and opened. */
const wizard = (name: string, run: RunRestore = restoreBackup) => {
  const dir = join(site.dir, name);
  mkdirSync(dir);
  keepSetup(dir, freshSetup);
  const written: string[] = [];
  const setup = openSetup({
    dir,
    fontsDir,
    restore: run,
    nativeBinding: undefined,
    emit: () => undefined,
    written: (folder) => written.push(folder),
    hubs: () => ({ found: () => [], ask: () => Promise.resolve({ kind: 'nobody' }), stop: () => Promise.resolve() }),
  });
  const call = async <N extends CommandName>(command: N, input: CommandInput<N>): Promise<CommandOutput<N>> => {
    const reply = await answer(setup.handlers, 'setup', command, input, (_name, thrown) => {
      throw thrown;
    });
    if (!reply.ok) throw new Error(`${command}: ${reply.failure.code} ${reply.failure.message}`);
    // answer() parsed it by the schema that the output's type is inferred from.
    return reply.value as CommandOutput<N>;
  };
  const restore = (dirOf: string, code: string | null) =>
    call('setup.restore', { dir: dirOf, code, requestId: crypto.randomUUID() });
  const ended = () =>
    vi.waitFor(
      async () => {
        const { restore: state } = await call('setup.show', {});
        if (state?.kind !== 'ended') throw new Error('not yet');
        return state.outcome;
      },
      { timeout: 15_000 },
    );
  return { dir, written, setup, call, restore, ended };
};

test('a new machine finds the backups in a place, becomes the newest one with the code, and its terminal is opened only when a person says so', async () => {
  const { dir, written, setup, call, restore, ended } = wizard('new');
  const found = await call('setup.find-backups', { folder: site.place });
  expect(found.kind === 'found' ? found.backups : []).toMatchObject([
    { dir: backup, site: 'test', terminal: 'terminal', scans: 3, hub: true, sealedKeys: true },
    { terminal: 'terminal' },
  ]);
  expect(await restore(backup, CODE.toLowerCase())).toEqual({ kind: 'started' });
  expect(await restore(backup, CODE)).toEqual({ kind: 'busy' });
  expect(await ended()).toMatchObject({ kind: 'restored', site: 'test', terminal: 'terminal', keys: true });
  // Nothing else may be set up over it any more.
  expect(await call('setup.finish', { requestId: crypto.randomUUID() })).toEqual({ kind: 'not-ready' });
  expect(await restore(backup, CODE)).toEqual({ kind: 'busy' });
  expect(written).toEqual([]);
  expect(existsSync(join(dir, 'setup.json'))).toBe(false);
  expect(readProfile(dir)).toMatchObject({ kind: 'profile', profile: { site: 'test', name: 'terminal' } });
  expect(await call('setup.look-again', {})).toEqual({ kind: 'written' });
  await vi.waitFor(() => expect(written).toEqual([dir]));
  await setup.stop();
});

test('what cannot be restored is named, leaves no terminal behind, and may be tried again', async () => {
  const { dir, setup, call, restore, ended } = wizard('again');
  expect(await restore(backup, CODE)).toEqual({ kind: 'not-found' });
  await call('setup.find-backups', { folder: site.place });
  expect(await restore(join(site.dir, 'elsewhere'), CODE)).toEqual({ kind: 'not-found' });
  expect(await restore(backup, 'K7M2')).toEqual({ kind: 'bad-code' });
  expect(await restore(backup, CODE.replace('2', '3'))).toEqual({ kind: 'started' });
  expect(await ended()).toEqual({ kind: 'wrong-code' });
  expect(readProfile(dir).kind).toBe('no-profile');
  expect(existsSync(join(dir, 'setup.json'))).toBe(true);

  writeFileSync(join(dir, 'terminal.db'), 'of another');
  await restore(backup, CODE);
  await vi.waitFor(async () => expect(await ended()).toEqual({ kind: 'not-empty', folder: dir }));
  expect(readFileSync(join(dir, 'terminal.db'), 'utf8')).toBe('of another');
  await setup.stop();
});

test('a restore that is stopped, by a person or with the program, says so and leaves the folder free', async () => {
  const seen: AbortSignal[] = [];
  const { call, restore, ended, setup } = wizard('stopped', (_job, signal, onProgress) => {
    seen.push(signal);
    onProgress({ step: 'copy', done: 5, total: 10 });
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    });
  });
  await call('setup.find-backups', { folder: backup });
  await restore(backup, null);
  expect((await call('setup.show', {})).restore).toEqual({ kind: 'running', step: 'copy', done: 5, total: 10 });
  await call('setup.stop-restore', {});
  expect(await ended()).toEqual({ kind: 'cancelled' });
  await restore(backup, null);
  await setup.stop();
  expect(seen.map(({ aborted }) => aborted)).toEqual([true, true]);
});

test('a folder without a backup says why: no path, not there, empty, broken, or of a newer program', async () => {
  const { call, setup } = wizard('looking');
  const look = (folder: string) => call('setup.find-backups', { folder });
  expect(await look('sao-luu')).toEqual({ kind: 'bad-path' });
  expect(await look(join(site.dir, 'no stick'))).toEqual({ kind: 'gone' });
  expect(await look(site.profile)).toEqual({ kind: 'none' });
  const broken = join(site.dir, 'broken', 'motcua-test-H1', '20261129T110000Z-aa');
  cpSync(backup, broken, { recursive: true });
  writeFileSync(join(broken, 'manifest.json'), readFileSync(join(broken, 'manifest.json'), 'utf8').slice(1));
  expect(await look(join(site.dir, 'broken'))).toEqual({ kind: 'torn' });
  const text = JSON.stringify({ format: 2, version: '9.0.0' });
  writeFileSync(join(broken, 'manifest.json'), text);
  writeFileSync(join(broken, 'manifest.sha256'), createHash('sha256').update(text).digest('hex'));
  expect(await look(join(site.dir, 'broken'))).toEqual({ kind: 'newer', version: '9.0.0' });
  await setup.stop();
});
