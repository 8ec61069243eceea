import { factsOf } from '#common/domain/report/dossier-facts.ts';
import {
  componentsOf,
  groupPoints,
  groups766,
  pointsOf,
  rank766,
  scored,
  total766,
  type Component766,
  type Scored766,
  type Total766,
} from '#common/domain/report/decision-766.ts';
import type { Input } from '#common/domain/report/entered-input.ts';
import { shownPoints } from '#common/domain/report/shown-points.ts';
import { dossierParts766, inputs766, tally766 } from '#common/domain/report/recorded-766.ts';
import type { Score } from '#common/domain/survey/rating.ts';
import type { RecordsWish, SheetCell, SheetRow } from '#common/ipc/report-sheet.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { dossierDays, ratingsOfDay } from '#main/store/report-days.ts';
import { monthInputs, reportRules } from '#main/store/report-settings.ts';
import { cell, column, wordCell } from './cells.ts';
import { seenBy } from './dossier-rows.ts';
import { eachDossier } from './each-dossier.ts';
import type { MakeReport, ReportFrame, ReportParts } from './report-frame.ts';

/** Months '2026-09' as people write them here: '09/2026'. */
const monthWords = (months: readonly string[]): string =>
  months.map((month) => `${month.slice(5)}/${month.slice(0, 4)}`).join(', ');

const sourceCell = (input: Input): SheetCell => {
  switch (input.from) {
    case 'recorded':
      return wordCell('input-recorded');
    case 'entered':
      return input.missing.length === 0
        ? wordCell('input-entered', { by: input.by.join(', ') })
        : wordCell('input-entered-partly', { by: input.by.join(', '), months: monthWords(input.missing) });
    case 'missing':
      return wordCell('input-missing', { months: monthWords(input.missing) });
    default:
      return assertNever(input);
  }
};

const rated = async ({ terminal, days, slices }: ReportFrame): Promise<Readonly<Record<Score, number>>> => {
  const scores = { 'very-satisfied': 0, satisfied: 0, 'not-satisfied': 0 };
  for (const day of days) {
    for (const tally of ratingsOfDay(terminal.store.db, day)) {
      scores['very-satisfied'] += tally.scores['very-satisfied'];
      scores.satisfied += tally.scores.satisfied;
      scores['not-satisfied'] += tally.scores['not-satisfied'];
    }
    const pause = slices.pause();
    if (pause !== undefined) await pause;
  }
  return scores;
};

/** The records that the part, and the whole, of a component are made of. */
type Behind = (component: Component766) => { readonly part: RecordsWish | null; readonly whole: RecordsWish | null };

/** Papers and procedures are no records of their own: the dossiers open by which they count. What the catalogue alone says opens nothing. */
const dossiersOf = (
  component: Component766,
  span: { readonly from: string; readonly to: string },
): ReturnType<Behind> => {
  const received = { of: 'dossiers', which: 'received', ...span } as const;
  switch (component) {
    case 'scanned':
      return { part: { ...received, component: 'scanned' }, whole: { ...received, component: 'on-paper' } };
    case 'reused':
      return { part: { ...received, component: 'from-data' }, whole: received };
    case 'online-used':
      return { part: { ...received, which: 'received-online', procedures: 'online' }, whole: null };
    case 'payment-used':
      return { part: { ...received, which: 'paid-by-transfer', procedures: 'with-fee' }, whole: null };
    default:
      return { part: null, whole: null };
  }
};

const behind = (frame: ReportFrame): Behind => {
  const parts = dossierParts766(reportRules(frame.terminal.store.db));
  const span = { from: frame.from, to: frame.to };
  return (component) => {
    const pair = parts[component];
    if (pair !== undefined) {
      return {
        part: { of: 'dossiers', which: pair.part, ...span },
        whole: { of: 'dossiers', which: pair.whole, ...span },
      };
    }
    if (component === 'satisfied') {
      return { part: { of: 'ratings', which: 'content', ...span }, whole: { of: 'ratings', which: 'all', ...span } };
    }
    return dossiersOf(component, span);
  };
};

const componentRow = ({ component, input, points }: Scored766, records: Behind): SheetRow => {
  const { part, whole } = records(component);
  const known = input.from === 'missing' ? null : input;
  return {
    key: component,
    cells: [
      { ...wordCell(`766-${component}`), formula: `766-${component}` },
      cell(known?.part ?? null, (known?.part ?? 0) > 0 ? part : null),
      cell(known?.whole ?? null, (known?.whole ?? 0) > 0 ? whole : null),
      cell(known === null || known.whole === 0 ? null : known.part / known.whole),
      { ...cell(points), formula: `766-${component}` },
      cell(pointsOf(component)),
      sourceCell(input),
    ],
  };
};

const sumRow = (key: string, name: SheetCell, total: Total766, most: number): SheetRow => ({
  key,
  total: true,
  cells: [
    name,
    cell(null),
    cell(null),
    cell(null),
    cell(total.points),
    cell(most),
    total.partial ? wordCell('sum-partial', { reachable: total.reachable }) : wordCell('sum-whole'),
  ],
});

const noteOf = (total: Total766): ReportParts['notes'][number] => {
  const points = shownPoints(total.points);
  return total.partial
    ? { tone: 'act', key: '766-partial', with: { points, reachable: total.reachable } }
    : { tone: 'good', key: `766-${rank766(points)}`, with: { points } };
};

/**
 * The six groups of Decision 766/QĐ-TTg with every numerator, denominator and formula (domain.md §6.1). What the centre cannot know is entered by month; what
 * nobody entered is missing, adds nothing, and leaves the centre without a rank.
 */
export const decision766Report: MakeReport = async (frame) => {
  const { db } = frame.terminal.store;
  const rules = reportRules(db);
  const period = seenBy(frame);
  const { add, tally } = tally766(period, rules);
  await eachDossier(frame, frame.from, (dossier) => add(factsOf(dossier)));
  const catalogue = frame.terminal.site.procedureIndex.map(({ procedure }) => procedure);
  const around = { catalogue, scores: await rated(frame), entered: monthInputs(db) };
  const all = inputs766(period, rules, tally(), around).map(({ component, input }) => scored(component, input));
  const records = behind(frame);
  const total = total766(all);
  return {
    known: dossierDays(db),
    columns: [
      column('component', 'word'),
      column('part', 'count'),
      column('whole', 'count'),
      column('rate', 'share'),
      column('points', 'points'),
      column('points-most', 'points'),
      column('source', 'word'),
    ],
    rows: [
      ...groups766.flatMap((group) => {
        const mine = all.filter(({ component }) => componentsOf(group).includes(component));
        return [
          ...mine.map((one) => componentRow(one, records)),
          sumRow(`group ${group}`, wordCell(`766-group-${group}`), total766(mine), groupPoints(group)),
        ];
      }),
      sumRow('total', wordCell('total'), total, 100),
    ],
    notes: [noteOf(total), { tone: 'offline', key: `766-progress-${rules.progressOf}` }],
    chart: { kind: 'bars', along: 'component', draws: ['points', 'points-most'] },
  };
};
