import { byOfficer, satisfactionOf, type DayRatings } from '#common/domain/report/satisfaction.ts';
import type { RatingReason, Score } from '#common/domain/survey/rating.ts';
import type { RatingWish, SheetCell } from '#common/ipc/report-sheet.ts';
import { ratingsOfDay } from '#main/store/report-days.ts';
import { counterName, serviceName } from '../views/ticket-view.ts';
import { cell, column, countCell, officerCell, shareCell, wordCell } from './cells.ts';
import { AND, servicesAt, sittingOf, type Sitting } from './each-visit.ts';
import type { MakeReport, ReportFrame } from './report-frame.ts';

const scores = ['very-satisfied', 'satisfied', 'not-satisfied'] as const satisfies readonly Score[];
const reasons = [
  'waited-long',
  'not-friendly',
  'not-clear',
  'came-again',
  'other',
] as const satisfies readonly RatingReason[];

const cellsOf = (row: DayRatings, wish: Omit<RatingWish, 'which'>): readonly SheetCell[] => {
  const total = scores.reduce((sum, score) => sum + row.scores[score], 0);
  return [
    countCell(total, { ...wish, which: 'all' }),
    ...scores.flatMap((score) => [
      countCell(row.scores[score], { ...wish, which: score }),
      shareCell(row.scores[score], total),
    ]),
    ...reasons.map((reason) => cell(row.reasons[reason] ?? 0)),
  ];
};

/** The ratings of the days, those that count together under one name: `counter` or `officer` is '' where rows are not parted by it. */
const ratedOn = async (frame: ReportFrame, sitting: Sitting): Promise<readonly DayRatings[]> => {
  const { group, terminal, days, slices } = frame;
  const serviceAt =
    group === 'service' ? await servicesAt({ terminal, days, slices: { ...slices, step: () => undefined } }) : null;
  const rated: DayRatings[] = [];
  for (const day of days) {
    for (const tally of ratingsOfDay(terminal.store.db, day)) {
      const { counter, scores: given, reasons: why } = tally;
      if (group === 'officer') {
        for (const { officer, ...counts } of byOfficer(tally)) {
          rated.push({ counter: '', officer: officer ?? sitting.togetherOn(counter, day), ...counts });
        }
      } else {
        rated.push({
          counter: serviceAt === null ? counter : serviceAt(counter, day),
          officer: serviceAt === null ? sitting.namesOn(counter, day) : '',
          scores: given,
          reasons: why,
        });
      }
    }
    slices.step();
    await slices.pause();
  }
  return satisfactionOf(rated);
};

/** The first columns of a row. */
const titlesOf = (
  { group, terminal }: ReportFrame,
  { counter, officer }: DayRatings,
  { nameOf }: Sitting,
): readonly SheetCell[] => {
  if (group === 'officer') return [officerCell(nameOf(officer) || officer)];
  if (group !== 'service') return [cell(counterName(terminal.site, counter)), officerCell(officer)];
  if (counter === '') return [wordCell('no-service')];
  const names = counter.split(AND).map((id) => serviceName(terminal.site, id));
  return [cell({ vi: names.map(({ vi }) => vi).join(', '), en: names.map(({ en }) => en).join(', ') })];
};

const wishOf = (
  { group }: ReportFrame,
  { counter, officer }: DayRatings,
): Pick<RatingWish, 'service' | 'counter' | 'officer'> => {
  if (group === 'service') return { service: counter };
  return group === 'officer' ? { officer } : { counter, officer };
};

/** What citizens said of the counters and who sat there (mức độ hài lòng, domain.md §6.3): each level as a count and a share. */
export const satisfactionReport: MakeReport = async (frame) => {
  const { group, from, to } = frame;
  const titles = {
    officer: [column('officer', 'text', 'officer')],
    service: [column('service', 'text', 'service-together')],
    counter: [column('counter', 'text'), column('officer', 'text', 'officer')],
  };
  const by = group === 'officer' || group === 'service' ? group : 'counter';
  const sitting = sittingOf(frame);
  const rows = await ratedOn(frame, sitting);
  return {
    columns: [
      ...titles[by],
      column('ratings', 'count'),
      ...scores.flatMap((score) => [column(score, 'count'), column(`${score}-share`, 'share', 'satisfied-share')]),
      ...reasons.map((reason) => column(`reason-${reason}`, 'count')),
    ],
    rows: rows.map((row) => ({
      key: `${row.counter} ${row.officer}`,
      cells: [...titlesOf(frame, row, sitting), ...cellsOf(row, { of: 'ratings', from, to, ...wishOf(frame, row) })],
    })),
    notes: [],
    chart: { kind: 'bars', along: by, draws: scores.map((score) => `${score}-share`) },
  };
};
