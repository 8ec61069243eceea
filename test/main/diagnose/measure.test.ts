import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { measureDisk } from '#main/diagnose/measure-disk.ts';
import { measureNetwork } from '#main/diagnose/measure-network.ts';
import { measureStore } from '#main/diagnose/measure-store.ts';
import { removableOf } from '#main/diagnose/removable-places.ts';
import { testTerminal } from '#test/support/terminal.ts';

test('a disk is measured with a file that goes again; a folder that is not there is named by the system’s code', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-disk-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const measured = await measureDisk(dir);
  expect([measured.writeError, (measured.space?.totalBytes ?? 0) > 0, readdirSync(dir)]).toEqual([null, true, []]);
  expect(await measureDisk(path.join(dir, 'gone'))).toEqual({ space: null, writeError: 'ENOENT' });
});

test('a small database is read now, and its synchronous is read back', async () => {
  const terminal = await testTerminal();
  onTestFinished(terminal.dispose);
  const { integrity, synchronous, bytes } = measureStore(terminal.store.db, { openedAt: 0, putAside: false });
  expect({ integrity, synchronous }).toEqual({ integrity: { kind: 'read-now', answer: 'ok' }, synchronous: 2 });
  expect(bytes).toBeGreaterThan(0);
});

test('the loopback interface is told as internal', () => {
  expect(measureNetwork().addresses.find(({ address }) => address === '127.0.0.1')?.internal).toBe(true);
});

test('sticks are found among the mounts, with blanks in their names; the system’s own mounts are not', () => {
  const mounts = [
    '/dev/sda1 / ext4 rw 0 0',
    '/dev/sdb1 /media/may1/USB\\040CUA\\040TOI vfat rw 0 0',
    '/dev/sdc1 /run/media/may1/KINGSTON exfat rw 0 0',
    'tmpfs /media tmpfs rw 0 0',
    '',
  ].join('\n');
  expect(removableOf(mounts)).toEqual([
    { path: '/media/may1/USB CUA TOI', name: 'USB CUA TOI' },
    { path: '/run/media/may1/KINGSTON', name: 'KINGSTON' },
  ]);
});
