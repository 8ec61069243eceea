import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isSqliteHeader, SQLITE_HEADER } from '#common/kit/sqlite-header.ts';
import { openDatabase } from '#main/store/open.ts';
import { tempDir } from '#test/support/sync-site.ts';

test('the header of our databases is known, from the first moment on; one flipped byte of it that SQLite reads as another fault is not', async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const file = path.join(dir, 'terminal.db');
  (await openDatabase(file)).close();
  const header = readFileSync(file).subarray(0, SQLITE_HEADER);
  const flipped = [0, 15, 18, 19, 20, 21, 22, 23, 44, 47, 56, 59].map((at) => {
    const bytes = Uint8Array.from(header);
    bytes[at] = (bytes[at] ?? 0) ^ 0x24;
    return isSqliteHeader(bytes);
  });
  expect([isSqliteHeader(header), isSqliteHeader(new Uint8Array()), isSqliteHeader(header.subarray(0, 99))]).toEqual([
    true,
    true,
    false,
  ]);
  expect(flipped).toEqual(flipped.map(() => false));
});
