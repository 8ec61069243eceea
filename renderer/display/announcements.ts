import type { Board, BoardRow } from '#common/ipc/display-calls.ts';

/** What the board has heard of and what it still has to say. */
export type Announcements = {
  /** Calls already heard of, null before the first board: a board that just started does not replay what is over. */
  readonly known: ReadonlySet<string> | null;
  /** Calls that came while this board was running: they flash. */
  readonly fresh: ReadonlySet<string>;
  /** To be spoken, oldest first; the first is being spoken. */
  readonly queue: readonly BoardRow[];
};

export type AnnouncementEvent =
  | { readonly type: 'board'; readonly board: Pick<Board, 'calling' | 'earlier' | 'updatedAt'> }
  | { readonly type: 'spoken'; readonly key: string };

/** A call older than this is only shown, in ms: after a cut nobody wants to hear the last half hour. */
export const staleAfterMs = 120_000;

export const silent: Announcements = { known: null, fresh: new Set(), queue: [] };

/** The pair (ticket, call): announced once. */
export const callKey = ({ ticket, call }: Pick<BoardRow, 'ticket' | 'call'>): string => `${ticket}#${call}`;

const heardBoard = (before: Announcements, { board }: Extract<AnnouncementEvent, { type: 'board' }>): Announcements => {
  const shown = [...board.calling, ...board.earlier];
  // What left the board cannot come back young enough to be spoken: forgetting it keeps the set small for months.
  const known = new Set(shown.map(callKey));
  const { known: knownBefore } = before;
  if (knownBefore === null) return { ...before, known };
  const isNew = (row: BoardRow): boolean =>
    !knownBefore.has(callKey(row)) && board.updatedAt - row.calledAt < staleAfterMs;
  const added = board.calling.filter(isNew).toSorted((one, other) => one.calledAt - other.calledAt);
  // A recall takes the place of the same ticket's call that was not yet begun.
  const outdated = (row: BoardRow): boolean =>
    added.some(({ ticket, call }) => ticket === row.ticket && call > row.call);
  const [speaking, ...waiting] = before.queue;
  const kept = speaking === undefined ? [] : [speaking, ...waiting.filter((row) => !outdated(row))];
  const fresh = new Set([...before.fresh, ...added.map(callKey)].filter((key) => known.has(key)));
  return { known, fresh, queue: [...kept, ...added] };
};

/** What is to be announced after a new board, or after one call was spoken. */
export const nextAnnouncements = (before: Announcements, event: AnnouncementEvent): Announcements => {
  if (event.type === 'board') return heardBoard(before, event);
  const [first, ...rest] = before.queue;
  return first !== undefined && callKey(first) === event.key ? { ...before, queue: rest } : before;
};
