import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clockSlackMs,
  foldTurns,
  longestTurnMs,
  startMs,
  turnMsFor,
  turnOf,
  turnsId,
  type Turns,
} from '#common/domain/speech/turns.ts';

const day = '2026-09-15';
const began = Date.UTC(2026, 8, 15, 3, 0, 0);

type Said =
  | { readonly t: 'speech.ask'; readonly uid: string; readonly d: { zone: string; near: string[]; ms: number } }
  | { readonly t: 'speech.over'; readonly uid: string; readonly d: { of: string } };

/** One more op of the log, `at` ms after the beginning by its writer's clock. */
const heard = (before: Turns | null, at: number, said: Said, verdict: object | null = {}): Turns | null =>
  foldTurns(before, {
    op: { ...said, v: 1, id: turnsId(day), at: began + at, off: 0, by: null, day },
    term: 'D1',
    verdict,
  });
const ask = (uid: string, zone: string, near: string[], ms = 10_000): Said => ({
  t: 'speech.ask',
  uid,
  d: { zone, near, ms },
});
const over = (of: string): Said => ({ t: 'speech.over', uid: `over ${of}`, d: { of } });

const standing = (state: Turns | null, uids: readonly string[], at: number) =>
  uids.map((uid) => turnOf(state?.turns ?? [], uid, began + at));

test('zones that hear each other speak one after the other, in the order of the log, and others meanwhile', () => {
  let state = heard(null, 0, ask('a', 'A', ['B']));
  state = heard(state, 100, ask('b', 'B', ['A']));
  state = heard(state, 200, ask('c', 'C', []));
  expect(standing(state, ['a', 'b', 'c'], 300)).toEqual(['now', 'wait', 'now']);
  state = heard(state, 5_000, over('a'));
  expect(standing(state, ['a', 'b'], 5_100)).toEqual(['late', 'now']);
});

test('within hearing counts both ways, whichever of the two says so', () => {
  let state = heard(null, 0, ask('a', 'A', []));
  state = heard(state, 1, ask('b', 'B', ['A']));
  expect(standing(state, ['a', 'b'], 2)).toEqual(['now', 'wait']);
});

test('a board that crashed in its turn holds the others up until the turn runs out, and no longer', () => {
  let state = heard(null, 0, ask('a', 'A', ['B'], 10_000));
  state = heard(state, 1, ask('b', 'B', ['A'], 10_000));
  expect(standing(state, ['b'], 9_999)).toEqual(['wait']);
  expect(standing(state, ['b'], 10_000)).toEqual(['now']);
  expect(standing(state, ['b'], 10_000 + startMs + 1)).toEqual(['late']);
});

test('a wish that the hub did not sequence, or put aside, is no turn', () => {
  expect(heard(null, 0, ask('a', 'A', []), null)).toBeNull();
  expect(heard(null, 0, ask('a', 'A', []), { dupOf: 3 })).toBeNull();
});

test('no turn is longer than the longest call', () => {
  expect(turnMsFor(1_000_000)).toBe(longestTurnMs);
  expect(heard(null, 0, ask('a', 'A', [], 1_000_000))?.turns[0]?.ms).toBe(longestTurnMs);
});

/** What a board is about to say: where, from when on it wants to, how long it takes, and whether it crashes while it speaks. */
const wish = fc.record({
  zone: fc.constantFrom('A', 'B', 'C'),
  at: fc.integer({ min: 0, max: 60_000 }),
  ms: fc.integer({ min: 500, max: 15_000 }),
  crashes: fc.boolean(),
});
/** A hears B, B hears C. */
const near: Readonly<Record<string, string[]>> = { A: ['B'], B: [], C: ['B'] };
const hear = (one: string, other: string): boolean =>
  one === other || near[one]?.includes(other) === true || near[other]?.includes(one) === true;

test('never do two boards within hearing speak at once, and every board that waits gets its turn', () => {
  const skews = fc.tuple(...['A', 'B', 'C'].map(() => fc.integer({ min: -clockSlackMs / 2, max: clockSlackMs / 2 })));
  const delays = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 12 }), skews, delays, (wishes, skew, lags) => {
      const clockOf = (zone: string, at: number): number => at + (skew['ABC'.indexOf(zone)] ?? 0);
      // The log as the hub has it, and how late each entry is at the boards.
      const log: { readonly state: Turns | null; readonly seenAt: number }[] = [];
      const append = (at: number, zone: string, said: Said): void => {
        const seenAt = Math.max(log.at(-1)?.seenAt ?? 0, at + (lags[log.length % lags.length] ?? 1));
        log.push({ state: heard(log.at(-1)?.state ?? null, clockOf(zone, at), said), seenAt });
      };
      const boards = wishes.map((one, index) => ({
        ...one,
        uid: `w${index}.0`,
        tries: 0,
        asked: false,
        from: -1,
        until: -1,
        done: false,
      }));
      const step = 50;
      for (let at = 0; at < 1_200_000 && boards.some(({ done }) => !done); at += step) {
        const known = log.findLast(({ seenAt }) => seenAt <= at)?.state ?? null;
        for (const board of boards) {
          if (board.done) continue;
          if (board.from >= 0) {
            if (at < board.until) continue;
            board.done = true;
            if (!board.crashes) append(at, board.zone, over(board.uid));
            continue;
          }
          if (at < board.at) continue;
          if (!board.asked) {
            board.asked = true;
            append(at, board.zone, ask(board.uid, board.zone, near[board.zone] ?? [], turnMsFor(board.ms)));
            continue;
          }
          const isSequenced = log.some(
            ({ state, seenAt }) => seenAt <= at && state?.turns.some(({ uid }) => uid === board.uid),
          );
          if (!isSequenced) continue;
          const turn = turnOf(known?.turns ?? [], board.uid, began + clockOf(board.zone, at));
          if (turn === 'late') {
            board.tries += 1;
            board.uid = `${board.uid.split('.')[0] ?? ''}.${board.tries}`;
            board.asked = false;
          }
          if (turn === 'now') {
            board.from = at;
            board.until = at + board.ms;
          }
        }
      }
      expect(boards.filter(({ from }) => from < 0)).toEqual([]);
      const clashes = boards.flatMap((one, index) =>
        boards
          .slice(index + 1)
          .filter((other) => hear(one.zone, other.zone) && one.from < other.until && other.from < one.until),
      );
      expect(clashes).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
