import type { FeeLine } from './filing-data.ts';
import type { MoneyEvent } from './money-data.ts';

export type MoneyState = 'none' | 'unpaid' | 'shown' | 'reported' | 'reconciled';

/** Who did it, where, when (UTC ms by the hub's clock). */
export type Stamp = { readonly at: number; readonly term: string; readonly counter: string; readonly officer: string };

export type MoneyRecord = Stamp & { readonly money: MoneyEvent };

/** A receipt (biên lai), or the slip that stands for it while it has no number. */
export type MoneyReceipt = Extract<MoneyEvent, { readonly event: 'receipt' }> & Stamp;

/** The money side of a dossier (trạng thái phí, lệ phí): independent of where its handling stands. Whole đồng. */
export type Money = {
  readonly state: MoneyState;
  readonly dueVnd: number;
  readonly lines: readonly FeeLine[];
  /** What the bank's statement or the cash box has, less what was given back. */
  readonly paidVnd: number;
  readonly receipts: readonly MoneyReceipt[];
  /** In the order of the log. */
  readonly history: readonly MoneyRecord[];
  /** When money was asked for or moved last: the newest instant of the history, UTC ms; null where it never was. */
  readonly movedAt: number | null;
  /** When money was asked for or moved first: the oldest instant of the history, UTC ms; null where it never was. */
  readonly movedFrom: number | null;
};

/** The money side of a dossier that was just accepted. */
export const moneyOf = (lines: readonly FeeLine[], dueVnd: number): Money => ({
  state: dueVnd === 0 ? 'none' : 'unpaid',
  dueVnd,
  lines,
  paidVnd: 0,
  receipts: [],
  history: [],
  movedAt: null,
  movedFrom: null,
});

const sum = (history: readonly MoneyRecord[], events: readonly MoneyEvent['event'][]): number =>
  history.reduce(
    (total, { money }) => total + ('amountVnd' in money && events.includes(money.event) ? money.amountVnd : 0),
    0,
  );

const stateOf = ({ dueVnd, paidVnd, history }: Money): MoneyState => {
  if (dueVnd === 0 && paidVnd === 0) return 'none';
  if (paidVnd >= dueVnd) return 'reconciled';
  // What was reported and came stays reported no longer, also when it was given back later.
  if (sum(history, ['reported']) > sum(history, ['reconciled', 'cash'])) return 'reported';
  return history.some(({ money }) => money.event === 'shown') ? 'shown' : 'unpaid';
};

/** The same line of the bank's statement counts once, whoever found it. */
const isKnown = (history: readonly MoneyRecord[], event: MoneyEvent): boolean =>
  event.event === 'reconciled' &&
  event.ref !== '' &&
  history.some(({ money }) => money.event === 'reconciled' && money.ref === event.ref);

const withReceipt = (receipts: Money['receipts'], receipt: MoneyReceipt): Money['receipts'] =>
  receipts.some(({ id }) => id === receipt.id)
    ? // A number that was given stays: the second one is a hole in its block.
      receipts.map((one) => (one.id === receipt.id && one.number === null ? receipt : one))
    : [...receipts, receipt];

/** The money side after an event. Nothing is refused: what happened to money happened. */
export const afterMoney = (before: Money, event: MoneyEvent, stamp: Stamp): Money => {
  if (isKnown(before.history, event)) return before;
  const history = [...before.history, { ...stamp, money: event }];
  const after: Money = {
    ...before,
    history,
    // An entry of a terminal that was cut off comes after later ones.
    movedAt: history.reduce((newest, { at }) => Math.max(newest, at), stamp.at),
    movedFrom: history.reduce((oldest, { at }) => Math.min(oldest, at), stamp.at),
    dueVnd: event.event === 'due' ? event.totalVnd : before.dueVnd,
    paidVnd: sum(history, ['reconciled', 'cash']) - sum(history, ['refunded']),
    receipts: event.event === 'receipt' ? withReceipt(before.receipts, { ...event, ...stamp }) : before.receipts,
  };
  return { ...after, state: stateOf(after) };
};

/** The money side when an agency asks for more (T9). */
export const withObligation = (before: Money, amountVnd: number): Money => {
  const after = { ...before, dueVnd: before.dueVnd + amountVnd };
  return { ...after, state: stateOf(after) };
};
