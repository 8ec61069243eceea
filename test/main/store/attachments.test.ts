import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openAttachmentKey } from '#main/store/attachment-key.ts';
import { openAttachments } from '#main/store/attachments.ts';
import { mountSmallDisk } from '#test/support/small-disk.ts';

const folder = (): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-attachments-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};
const words = Buffer.from('Giấy chứng sinh của Nguyễn Văn An');
const sha256 = createHash('sha256').update(words).digest('hex');

test('a file is kept encrypted under its hash, once, and read back as it was', async () => {
  const [dir, key] = [folder(), Buffer.alloc(32, 1)];
  const store = openAttachments(dir, key);
  expect([await store.keep(words), await store.keep(words), await store.read(sha256)]).toEqual([
    { sha256, bytes: words.length },
    { sha256, bytes: words.length },
    words,
  ]);
  const [name = '', ...others] = readdirSync(dir);
  expect([others, readFileSync(path.join(dir, name)).includes('Nguyễn'), store.has(sha256)]).toEqual([[], false, true]);
  expect(await store.read('0'.repeat(64))).toBe(null);
});

test('a torn file, a changed one, one under another’s name and one of another key are damaged, and can be kept anew', async () => {
  const [dir, key] = [folder(), Buffer.alloc(32, 1)];
  const store = openAttachments(dir, key);
  await store.keep(words);
  const file = path.join(dir, `${sha256}.mca`);
  const whole = readFileSync(file);
  const damaged = { kind: 'damaged' };
  for (const length of [0, 3, 20, whole.length - 1]) {
    writeFileSync(file, whole.subarray(0, length));
    expect(await store.read(sha256)).toEqual(damaged);
  }
  const changed = Buffer.from(whole);
  changed[20] = (changed[20] ?? 0) ^ 1;
  writeFileSync(file, changed);
  expect(await store.read(sha256)).toEqual(damaged);
  writeFileSync(path.join(dir, `${'b'.repeat(64)}.mca`), whole);
  expect(await store.read('b'.repeat(64))).toEqual(damaged);
  writeFileSync(file, whole);
  expect(await openAttachments(dir, Buffer.alloc(32, 2)).read(sha256)).toEqual(damaged);
  writeFileSync(file, changed);
  await store.keep(words);
  expect(await store.read(sha256)).toEqual(words);
});

test('files of an earlier program, unencrypted, are still read; half-written ones are gone after a start', async () => {
  const dir = folder();
  writeFileSync(path.join(dir, `${sha256}.pdf`), words);
  writeFileSync(path.join(dir, `${'c'.repeat(64)}.pdf`), 'another');
  writeFileSync(path.join(dir, `${'d'.repeat(64)}.x.part`), 'half');
  const store = openAttachments(dir, Buffer.alloc(32, 1));
  expect([await store.read(sha256), await store.read('c'.repeat(64))]).toEqual([words, { kind: 'damaged' }]);
  expect(readdirSync(dir).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a full disk keeps nothing half, says so, and what was kept before stays', async () => {
  const dir = folder();
  const disk = mountSmallDisk(dir);
  onTestFinished(disk.unmount);
  const store = openAttachments(dir, Buffer.alloc(32, 1));
  await store.keep(words);
  disk.fill();
  await expect(store.keep(Buffer.alloc(2_000_000, 7))).rejects.toMatchObject({ code: 'ENOSPC' });
  expect([await store.read(sha256), readdirSync(dir).length]).toEqual([words, 2]);
  disk.free();
  expect(await store.keep(Buffer.alloc(2_000_000, 7))).toMatchObject({ bytes: 2_000_000 });
});

test('the key is made once, for its owner alone; a file that is no key is put aside', () => {
  const dir = folder();
  const key = openAttachmentKey(dir);
  expect([key.length, openAttachmentKey(dir).equals(key)]).toEqual([32, true]);
  expect(statSync(path.join(dir, 'attachments.key')).mode & 0o777).toBe(0o600);
  writeFileSync(path.join(dir, 'attachments.key'), 'no key');
  expect(openAttachmentKey(dir).equals(key)).toBe(false);
  expect(readFileSync(path.join(dir, 'attachments.key.bad'), 'utf8')).toBe('no key');
});
