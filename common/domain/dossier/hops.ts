import type { Dossier, DossierEntry } from './dossier.ts';
import type { Step } from './step-data.ts';
import { timeliness, type Timeliness } from './timeliness.ts';

/** One way of the dossier from a place to the next: a row of the process-control slip (Mẫu 06). */
export type Hop = {
  readonly from: string;
  readonly to: string;
  /** UTC ms. */
  readonly at: number;
  readonly giver: string;
  readonly receiver: string;
  /** How it stands to the date that held then; null where that says nothing yet: on its way, and not late. */
  readonly standing: Timeliness | null;
  readonly step: Step;
  /** The date from now on, UTC ms, where this hop set a new one. */
  readonly newDueAt: number | null;
};

type Way = { readonly place: string; readonly due: number | null; readonly hops: readonly Hop[] };

/** Where somebody waits for it, or asks for it back, outside the offices. */
const handedTo = (step: Extract<Step, { event: 'return' }>): string => {
  if (step.way === 'post') return `Bưu chính${step.parcel === '' ? '' : ` (${step.parcel})`}`;
  return step.way === 'electronic' ? 'Kho dữ liệu điện tử của công dân' : 'Người nhận kết quả';
};

const isOver = (step: Step): boolean => step.event === 'result' || step.event === 'not-eligible';

const standingOf = (step: Step, at: number, due: number | null): Timeliness | null => {
  if (due === null || step.event === 'return') return null;
  const now = timeliness(due, at);
  return isOver(step) || now === 'late' ? now : null;
};

type Move = Pick<Hop, 'from' | 'to' | 'giver' | 'receiver'> & { readonly newDueAt?: number };

const moveOf = (step: Step, officer: string, place: string, centre: string): Move | null => {
  switch (step.event) {
    case 'forward':
    case 'result':
      return { from: step.from, to: step.to, giver: step.giver, receiver: step.receiver };
    case 'not-eligible':
      return { from: step.from, to: centre, giver: '', receiver: officer };
    case 'ask-supplement':
      return { from: place, to: centre, giver: '', receiver: officer };
    case 'supplemented':
      return { from: centre, to: place, giver: officer, receiver: '', newDueAt: step.dueAt };
    case 'correct':
      return { from: centre, to: place, giver: officer, receiver: '', newDueAt: step.dueAt };
    case 'return':
      return { from: centre, to: handedTo(step), giver: officer, receiver: step.receiver };
    default:
      return null;
  }
};

/** The date that holds after a step that moves it without a hop. */
const dueAfter = (step: Step, due: number | null): number | null => {
  if (step.event === 'extend') return step.newDueAt;
  return step.event === 'obligation-paid' ? step.dueAt : due;
};

const onward = (way: Way, { at, officer, step }: DossierEntry, centre: string): Way => {
  if (step === undefined) return way;
  const move = moveOf(step, officer, way.place, centre);
  if (move === null) return { ...way, due: dueAfter(step, way.due) };
  const { newDueAt = null, ...where } = move;
  return {
    // While papers or a result are at the centre, the agency that has to go on with it is still the same.
    place: step.event === 'forward' ? step.to : way.place,
    due: newDueAt ?? way.due,
    hops: [...way.hops, { ...where, at, standing: standingOf(step, at, way.due), step, newDueAt }],
  };
};

const wayOf = (
  { history, firstDueAt }: Pick<Dossier, 'history' | 'firstDueAt'>,
  centre: string,
  isBefore: (entry: DossierEntry) => boolean,
): Way =>
  history
    .filter((entry) => entry.refused === undefined && isBefore(entry))
    .reduce<Way>((way, entry) => onward(way, entry, centre), { place: centre, due: firstDueAt, hops: [] });

/** The date (UTC ms) that held until this step of the dossier; null where there was none. */
export const dueBefore = (dossier: Pick<Dossier, 'history' | 'firstDueAt'>, step: DossierEntry): number | null => {
  const place = dossier.history.indexOf(step);
  return wayOf(dossier, '', (entry) => dossier.history.indexOf(entry) < place).due;
};

/**
 * The way of a dossier, hop by hop, the oldest first; `centre` is the name of the body that received it. Steps that did not count are no hops. A hop
 * is never taken away or changed by a later one.
 */
export const hopsOf = (dossier: Pick<Dossier, 'history' | 'firstDueAt'>, centre: string): readonly Hop[] =>
  wayOf(dossier, centre, () => true).hops;
