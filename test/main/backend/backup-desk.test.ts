import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { restoreBackup } from '#main/backup/restore.ts';
import { readBook } from '#main/backup/backup-book.ts';
import { setFolder } from '#main/backup/backup-set.ts';
import { readRecoveryCode } from '#common/domain/backup/recovery-code.ts';
import { never, silent } from '#test/support/backup-site.ts';
import { mountSmallDisk } from '#test/support/small-disk.ts';
import { testCentre, type CentreTerminal } from '#test/support/centre.ts';

const patience = { timeout: 30_000, interval: 50 };

const shown = (terminal: CentreTerminal): Promise<CommandOutput<'backup.show'>> =>
  terminal.call('supervisor', 'backup.show', {});
const calm = async (terminal: CentreTerminal): Promise<CommandOutput<'backup.show'>> => {
  await expect.poll(async () => (await shown(terminal)).running, patience).toBeNull();
  return shown(terminal);
};

test('a hub with its site is backed up from the screen, rehearsed with the code, and a new machine with another hub goes on', async () => {
  const centre = await testCentre();
  onTestFinished(centre.dispose);
  const hub = await centre.openHub();
  const kiosk = await centre.openKiosk();
  await expect.poll(async () => (await kiosk.call('kiosk', 'kiosk.services', {})).services, patience).toHaveLength(2);
  const issue = async () => {
    const answer = await kiosk.call('kiosk', 'ticket.issue', { service: 'A', language: 'vi', requestId: randomUUID() });
    return answer.kind === 'issued' ? answer.ticket.label : answer.kind;
  };
  expect([await issue(), await issue()]).toEqual(['A001', 'A002']);

  const profile = { site: 'H49.12', name: 'S1', roles: ['supervisor'], hosts: { port: 0 } };
  writeFileSync(path.join(hub.dir, 'terminal.json'), JSON.stringify(profile));

  const place = path.join(path.dirname(hub.dir), 'stick');
  const settings = { at: null, places: [place], keep: 3, keepsHub: false };
  const set = (requestId: string) => hub.call('supervisor', 'backup.set', { settings, requestId });
  expect(await hub.call('supervisor', 'backup.word', {})).toMatchObject({ kind: 'no-place' });
  expect(await set(randomUUID())).toEqual({ kind: 'gone', place });
  mkdirSync(place);
  expect(await set(randomUUID())).toEqual({ kind: 'saved' });
  expect(await hub.call('supervisor', 'backup.word', {})).toMatchObject({ kind: 'late', at: null, code: 'none' });
  const codeRequest = randomUUID();
  const made = await hub.call('supervisor', 'backup.make-code', { requestId: codeRequest });
  expect(await hub.call('supervisor', 'backup.make-code', { requestId: codeRequest })).toEqual(made);
  expect(await hub.call('supervisor', 'backup.word', {})).toMatchObject({ terminal: 'S1', code: null });
  const code = made.kind === 'made' ? made.code : '';

  const requestId = randomUUID();
  expect(await hub.call('supervisor', 'backup.start', { requestId })).toEqual({ kind: 'started' });
  expect(await hub.call('supervisor', 'backup.start', { requestId })).toEqual({ kind: 'started' });
  const after = await calm(hub);
  expect(after.last?.outcomes).toEqual([{ place, kind: 'stored' }]);
  expect(after.backups).toMatchObject([{ place, hub: true, sealedKeys: true, rehearsedAt: null }]);
  expect(await hub.call('supervisor', 'backup.word', {})).toMatchObject({ kind: 'good' });

  const id = after.backups[0]?.id ?? '';
  const rehearse = { place, id, code, requestId: randomUUID() };
  expect(await hub.call('supervisor', 'backup.rehearse', rehearse)).toEqual({ kind: 'started' });
  const rehearsed = await calm(hub);
  expect(rehearsed.rehearsal?.outcome).toMatchObject({ kind: 'proven', tickets: 2, code: true });
  expect(rehearsed.backups[0]?.rehearsedAt).not.toBeNull();
  expect(existsSync(path.join(hub.dir, 'backup-work'))).toBe(false);

  // A ticket that the backup does not have, and then the machine is gone.
  expect(await issue()).toBe('A003');
  await hub.stop();
  rmSync(hub.dir, { recursive: true });
  const backup = path.join(setFolder(place, 'H49.12', 'S1'), id);
  const restored = await restoreBackup(
    { backup, into: hub.dir, code: readRecoveryCode(code), now: Date.now(), nativeBinding: undefined },
    never,
    silent,
  );
  expect(restored).toMatchObject({ kind: 'restored', keys: true, gen: expect.stringMatching(/^g2-/u) });
  const again = await centre.openHub();
  await expect
    .poll(async () => (await kiosk.call('kiosk', 'terminal.status', {})).connection, patience)
    .not.toBe('alone');
  // All three are there, the third from the kiosk that wrote it; the next one is of the new generation's own series.
  await expect
    .poll(async () => {
      const wish = { which: 'issued', service: null, counter: null } as const;
      return (await again.call('supervisor', 'floor.tickets', wish)).tickets.map(({ label }) => label).toSorted();
    }, patience)
    .toEqual(['A001', 'A002', 'A003']);
  expect(await issue()).toMatch(/^AB\d{3}$/u);
  expect(readdirSync(hub.dir)).toContain('terminal.key');
}, 120_000);

