import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardRow } from '#common/ipc/display-calls.ts';
import {
  callKey,
  nextAnnouncements,
  silent,
  staleAfterMs,
  type AnnouncementEvent,
  type Announcements,
} from '#renderer/display/announcements.ts';
import { now, row } from './board-answers.ts';

const board = (
  calling: readonly BoardRow[],
  earlier: readonly BoardRow[] = [],
  updatedAt = now,
  speaks = true,
): AnnouncementEvent => ({
  type: 'board',
  board: { calling: [...calling], earlier: [...earlier], zoneCalls: [...calling], updatedAt, speaks },
});
const after = (...events: readonly AnnouncementEvent[]): Announcements => events.reduce(nextAnnouncements, silent);
/** What is being spoken and what waits, in speaking order. */
const queued = ({ speaking, waiting }: Announcements): readonly string[] =>
  [...(speaking === null ? [] : [speaking]), ...waiting].map(callKey);

const a42 = row('A042', 5, 0);
const a42Again = row('A042', 5, 0, 2);
const b31 = row('B031', 2, 0.5);
const c7 = row('C007', 1, 0.2);

test('a board that just started does not replay the calls it finds', () => {
  const started = after(board([a42], [b31]));
  expect(started).toEqual({ ...silent, known: new Set([callKey(a42), callKey(b31)]), speaks: true });
});

test('a call after that is announced and flashes', () => {
  const called = after(board([b31]), board([a42, b31]));
  expect(called).toEqual({
    known: new Set([callKey(a42), callKey(b31)]),
    fresh: new Set([callKey(a42)]),
    speaks: true,
    speaking: a42,
    waiting: [],
    dropped: [],
  });
});

test('a renewed board announces nothing again, also after it was spoken', () => {
  const event = board([a42, b31]);
  expect(queued(after(board([b31]), event, event))).toEqual([callKey(a42)]);
  expect(queued(after(board([b31]), event, { type: 'spoken', key: callKey(a42) }, event))).toEqual([]);
});

test('a recall is a call of its own', () => {
  expect(queued(after(board([a42]), board([a42Again])))).toEqual([callKey(a42Again)]);
});

test('a recall takes the place of the call that was not yet begun, and waits for the one being spoken', () => {
  const waiting = after(board([]), board([b31]), board([a42, b31]), board([a42Again, b31]));
  expect(queued(waiting)).toEqual([callKey(b31), callKey(a42Again)]);
  const speaking = after(board([]), board([a42]), board([a42Again]));
  expect(queued(speaking)).toEqual([callKey(a42), callKey(a42Again)]);
});

test('a recall is spoken before first calls that came earlier', () => {
  const b31Again = row('B031', 2, 0.1, 2);
  const state = after(board([]), board([c7]), board([b31Again, a42, c7]));
  expect(queued(state)).toEqual([callKey(c7), callKey(b31Again), callKey(a42)]);
});

test('what is served, or spoken by another board meanwhile, is not called from here', () => {
  const waiting = after(board([]), board([c7]), board([b31, a42, c7]));
  expect(queued(waiting)).toEqual([c7, b31, a42].map(callKey));
  expect(queued(nextAnnouncements(waiting, board([{ ...b31, announced: true }, a42, c7])))).toEqual(
    [c7, a42].map(callKey),
  );
  expect(queued(nextAnnouncements(waiting, board([b31, c7], [a42])))).toEqual([c7, b31].map(callKey));
});

test('of many calls at once the newest eight wait; recalls are never left out', () => {
  const many = Array.from({ length: 12 }, (_, index) => row(`A0${index + 10}`, 1, 1 - index / 100));
  const again = row('B001', 2, 1.5, 2);
  const { speaking, waiting } = after(board([]), board([again, ...many]));
  expect([speaking, ...waiting].map((each) => each?.label)).toEqual([
    'B001',
    ...many.slice(5).map(({ label }) => label),
  ]);
});

test('a board that does not speak keeps the calls ready, and speaks those that nobody did as soon as it is its turn', () => {
  const quiet = after(board([], [], now, false), board([a42, b31], [], now, false));
  expect([quiet.speaking, queued(quiet)]).toEqual([null, [b31, a42].map(callKey)]);
  const turn = nextAnnouncements(quiet, board([a42, { ...b31, announced: true }]));
  expect([turn.speaking, turn.waiting]).toEqual([a42, []]);
});

