import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileLink } from '#main/devices/printer/file-link.ts';
import { PtyPair } from '#test/support/pty-pair.ts';

let folder: string;
let pair: PtyPair;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-file-link-'));
  pair = await PtyPair.create();
});
afterEach(async () => {
  await pair.dispose();
  rmSync(folder, { recursive: true });
});

test('a device file that is not there is named', async () => {
  expect(await fileLink(join(folder, 'lp0'))(100)).toEqual({ kind: 'no-such-device' });
});

test('a folder is no device', async () => {
  expect(await fileLink(folder)(100)).toEqual({ kind: 'refused' });
});

test('what is written arrives whole and in order', async () => {
  const path = join(folder, 'lp0');
  writeFileSync(path, '');
  const opened = await fileLink(path)(100);
  if (opened.kind !== 'open') throw new Error(opened.kind);
  await opened.link.write(Uint8Array.of(1, 2, 3));
  await opened.link.write(Uint8Array.of(4));
  await opened.link.end();
  expect([...readFileSync(path)]).toEqual([1, 2, 3, 4]);
});

test('a write nobody reads does not keep the link from closing', async () => {
  await pair.plugIn();
  const opened = await fileLink(pair.devicePath)(100);
  if (opened.kind !== 'open') throw new Error(opened.kind);
  const told: string[] = [];
  opened.link.onClose(() => told.push('closed'));
  const write = opened.link.write(new Uint8Array(1024 * 1024));
  await Promise.all([write, opened.link.end()]);
  expect(told).toEqual(['closed']);
});

test('a line that is hung up is told, although reading it gives no error', async () => {
  await pair.plugIn();
  const opened = await fileLink(pair.devicePath)(100);
  if (opened.kind !== 'open') throw new Error(opened.kind);
  const closed = new Promise<string>((resolve) => opened.link.onClose(() => resolve('closed')));
  await pair.unplug();
  expect(await closed).toBe('closed');
});
