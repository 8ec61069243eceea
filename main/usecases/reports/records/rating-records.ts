import { byOfficer } from '#common/domain/report/satisfaction.ts';
import type { RatingCounts, RatingTally } from '#common/domain/survey/rating-tally.ts';
import type { RatingWish } from '#common/ipc/report-sheet.ts';
import { ratingsOfDay } from '#main/store/report-days.ts';
import { counterName } from '#main/usecases/views/ticket-view.ts';
import { cell, column, officerCell } from '../cells.ts';
import { servicesAt, sittingOf } from '../each-visit.ts';
import { daysBetween } from '../make-sheet.ts';
import { detail, pagesOf, type FoundRecords, type RecordsAsk } from './records-ask.ts';

const columns = [
  column('day', 'day'),
  column('counter', 'text'),
  column('officer', 'text'),
  column('very-satisfied', 'count'),
  column('satisfied', 'count'),
  column('not-satisfied', 'count'),
];

const countOf = ({ scores }: RatingCounts, which: RatingWish['which']): number => {
  if (which === 'all') return Object.values(scores).reduce((sum, one) => sum + one, 0);
  return which === 'content' ? scores.satisfied + scores['very-satisfied'] : scores[which];
};

/** The days of counters behind a figure of satisfaction: a rating leads to no visit, so nothing smaller exists. */
export const ratingRecords = async (ask: RecordsAsk<RatingWish>): Promise<FoundRecords> => {
  const { terminal, wish, slices } = ask;
  const { namesOn, togetherOn, nameOf } = sittingOf(ask);
  const days = daysBetween(wish.from, wish.to);
  const serviceAt = wish.service === undefined ? null : await servicesAt({ terminal, days, slices });
  const found: (RatingTally & { readonly names: string })[] = [];
  for (const day of days) {
    const tallies = ratingsOfDay(terminal.store.db, day).flatMap((tally) =>
      // Of an officer only the part of a counter's day that is theirs.
      wish.officer === undefined || wish.counter !== undefined
        ? [{ ...tally, key: namesOn(tally.counter, day), names: namesOn(tally.counter, day) }]
        : byOfficer(tally).map(({ officer, ...counts }) => {
            const key = officer ?? togetherOn(tally.counter, day);
            return { ...tally, ...counts, key, names: nameOf(key) || key };
          }),
    );
    for (const tally of tallies) {
      const fits =
        countOf(tally, wish.which) > 0 &&
        (wish.counter === undefined || wish.counter === tally.counter) &&
        (serviceAt === null || wish.service === serviceAt(tally.counter, day)) &&
        (wish.officer === undefined || wish.officer === tally.key);
      if (fits) found.push(tally);
    }
    await slices.pause();
  }
  return pagesOf(found, columns, ({ id, day, counter, scores, reasons, names }) => ({
    id,
    cells: [
      cell(day),
      cell(counterName(terminal.site, counter)),
      officerCell(names),
      cell(scores['very-satisfied']),
      cell(scores.satisfied),
      cell(scores['not-satisfied']),
    ],
    details: Object.entries(reasons).map(([reason, count]) => detail(`reason-${reason}`, 'count', cell(count))),
  }));
};
