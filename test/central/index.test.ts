import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { clusterPlace } from '#central/store/postgres/cluster-place.ts';
import { startOwnPostgres } from '#central/store/postgres/own-postgres.ts';
import { tempDir } from '#test/support/sync-site.ts';

const script = join(import.meta.dirname, '../../central/index.ts');

type Running = {
  readonly child: ChildProcess;
  readonly ready: Promise<string>;
  readonly ended: Promise<number | null>;
};

const central = (...args: readonly string[]): Running => {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>((done) => {
    child.on('close', done);
  });
  const ready = new Promise<string>((done) => {
    child.stdout.on('data', (data: Buffer) => done(data.toString('utf8').trim()));
    child.on('close', () => done(''));
  });
  return { child, ready, ended };
};

const health = async (line: string): Promise<unknown> => {
  const url = line.replace('central ready ', '');
  const response = await fetch(`${url}/health`);
  return response.json();
};

test('central starts with a PostgreSQL of its own, says one line, ends in order, and takes over after it was killed', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const first = central('--port', '0', '--data', dir);
  const line = await first.ready;
  expect(line).toMatch(/^central ready http:\/\/127\.0\.0\.1:\d+$/u);
  expect(await health(line)).toMatchObject({ ok: true, service: 'central' });
  first.child.kill('SIGKILL');
  await first.ended;
  const second = central('--port', '0', '--data', dir);
  expect(await health(await second.ready)).toMatchObject({ ok: true });
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  // Nothing is left running in the folder: it can be started again.
  const own = await startOwnPostgres(dir, () => undefined);
  await own.stop();
}, 90_000);

test('central waits for its PostgreSQL that outlived it and does not answer yet, instead of starting a second one', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const first = central('--port', '0', '--data', dir);
  await first.ready;
  first.child.kill('SIGKILL');
  await first.ended;
  const place = await clusterPlace(dir, process.getuid?.() === 0);
  const pid = Number(readFileSync(join(place, 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGSTOP');
  // Longer than the new central needs to start and to give up one attempt to connect.
  setTimeout(() => process.kill(pid, 'SIGCONT'), 10_000);
  const second = central('--port', '0', '--data', dir);
  expect(await health(await second.ready)).toMatchObject({ ok: true });
  expect(Number(readFileSync(join(place, 'postmaster.pid'), 'utf8').split('\n')[0])).toBe(pid);
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
}, 90_000);

test('wrong arguments end with the usage, an unreachable database with its reason, and nothing is left behind', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const ends = [
    central('--port', 'x'),
    central('--port', '0', '--nonsense'),
    central('--port', '0', '--sequence', 'a,,b'),
    central('--port', '0', '--sequence', 'a/b'),
    central('--port', '0', '--postgres', 'postgres://a', '--data', dir),
    central('--port', '0', '--postgres', 'postgres://nobody@127.0.0.1:9/none'),
  ].map(({ ended }) => ended);
  expect(await Promise.all(ends)).toEqual([2, 2, 2, 2, 2, 1]);
}, 60_000);

test('a secret of the portal that could be guessed, and a store that nobody knows, end with the usage', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const file = join(dir, 'short');
  writeFileSync(file, 'guess me');
  const guessed = central('--port', '0', '--data', dir, '--portal-secret', file);
  const unknown = central('--port', '0', '--data', dir, '--citizen-store', 'real');
  expect([await guessed.ended, await unknown.ended]).toEqual([2, 2]);
}, 90_000);
