import { expect, test } from 'vitest';
import { mutants } from './mutants/mutants.ts';
import { runSeed } from './run-seed.ts';
import { tallySeeds } from './tally.ts';

/** Seconds when nothing else runs; a machine whose cores are all busy takes longer. */
const BUSY_MS = 90_000;

/** What these seeds must have met: of forgetting, of upgrades, of the door and of officers. */
const rules = [
  'forgotten-entries',
  'forgotten-own-ops',
  'window',
  'upgrade-with-outbox',
  'resequenced',
  'refused:revoked',
  'refused:not-enrolled',
  'hub-lost-and-promotion',
  'move:ticket.transfer',
  'move:ticket.park',
  'move:ticket.return',
  'move:ticket.add-service',
  'move:ticket.undo',
  'move:ticket.priority',
  'move:desk.pause',
  'move:desk.hand-over',
];

const range = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, i) => from + i);

test('the same seed gives the same run', async () => {
  const [first, again] = [await runSeed(7, { keepTrace: true }), await runSeed(7, { keepTrace: true })];
  expect(again).toEqual(first);
});

test(
  'no invariant breaks in these seeds',
  async () => {
    const { failures, counts } = await tallySeeds(range(1, 60));
    expect(failures).toEqual([]);
    const happened = Object.keys(counts);
    expect(rules.filter((kind) => !happened.includes(kind))).toEqual([]);
  },
  BUSY_MS,
);

test.each([
  'noGapCheck',
  'noDedupe',
  'cursorFirst',
  'synchronousNormal',
  'ackEarly',
  'poisonBlocks',
  'forgetsOpen',
  'noResequence',
  'noRefold',
  'revokedStays',
])(
  'the simulation catches %s',
  async (name) => {
    const breaks = mutants[name];
    if (breaks === undefined) throw new Error('no such variant');
    const { failures } = await tallySeeds(range(1, 200), { breaks }, (tally) => tally.failures.length > 0);
    expect(failures.length).toBe(1);
  },
  BUSY_MS,
);
