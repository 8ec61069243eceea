import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Table } from './table.ts';

const change = fc.record({
  /** Which of the versions there are is changed. */
  of: fc.nat(),
  changes: fc.array(fc.tuple(fc.nat(5), fc.option(fc.nat(9), { nil: undefined })), { maxLength: 4 }),
  /** Which one is read in between. */
  read: fc.nat(),
});

test('every version of a table stays what it was, whichever is changed or read next', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (steps) => {
      const versions = [Table.of<number, number>()];
      const wanted = [new Map<number, number>()];
      for (const { of, changes, read } of steps) {
        const place = of % versions.length;
        const plain = new Map(wanted[place]);
        for (const [key, value] of changes) {
          if (value === undefined) plain.delete(key);
          else plain.set(key, value);
        }
        versions.push(versions[place]?.with(changes) ?? Table.of<number, number>());
        wanted.push(plain);
        expect(new Map(versions[read % versions.length])).toEqual(wanted[read % versions.length]);
      }
      expect(versions.map((one) => new Map(one))).toEqual(wanted);
    }),
  );
});
