import type { OpOf } from '../log/op-catalogue.ts';
import { happenedAt } from '../log/op.ts';
import { isVoid, type Applied } from '../log/verdict.ts';
import type { HandOverData } from './hand-over-data.ts';

export type HandOver = HandOverData & {
  readonly id: string;
  readonly day: string;
  readonly term: string;
  /** UTC ms; null while only a signature of it has come. */
  readonly madeAt: number | null;
  readonly giver: { readonly name: string; readonly at: number } | null;
  readonly receiver: { readonly name: string; readonly at: number } | null;
  /** How often it went to the office printer. */
  readonly printed: number;
};

const blank: Omit<HandOver, 'id' | 'day' | 'term'> = {
  what: 'to-department',
  counter: '',
  officer: '',
  number: '',
  from: '',
  to: '',
  items: [],
  madeAt: null,
  giver: null,
  receiver: null,
  printed: 0,
};

/** UTC ms of the second signature, from which on nothing in it changes; null while one is missing. */
export const sealedAt = ({ giver, receiver }: HandOver): number | null =>
  giver === null || receiver === null ? null : Math.max(giver.at, receiver.at);

/** Folds a hand-over: made once, signed once by each side. */
export const foldHandOver = (
  before: HandOver | null,
  { op, term, verdict }: Applied<OpOf<'hand-over.make' | 'hand-over.sign' | 'hand-over.form'>>,
): HandOver | null => {
  if (isVoid(verdict)) return before;
  const known: HandOver = before ?? { ...blank, id: op.id, day: op.day, term };
  const at = happenedAt(op);
  if (op.t === 'hand-over.make') return known.madeAt === null ? { ...known, ...op.d, term, madeAt: at } : known;
  if (op.t === 'hand-over.form') return { ...known, printed: known.printed + 1 };
  const { side, name } = op.d;
  return known[side] === null ? { ...known, [side]: { name, at } } : known;
};