test('a call that could not be spoken is kept and not tried again before the backend says that this board speaks', () => {
  const failed = nextAnnouncements(after(board([]), board([a42])), { type: 'not-spoken', key: callKey(a42) });
  expect([failed.speaks, failed.speaking, failed.waiting]).toEqual([false, null, [a42]]);
  expect(nextAnnouncements(failed, board([a42], [], now, false)).speaking).toBe(null);
  expect(nextAnnouncements(failed, board([a42])).speaking).toEqual(a42);
});

test('several new calls are spoken in the order they were called', () => {
  expect(queued(after(board([]), board([a42, c7, b31])))).toEqual([b31, c7, a42].map(callKey));
});

test('a call that is over before the board heard of it is not announced', () => {
  expect(queued(after(board([]), board([], [a42])))).toEqual([]);
});

test('after a cut, calls older than two minutes are shown and not spoken', () => {
  expect(queued(after(board([]), board([a42], [], now + staleAfterMs)))).toEqual([]);
  expect(queued(after(board([]), board([a42], [], now + staleAfterMs - 1)))).toEqual([callKey(a42)]);
});

test('the end of another call changes nothing', () => {
  const called = after(board([]), board([a42]));
  expect(nextAnnouncements(called, { type: 'spoken', key: callKey(b31) })).toEqual(called);
});

test('no pair (ticket, call) is ever spoken twice, whatever boards come', () => {
  const call = fc.record({ label: fc.constantFrom('A001', 'A002', 'B001'), call: fc.integer({ min: 1, max: 3 }) });
  const event = fc.oneof(fc.uniqueArray(call, { selector: ({ label }) => label }), fc.constant<'spoken'>('spoken'));
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      let state = after(board([]));
      const latest = new Map<string, number>();
      const spoken: string[] = [];
      for (const each of events) {
        if (each === 'spoken') {
          const { speaking: first } = state;
          if (first === null) continue;
          spoken.push(callKey(first));
          state = nextAnnouncements(state, { type: 'spoken', key: callKey(first) });
        } else {
          // A ticket stays on the board with its latest call: the count of calls never goes back.
          for (const { label, call: count } of each) latest.set(label, Math.max(count, latest.get(label) ?? 0));
          state = nextAnnouncements(state, board([...latest].map(([label, count]) => row(label, 1, 0, count))));
        }
      }
      expect(new Set(spoken).size).toBe(spoken.length);
    }),
  );
});

test('every call of the zone is spoken once, or it is said why not, or it still waits: none is lost', () => {
  const numbers = ['A001', 'A002', 'A003', 'B001', 'B002', 'B003', 'C001', 'C002', 'C003', 'D001', 'D002', 'D003'];
  const step = fc.oneof(
    fc.record({ do: fc.constant('call' as const), label: fc.constantFrom(...numbers) }),
    fc.record({ do: fc.constant('serve' as const), label: fc.constantFrom(...numbers) }),
    fc.record({ do: fc.constantFrom('spoken' as const, 'quiet' as const, 'pass' as const) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      let at = now;
      let state = after(board([]));
      const calls = new Map<string, number>();
      const onBoard = new Map<string, BoardRow>();
      const every: string[] = [];
      const spoken: string[] = [];
      for (const each of steps) {
        at += 15_000;
        if (each.do === 'call') {
          const count = (calls.get(each.label) ?? 0) + 1;
          calls.set(each.label, count);
          const called = { ...row(each.label, 1, 0, count), calledAt: at };
          onBoard.set(each.label, called);
          every.push(callKey(called));
        }
        if (each.do === 'serve') onBoard.delete(each.label);
        const { speaking } = state;
        if (speaking !== null && each.do === 'spoken') {
          spoken.push(callKey(speaking));
          state = nextAnnouncements(state, { type: 'spoken', key: callKey(speaking) });
        }
        if (speaking !== null && each.do === 'quiet') {
          state = nextAnnouncements(state, { type: 'unspoken', key: callKey(speaking), why: 'quiet' });
        }
        state = nextAnnouncements(state, board([...onBoard.values()], [], at));
      }
      const waiting = queued(state);
      const dropped = state.dropped.map(({ row: each }) => callKey(each));
      expect([...spoken, ...dropped, ...waiting].toSorted()).toEqual(every.toSorted());
    }),
  );
});

test('a board that does not speak says of no call that it was not spoken; what was told is forgotten', () => {
  const quiet = after(board([], [], now, false), board([a42], [], now, false), board([], [], now, false));
  expect(quiet.dropped).toEqual([]);
  // B031 is being spoken, A042 waits, and both are served.
  const lost = after(board([]), board([b31]), board([a42, b31]), board([]));
  expect(lost.dropped).toEqual([{ row: a42, why: 'over' }]);
  expect(nextAnnouncements(lost, { type: 'told', dropped: lost.dropped }).dropped).toEqual([]);
});
