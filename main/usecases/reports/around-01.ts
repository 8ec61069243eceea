import type { Around01 } from '#common/domain/report/circular-01.ts';
import type { DossierFacts } from '#common/domain/report/dossier-facts.ts';
import { enteredPoints } from '#common/domain/report/entered-input.ts';
import { ratingsOfDay } from '#main/store/report-days.ts';
import { monthInputs } from '#main/store/report-settings.ts';
import type { ReportFrame } from './report-frame.ts';

type Frame = Pick<ReportFrame, 'terminal' | 'days' | 'slices'>;

/** Low ratings "not friendly" at a counter on a day, each day read once; null for a counter that nobody rated in the period. */
const unfriendlyAt = async ({
  terminal,
  days,
  slices,
}: Frame): Promise<(counter: string, day: string | null) => number | null> => {
  const { db } = terminal.store;
  const byDay = new Map<string, ReadonlyMap<string, number>>();
  const on = (day: string): ReadonlyMap<string, number> => {
    const known = byDay.get(day);
    if (known !== undefined) return known;
    const read = new Map(ratingsOfDay(db, day).map(({ counter, reasons }) => [counter, reasons['not-friendly'] ?? 0]));
    byDay.set(day, read);
    return read;
  };
  const ratedCounters = new Set<string>();
  for (const day of days) {
    for (const counter of on(day).keys()) ratedCounters.add(counter);
    await slices.pause();
  }
  return (counter, day) => (day !== null && ratedCounters.has(counter) ? (on(day).get(counter) ?? 0) : null);
};

/** What Circular 01/2018 asks of the days, the catalogue and the supervisor beside a dossier, for the dossiers solved in a period. Ratings are read in slices. */
export const aroundOf = async (frame: Frame): Promise<(facts: DossierFacts) => Around01> => {
  const { terminal } = frame;
  const entered = monthInputs(terminal.store.db);
  const unfriendly = await unfriendlyAt(frame);
  return (facts) => {
    const month = facts.solved?.day.slice(0, 7) ?? '';
    return {
      unfriendly: unfriendly(facts.counter, facts.acceptedDay),
      feedback: entered.get(month)?.shares['feedback-on-time'] ?? null,
      onlineLevel: terminal.site.procedure(facts.procedure)?.onlineLevel ?? null,
      entered: {
        'agencies-contacted': enteredPoints('agencies-contacted', month, entered),
        organisation: enteredPoints('organisation', month, entered),
        publicity: enteredPoints('publicity', month, entered),
      },
    };
  };
};
