import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainOp, ownLogStart } from '#common/wire/chain.ts';
import type { FoundOp } from '#main/store/recover/find-rows.ts';
import { mendLog } from '#main/store/recover/mend-log.ts';
import { sha256 } from '#main/store/sha256.ts';

const writer = { term: 'K1', epoch: 'e' };
const opText = (uid: string): string =>
  JSON.stringify({ uid, t: 'kiosk.help', v: 1, id: uid, at: 0, off: 0, by: null, day: '2026-09-15', d: {} });

/** The rows of a log of so many ops, as its database has them. */
const written = (count: number): readonly FoundOp[] => {
  let h = ownLogStart(sha256, writer.term, writer.epoch);
  return Array.from({ length: count }, (_, index) => {
    const uid = `u${index + 1}`;
    const text = opText(uid);
    h = chainOp(sha256, h, text);
    return { ...writer, audience: 'floor', seq: index + 1, h, text, uid, entity: uid, sequenced: false, g: 0 };
  });
};

const mended = (found: readonly FoundOp[], known: readonly { seq: number; h: string }[] = []) =>
  mendLog(sha256, { audience: 'floor', writer, found, known });
const shape = (found: readonly FoundOp[], known: readonly { seq: number; h: string }[] = []) =>
  mended(found, known).map(({ before, ops }) => [before?.seq ?? null, ops.map(({ seq }) => seq)]);

test('a whole log is one run from its beginning', () => {
  expect(shape(written(4))).toEqual([[0, [1, 2, 3, 4]]]);
});

test('a row that is gone splits the log; what comes after it proves itself from its second op on', () => {
  expect(shape(written(5).filter(({ seq }) => seq !== 3))).toEqual([
    [0, [1, 2]],
    [null, [4, 5]],
  ]);
});

test('a damaged hash costs nothing: the next op proves what it was', () => {
  const rows = written(4);
  const found = rows.map((row) => (row.seq === 2 ? { ...row, h: 'x'.repeat(22) } : row));
  expect(mended(found)).toEqual(mended(rows));
});

test('a text that two good hashes speak against is left out, even where it still reads like an op', () => {
  const found = written(4).map((row) =>
    row.seq === 2 ? { ...row, text: row.text.replace('"off":0', '"off":9') } : row,
  );
  expect(shape(found)).toEqual([
    [0, [1]],
    [2, [3, 4]],
  ]);
});

test('the last op is judged by what the guard remembers of it; without a guard it must agree with its row', () => {
  const rows = written(3);
  const [tail] = rows.slice(-1);
  const changed = (text: string) => rows.map((row) => (row.seq === 3 ? { ...row, text } : row));
  const known = [{ seq: 3, h: tail?.h ?? '' }];
  expect(shape(rows, known)).toEqual([[0, [1, 2, 3]]]);
  expect([shape(changed('{torn')), shape(changed(opText('other'))), shape(changed(`${opText('u3')} `))]).toEqual([
    [[0, [1, 2]]],
    [[0, [1, 2]]],
    [
      [0, [1, 2]],
      [null, [3]],
    ],
  ]);
});

test('a second copy of an op stands in for the damaged one', () => {
  const rows = written(3);
  const found = [...rows.map((row) => (row.seq === 2 ? { ...row, text: 'gone' } : row)), ...rows.slice(1, 2)];
  expect(shape(found)).toEqual([[0, [1, 2, 3]]]);
});

test('whatever is damaged, every op whose row is whole is there, every run is a chain, and no number comes twice', () => {
  const damage = fc.record({ at: fc.nat(19), how: fc.constantFrom('gone', 'text', 'hash', 'both') });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.array(damage, { maxLength: 10 }), (count, harms) => {
      const hurt = new Map(harms.map(({ at, how }) => [at + 1, how]));
      const rows = written(count);
      const found = rows.flatMap((row): readonly FoundOp[] => {
        switch (hurt.get(row.seq)) {
          case 'gone':
            return [];
          case 'text':
            return [{ ...row, text: row.text.replace('"at":0', '"at":7') }];
          case 'hash':
            return [{ ...row, h: row.h.toUpperCase() }];
          case 'both':
            return [{ ...row, h: row.h.toUpperCase(), text: '{torn' }];
          default:
            return [row];
        }
      });
      const runs = mended(found);
      const texts = new Set(runs.flatMap(({ ops }) => ops.map(({ text }) => text)));
      const whole = rows.filter(({ seq }) => hurt.get(seq) === undefined || hurt.get(seq) === 'hash');
      expect(whole.filter(({ text }) => !texts.has(text))).toEqual([]);
      for (const { before, ops } of runs) {
        let h = before?.h ?? null;
        for (const op of ops) {
          if (h !== null) expect(op.h).toBe(chainOp(sha256, h, op.text));
          h = op.h;
        }
      }
      const numbers = runs.flatMap(({ ops }) => ops.map(({ seq }) => seq));
      expect(new Set(numbers).size).toBe(numbers.length);
    }),
  );
});
