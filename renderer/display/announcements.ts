import type { Board, BoardRow } from '#common/ipc/display-calls.ts';

/** What the board has heard of, what it is saying, and what it could still say. */
export type Announcements = {
  /** Calls already heard of, null before the first board: a board that just started does not replay what is over. */
  readonly known: ReadonlySet<string> | null;
  /** Calls that came while this board was running: they flash. */
  readonly fresh: ReadonlySet<string>;
  /** Whether this board is the one that speaks now (chosen by the backend). */
  readonly speaks: boolean;
  /** Being spoken here; never interrupted. */
  readonly speaking: BoardRow | null;
  /** Not spoken anywhere yet, in speaking order. A board that does not speak keeps them, so that it can take over. */
  readonly waiting: readonly BoardRow[];
};

export type AnnouncementEvent =
  | { readonly type: 'board'; readonly board: Pick<Board, 'calling' | 'earlier' | 'updatedAt' | 'speaks'> }
  /** The call was spoken to its end, or could not be. */
  | { readonly type: 'spoken' | 'not-spoken'; readonly key: string };

/** A call older than this is only shown, in ms: after a cut nobody wants to hear the last half hour. */
export const staleAfterMs = 120_000;

/** Calls that may wait for the voice; beyond that the oldest first calls stay on the board only. */
export const waitingLimit = 8;

export const silent: Announcements = { known: null, fresh: new Set(), speaks: false, speaking: null, waiting: [] };

/** The pair (ticket, call): announced once. */
export const callKey = ({ ticket, call }: Pick<BoardRow, 'ticket' | 'call'>): string => `${ticket}#${call}`;

/** Recalls before first calls: somebody already missed one. */
const priorityOf = ({ call }: BoardRow): number => (call > 1 ? 1 : 0);

const inSpeakingOrder = (rows: readonly BoardRow[]): readonly BoardRow[] =>
  rows.toSorted((one, other) => priorityOf(other) - priorityOf(one) || one.calledAt - other.calledAt);

/** Keeps the queue short: recalls stay, of the first calls the newest. */
const limited = (rows: readonly BoardRow[]): readonly BoardRow[] => {
  const kept = rows.toSorted((one, other) => priorityOf(other) - priorityOf(one) || other.calledAt - one.calledAt);
  return inSpeakingOrder(kept.slice(0, waitingLimit));
};

const next = (state: Announcements): Announcements => {
  const [first, ...rest] = state.waiting;
  if (!state.speaks || state.speaking !== null || first === undefined) return state;
  return { ...state, speaking: first, waiting: rest };
};

const heardBoard = (before: Announcements, { board }: Extract<AnnouncementEvent, { type: 'board' }>): Announcements => {
  // What left the board cannot come back young enough to be spoken: forgetting it keeps the set small for months.
  const known = new Set([...board.calling, ...board.earlier].map(callKey));
  const { known: knownBefore, speaks: spoke } = before;
  const { speaks } = board;
  if (knownBefore === null) return { ...before, known, speaks };
  const isYoung = (row: BoardRow): boolean => board.updatedAt - row.calledAt < staleAfterMs;
  const added = board.calling.filter((row) => !knownBefore.has(callKey(row)) && isYoung(row));
  const waitedFor = new Set(before.waiting.map(callKey));
  // A ticket that was served, called again or spoken by another board meanwhile is not called from here any more.
  const still = board.calling.filter((row) => waitedFor.has(callKey(row)) && isYoung(row));
  const fresh = new Set([...before.fresh, ...added.map(callKey)].filter((key) => known.has(key)));
  const waiting = limited([...still, ...added].filter(({ announced }) => !announced));
  const isSame = spoke === speaks && sameRows(waiting, before.waiting);
  return next({ ...before, known, fresh, speaks, waiting: isSame ? before.waiting : waiting });
};

const sameRows = (some: readonly BoardRow[], others: readonly BoardRow[]): boolean =>
  some.map(callKey).join() === others.map(callKey).join();

/** What is to be announced after a new board, or after one call was spoken or could not be. */
export const nextAnnouncements = (before: Announcements, event: AnnouncementEvent): Announcements => {
  if (event.type === 'board') return heardBoard(before, event);
  const { speaking } = before;
  if (speaking === null || callKey(speaking) !== event.key) return before;
  if (event.type === 'spoken') return next({ ...before, speaking: null });
  // Kept for whoever can speak; this board is asked again with the next board it is told to speak for.
  return { ...before, speaks: false, speaking: null, waiting: limited([speaking, ...before.waiting]) };
};
