import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newestFirst } from '#main/backup/backup-order.ts';

const backup = (terminal: string, no: number, at: number, gen: string | null = null) => ({
  manifest: { terminal, no, at, hub: gen === null ? null : { gen, migration: '', logs: [] } },
});

test('the number says which of one terminal is newer, not its clock; one without a number is older', () => {
  const [uncounted, ahead, fresh] = [backup('S1', 0, 900), backup('S1', 1, 800), backup('S1', 2, 5)];
  expect(newestFirst([uncounted, ahead, fresh])).toEqual([fresh, ahead, uncounted]);
});

test('a hub that took over has the newer backup, whatever the clock and the count of the one before', () => {
  const [before, after] = [backup('S1', 200, 900, 'g1-a'), backup('S2', 3, 100, 'g2-b')];
  expect(newestFirst([before, after])).toEqual([after, before]);
});

test('nothing is lost, and each terminal keeps its own order among all others', () => {
  const some = fc.record({
    terminal: fc.constantFrom('S1', 'S2', 'S3'),
    no: fc.nat({ max: 6 }),
    at: fc.nat({ max: 9 }),
    gen: fc.constantFrom(null, 'g1-a', 'g2-b'),
  });
  fc.assert(
    fc.property(fc.array(some), (all) => {
      const backups = all.map(({ terminal, no, at, gen }) => backup(terminal, no, at, gen));
      const ordered = newestFirst(backups);
      expect(new Set(ordered)).toEqual(new Set(backups));
      expect(ordered).toHaveLength(backups.length);
      for (const terminal of ['S1', 'S2', 'S3']) {
        const numbers = ordered
          .filter(({ manifest }) => manifest.terminal === terminal)
          .map(({ manifest }) => manifest.no);
        expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
      }
    }),
  );
});
