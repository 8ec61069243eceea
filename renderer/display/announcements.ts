import type { UnspokenReason } from '#common/domain/speech/unspoken.ts';
import type { Board, BoardRow } from '#common/ipc/display-calls.ts';

/** A call that is not spoken any more, and why. */
export type Dropped = { readonly row: BoardRow; readonly why: UnspokenReason };

/** What the board has heard of, what it is saying, and what it could still say. */
export type Announcements = {
  /** Calls already heard of, null before the first board: a board that just started does not replay what is over. */
  readonly known: ReadonlySet<string> | null;
  /** Calls that came while this board was running: they flash. */
  readonly fresh: ReadonlySet<string>;
  /** Whether this board is the one of its zone that speaks now (chosen by the backend). */
  readonly speaks: boolean;
  /** Being spoken here; never interrupted. */
  readonly speaking: BoardRow | null;
  /** Not spoken anywhere yet, in speaking order. A board that does not speak keeps them, so that it can take over. */
  readonly waiting: readonly BoardRow[];
  /** Calls this board had to speak and did not: to be told, and then forgotten. */
  readonly dropped: readonly Dropped[];
};

/** What the announcements need of a board. */
export type HeardBoard = Pick<Board, 'calling' | 'earlier' | 'zoneCalls' | 'updatedAt' | 'speaks'>;

export type AnnouncementEvent =
  | { readonly type: 'board'; readonly board: HeardBoard }
  /** The call was spoken to its end, or could not be. */
  | { readonly type: 'spoken' | 'not-spoken'; readonly key: string }
  /** The call is only shown. */
  | { readonly type: 'unspoken'; readonly key: string; readonly why: UnspokenReason }
  /** These were told. */
  | { readonly type: 'told'; readonly dropped: readonly Dropped[] };

/** A call older than this is only shown, in ms: after a cut nobody wants to hear the last half hour. */
export const staleAfterMs = 120_000;

/** Calls that may wait for the voice; beyond that the oldest first calls stay on the board only. */
export const waitingLimit = 8;

export const silent: Announcements = {
  known: null,
  fresh: new Set(),
  speaks: false,
  speaking: null,
  waiting: [],
  dropped: [],
};

/** The pair (ticket, call): announced once. A recall is another call: it flashes and rings again. */
export const callKey = ({ ticket, call }: Pick<BoardRow, 'ticket' | 'call'>): string => `${ticket}#${call}`;

/** Whether a call is young enough to be spoken; `at` is when the board was renewed (UTC ms). */
const isYoung = ({ calledAt }: BoardRow, at: number): boolean => at - calledAt < staleAfterMs;

/** Recalls before first calls: somebody already missed one. */
const priorityOf = ({ call }: BoardRow): number => (call > 1 ? 1 : 0);

const inSpeakingOrder = (rows: readonly BoardRow[]): readonly BoardRow[] =>
  rows.toSorted((one, other) => priorityOf(other) - priorityOf(one) || one.calledAt - other.calledAt);

/** Keeps the queue short: recalls stay, of the first calls the newest. */
const limited = (
  rows: readonly BoardRow[],
): { readonly kept: readonly BoardRow[]; readonly over: readonly BoardRow[] } => {
  const ranked = rows.toSorted((one, other) => priorityOf(other) - priorityOf(one) || other.calledAt - one.calledAt);
  return { kept: inSpeakingOrder(ranked.slice(0, waitingLimit)), over: ranked.slice(waitingLimit) };
};

const next = (state: Announcements): Announcements => {
  const [first, ...rest] = state.waiting;
  if (!state.speaks || state.speaking !== null || first === undefined) return state;
  return { ...state, speaking: first, waiting: rest };
};

/** What came of calls that waited and cannot be spoken any more; one that another board spoke is no loss. */
const lostOf = (waited: readonly BoardRow[], { zoneCalls, updatedAt }: HeardBoard): readonly Dropped[] =>
  waited.flatMap((row): readonly Dropped[] => {
    const now = zoneCalls.find((call) => callKey(call) === callKey(row));
    if (now === undefined) return [{ row, why: 'over' }];
    if (now.announced || isYoung(now, updatedAt)) return [];
    return [{ row, why: 'too-old' }];
  });

const heardBoard = (before: Announcements, { board }: Extract<AnnouncementEvent, { type: 'board' }>): Announcements => {
  const { zoneCalls, updatedAt, speaks } = board;
  // What left the board cannot come back young enough to be spoken: forgetting it keeps the set small for months.
  const known = new Set([...board.calling, ...board.earlier, ...zoneCalls].map(callKey));
  const { known: knownBefore, speaks: spoke } = before;
  if (knownBefore === null) return { ...before, known, speaks };
  const isNew = (row: BoardRow): boolean => !knownBefore.has(callKey(row));
  const shown = board.calling.filter((row) => isNew(row) && isYoung(row, updatedAt)).map(callKey);
  const fresh = new Set([...before.fresh, ...shown].filter((key) => known.has(key)));
  const waitedFor = new Set(before.waiting.map(callKey));
  // A ticket that was served, called again or spoken by another board meanwhile is not called from here any more.
  const wanted = zoneCalls.filter((row) => (isNew(row) || waitedFor.has(callKey(row))) && !row.announced);
  const { kept, over } = limited(wanted.filter((row) => isYoung(row, updatedAt)));
  const lost: readonly Dropped[] = [
    ...lostOf(before.waiting, board),
    ...wanted.filter((row) => isNew(row) && !isYoung(row, updatedAt)).map((row): Dropped => ({ row, why: 'too-old' })),
    ...over.map((row): Dropped => ({ row, why: 'too-many' })),
  ];
  const isSame = spoke === speaks && sameRows(kept, before.waiting);
  return next({
    ...before,
    known,
    fresh,
    speaks,
    waiting: isSame ? before.waiting : kept,
    dropped: speaks && lost.length > 0 ? [...before.dropped, ...lost] : before.dropped,
  });
};

const sameRows = (some: readonly BoardRow[], others: readonly BoardRow[]): boolean =>
  some.map(callKey).join() === others.map(callKey).join();

/** What is to be announced after a new board, or after one call was spoken or could not be. */
export const nextAnnouncements = (before: Announcements, event: AnnouncementEvent): Announcements => {
  if (event.type === 'board') return heardBoard(before, event);
  if (event.type === 'told') {
    return { ...before, dropped: before.dropped.filter((one) => !event.dropped.includes(one)) };
  }
  const { speaking } = before;
  if (speaking === null || callKey(speaking) !== event.key) return before;
  if (event.type === 'spoken') return next({ ...before, speaking: null });
  if (event.type === 'unspoken') {
    return next({ ...before, speaking: null, dropped: [...before.dropped, { row: speaking, why: event.why }] });
  }
  // Kept for whoever can speak; this board is asked again with the next board it is told to speak for.
  return { ...before, speaks: false, speaking: null, waiting: limited([speaking, ...before.waiting]).kept };
};
