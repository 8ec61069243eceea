import { businessDayStart } from '#common/domain/calendar/business-day.ts';
import { addDays } from '#common/domain/calendar/local-day.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import {
  countChangedFrom,
  dossierOfRow,
  dossiersChangedAfter,
  paidRowsAfter,
  unsolvedRows,
  type PaidRow,
  type WalkedDossier,
  type WalkPlace,
} from '#main/store/report-dossiers.ts';
import type { ReportFrame } from './report-frame.ts';

/** Dossiers read at once: a few of them take no longer than a tap may wait. */
const BATCH = 16;

type Walk = Pick<ReportFrame, 'terminal' | 'slices'> & { readonly days?: readonly string[] };

/** Rows of an index read at once: about a millisecond. */
const INDEX_BATCH = 1_000;

/** A day earlier than the period begins: the clock of a cut-off terminal and its day need not agree to the minute. */
const beginning = (from: string): number => businessDayStart(addDays(from, -1));
/** And a day later than it ends. */
const ending = (to: string): number => businessDayStart(addDays(to, 2));

/** Tells the frame of days done, as many as it waits for, spread over the work. */
const told = ({ days = [], slices }: Walk, whole: number): (() => void) => {
  const count = { done: 0, said: 0 };
  return () => {
    count.done += 1;
    for (; count.said < Math.floor((count.done * days.length) / Math.max(1, whole)); count.said += 1) slices.step();
  };
};

const walk = async (
  { slices }: Walk,
  next: (place: WalkPlace) => readonly WalkedDossier[],
  from: number,
  take: (dossier: Dossier) => void,
): Promise<ReadonlySet<number>> => {
  const seen = new Set<number>();
  let place: WalkPlace = { at: from, row: -1 };
  for (let batch = next(place); batch.length > 0; batch = next(place)) {
    for (const one of batch) {
      // One that moved on while this was read comes again at the end.
      if (!seen.has(one.row)) take(one.dossier);
      seen.add(one.row);
      place = one;
    }
    const pause = slices.pause();
    if (pause !== undefined) await pause;
  }
  return seen;
};

/**
 * Every dossier that can count in a period which begins on a business day: those to which anything happened since, and those that were not solved. Each once,
 * in slices; older ones that are over are never read.
 */
export const eachDossier = async (work: Walk, from: string, take: (dossier: Dossier) => void): Promise<void> => {
  const { db } = work.terminal.store;
  const unsolved = unsolvedRows(db);
  const since = beginning(from);
  const step = told(work, countChangedFrom(db, since) + unsolved.length);
  const each = (dossier: Dossier): void => {
    take(dossier);
    step();
  };
  const seen = await walk(work, (place) => dossiersChangedAfter(db, place, BATCH), since, each);
  for (const row of unsolved) {
    const dossier = seen.has(row) ? null : dossierOfRow(db, row);
    if (dossier !== null) each(dossier);
    const pause = work.slices.pause();
    if (pause !== undefined) await pause;
  }
};

/**
 * Every dossier whose money moved, or was asked for, between two business days, both counted: of the others only the place in an index is looked at. Each once, in
 * slices; some whose money moved before and after, and not in between, come too.
 */
export const eachPaidDossier = async (
  { terminal, slices }: Walk,
  { from, to }: { readonly from: string; readonly to: string },
  take: (dossier: Dossier) => void,
): Promise<void> => {
  const { db } = terminal.store;
  const end = ending(to);
  const seen = new Set<number>();
  let place: PaidRow = { at: beginning(from), since: -1, row: -1 };
  for (let batch = paidRowsAfter(db, place, INDEX_BATCH); batch.length > 0;) {
    for (const one of batch) {
      place = one;
      // Money that moved while this was read puts its dossier at the end once more.
      if (one.since >= end || seen.has(one.row)) continue;
      seen.add(one.row);
      const dossier = dossierOfRow(db, one.row);
      if (dossier !== null) take(dossier);
      const pause = slices.pause();
      if (pause !== undefined) await pause;
    }
    const pause = slices.pause();
    if (pause !== undefined) await pause;
    batch = paidRowsAfter(db, place, INDEX_BATCH);
  }
};