test('a backup that was missed while the machine was off is made up, a place that is away is a concern, and a stop cleans up', async () => {
  const centre = await testCentre();
  onTestFinished(centre.dispose);
  const hub = await centre.openHub();
  const place = path.join(path.dirname(hub.dir), 'stick');
  mkdirSync(place);
  const settings = { at: 0, places: [place], keep: 3, keepsHub: false };
  await hub.call('supervisor', 'backup.set', { settings, requestId: randomUUID() });
  rmSync(place, { recursive: true });
  await hub.call('supervisor', 'backup.start', { requestId: randomUUID() });
  expect((await calm(hub)).last?.outcomes).toEqual([{ place, kind: 'gone' }]);
  expect(await hub.call('supervisor', 'backup.word', {})).toMatchObject({ kind: 'late', trouble: 'gone', place });
  // The next try knows where it failed, also after a restart.
  await expect
    .poll(() => readBook(hub.dir).records, patience)
    .toEqual([{ place, triedAt: expect.any(Number), goodAt: null }]);
  mkdirSync(setFolder(place, 'H49.12', 'S1'), { recursive: true });
  await hub.call('supervisor', 'backup.start', { requestId: randomUUID() });
  await hub.call('supervisor', 'backup.cancel', {});
  const stopped = await calm(hub);
  expect(stopped.last?.outcomes.map(({ kind }) => kind)).toEqual(['cancelled']);
  expect(stopped.backups).toEqual([]);
}, 60_000);

test('a stick that was replaced is taken into use by a press, an empty mount point is not, and the next backup lands on the new one', async () => {
  const centre = await testCentre();
  onTestFinished(centre.dispose);
  const hub = await centre.openHub();
  const profile = { site: 'H49.12', name: 'S1', roles: ['supervisor'], hosts: { port: 0 } };
  writeFileSync(path.join(hub.dir, 'terminal.json'), JSON.stringify(profile));
  const place = path.join(path.dirname(hub.dir), 'stick');
  mkdirSync(place);
  const settings = { at: null, places: [place], keep: 14, keepsHub: false };
  await hub.call('supervisor', 'backup.set', { settings, requestId: randomUUID() });
  rmSync(setFolder(place, 'H49.12', 'S1'), { recursive: true });
  await hub.call('supervisor', 'backup.start', { requestId: randomUUID() });
  expect(await calm(hub)).toMatchObject({
    last: { outcomes: [{ place, kind: 'other-medium' }] },
    places: [{ place, state: 'other-medium', freeBytes: expect.any(Number) }],
  });
  const open = (one: string) => hub.call('supervisor', 'backup.open-place', { place: one, requestId: randomUUID() });
  expect(await open(place)).toEqual({ kind: 'at-home' });
  expect(await open('/not/a/place/of/ours')).toEqual({ kind: 'gone' });
  const disk = mountSmallDisk(place);
  onTestFinished(disk.unmount);
  disk.readOnly();
  expect(await open(place)).toEqual({ kind: 'read-only' });
  disk.writable();
  expect(await open(place)).toEqual({ kind: 'opened' });
  expect(await shown(hub)).toMatchObject({ last: { outcomes: [] }, places: [{ place, state: 'there' }] });
  await hub.call('supervisor', 'backup.start', { requestId: randomUUID() });
  expect((await calm(hub)).last?.outcomes).toEqual([{ place, kind: 'stored' }]);
}, 60_000);

