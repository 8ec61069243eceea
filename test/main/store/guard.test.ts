import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { audiences } from '#common/domain/log/audience.ts';
import { uuidV7 } from '#common/kit/uuid-v7.ts';
import { guardFile, guardText, parseGuard } from '#main/store/guard.ts';
import { openDatabase } from '#main/store/open.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { tempDir } from '#test/support/sync-site.ts';

let ids = 0;
const newId = (): string => {
  ids += 1;
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, ids);
  return uuidV7(0, random);
};

/** A terminal's profile on disk: opened, closed, copied and put back by the test. */
const profile = () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const db = path.join(dir, 'terminal.db');
  return {
    dir,
    open: async (): Promise<TerminalStore> =>
      new TerminalStore({
        db: await openDatabase(db),
        site: 'test',
        term: 'K1',
        audiences: ['floor', 'config'],
        clock: { now: () => 0, offset: () => 0 },
        newId,
        guard: guardFile(path.join(dir, 'guard')),
      }),
    backUp: () => copyFileSync(db, path.join(dir, 'backup.db')),
    restore: () => {
      for (const end of ['-wal', '-shm']) rmSync(`${db}${end}`, { force: true });
      copyFileSync(path.join(dir, 'backup.db'), db);
    },
  };
};

const issue = (store: TerminalStore, id: string) =>
  store.append([{ t: 'ticket.issue', id, d: { service: 'A', lang: 'vi' } }]);

test('a database that is opened again as it was left goes on with its epoch', async () => {
  const { open } = profile();
  const first = await open();
  issue(first, 't1');
  const tail = first.ownTail('floor');
  first.close();
  const second = await open();
  expect([second.ownTail('floor'), second.repairs()]).toEqual([tail, 0]);
  second.close();
});

test('a database that is older than its guard begins a new epoch and the next letter, each time it happens', async () => {
  const { open, backUp, restore } = profile();
  const first = await open();
  issue(first, 't1');
  const epochs = [first.ownTail('floor').epoch];
  first.close();
  backUp();
  const second = await open();
  issue(second, 't2');
  second.close();
  const letters: number[] = [];
  for (const id of ['t3', 't4']) {
    restore();
    const store = await open();
    letters.push(store.repairs());
    epochs.push(store.ownTail('floor').epoch);
    issue(store, id);
    expect(store.offered('floor').map(({ epoch, tail }) => [epoch, tail.seq])).toEqual([
      [epochs[0], 1],
      [epochs.at(-1), 1],
    ]);
    store.close();
  }
  expect([letters, new Set(epochs).size]).toEqual([[1, 2], 3]);
});

test('a lost database begins a new letter too, and a lost or torn guard stops nobody', async () => {
  const { dir, open } = profile();
  const first = await open();
  issue(first, 't1');
  first.close();
  for (const end of ['', '-wal', '-shm']) rmSync(path.join(dir, `terminal.db${end}`), { force: true });
  const second = await open();
  expect(second.repairs()).toBe(1);
  issue(second, 't2');
  second.close();
  writeFileSync(path.join(dir, 'guard'), 'repairs 9\nfloor e');
  const third = await open();
  expect(third.repairs()).toBe(1);
  third.close();
  rmSync(path.join(dir, 'guard'));
  const fourth = await open();
  expect([fourth.repairs(), existsSync(path.join(dir, 'guard'))]).toEqual([1, true]);
  fourth.close();
});

test('a guard that cannot be written stops nobody', async () => {
  const { dir, open } = profile();
  const first = await open();
  first.close();
  const guard = guardFile(path.join(dir, 'nowhere', 'guard'));
  guard.write({ repairs: 0, logs: [] });
  expect(guard.read()).toBe(null);
  guard.close();
});

test('a guard is read back as it was written, and anything cut off is none', () => {
  const mark = fc.record({
    repairs: fc.nat(100),
    logs: fc.array(
      fc.record({
        audience: fc.constantFrom(...audiences),
        epoch: fc.stringMatching(/^[a-z0-9-]{1,36}$/u),
        seq: fc.nat(),
        h: fc.stringMatching(/^[\w-]{22}$/u),
      }),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(mark, fc.nat(400), (one, cut) => {
      const text = guardText(one);
      expect(parseGuard(text.padEnd(512))).toEqual(one);
      if (cut < text.length) expect(parseGuard(text.slice(0, cut))).toBe(null);
    }),
  );
});