test('another terminal keeps a copy of the newest backup of its hub; it is proven and restorable, and a kiosk gets none', async () => {
  const centre = await testCentre();
  onTestFinished(centre.dispose);
  const hub = await centre.openHub();
  const profile = { site: 'H49.12', name: 'S1', roles: ['supervisor'], hosts: { port: 0 } };
  writeFileSync(path.join(hub.dir, 'terminal.json'), JSON.stringify(profile));
  mkdirSync(path.join(hub.dir, 'media'));
  writeFileSync(path.join(hub.dir, 'media', 'a.png'), 'picture');
  const place = path.join(path.dirname(hub.dir), 'stick');
  mkdirSync(place);
  const settings = { at: null, places: [place], keep: 3, keepsHub: false };
  await hub.call('supervisor', 'backup.set', { settings, requestId: randomUUID() });
  const backUp = async (): Promise<string> => {
    await hub.call('supervisor', 'backup.start', { requestId: randomUUID() });
    return (await calm(hub)).backups[0]?.id ?? '';
  };

  const counter = await centre.openCounter('Q1');
  const kiosk = await centre.openKiosk();
  const wish = async (terminal: CentreTerminal, keepsHub: boolean) => {
    const wanted = { at: null, places: [], keep: 3, keepsHub };
    await terminal.call('supervisor', 'backup.set', { settings: wanted, requestId: randomUUID() });
  };
  const outcome = (terminal: CentreTerminal) => async () => (await shown(terminal)).hubCopy?.outcome ?? null;
  await wish(counter, true);
  await expect.poll(outcome(counter), patience).toBe('none');
  await wish(counter, false);
  const first = await backUp();
  await wish(counter, true);
  await expect.poll(outcome(counter), patience).toBe('kept');
  const [own] = (await shown(hub)).backups;
  expect(await shown(hub)).toMatchObject({
    backups: [{ id: first, copyOf: null }],
    keptElsewhere: [{ terminal: 'C-Q1', madeAt: own?.at, toldAt: expect.any(Number) }],
  });
  const copies = path.join(counter.dir, 'copies');
  expect((await calm(counter)).backups).toMatchObject([{ place: copies, id: first, copyOf: 'S1', hub: true }]);
  expect((await shown(counter)).keptElsewhere).toEqual([]);
  await wish(counter, false);
  const second = await backUp();
  await wish(counter, true);
  await expect.poll(async () => (await shown(counter)).backups.map(({ id }) => id), patience).toEqual([second, first]);
  await calm(counter);

  const rehearse = { place: copies, id: second, code: '', requestId: randomUUID() };
  expect(await counter.call('supervisor', 'backup.rehearse', rehearse)).toEqual({ kind: 'started' });
  expect((await calm(counter)).rehearsal?.outcome).toMatchObject({ kind: 'proven', scans: 0 });
  const backup = path.join(copies, 'motcua-H49.12-hub', second);
  const into = path.join(path.dirname(hub.dir), 'new');
  const job = { backup, into, code: null, now: Date.now(), nativeBinding: undefined };
  expect(await restoreBackup(job, never, silent)).toMatchObject({ kind: 'restored', terminal: 'S1' });
  expect(readdirSync(path.join(into, 'media'))).toEqual(['a.png']);

  await wish(kiosk, true);
  await expect.poll(outcome(kiosk), patience).toBe('refused');
  expect(await kiosk.call('supervisor', 'backup.word', {})).toMatchObject({ copy: { at: expect.any(Number) } });
  expect(await counter.call('supervisor', 'backup.word', {})).toMatchObject({ kind: 'not-needed', copy: null });
  expect((await shown(kiosk)).backups).toEqual([]);
  await hub.stop();
  await wish(counter, false);
  await wish(counter, true);
  await expect.poll(outcome(counter), patience).toBe('hub-away');
}, 120_000);
