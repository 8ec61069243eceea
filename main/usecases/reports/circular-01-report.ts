import {
  agencyRank01,
  index01,
  indicators01,
  noSums01,
  officerRank01,
  points01,
  withPoints,
  type Indicator01,
  type Sums01,
} from '#common/domain/report/circular-01.ts';
import { factsOf } from '#common/domain/report/dossier-facts.ts';
import { counts } from '#common/domain/report/dossier-figures.ts';
import type { DossierWish, SheetCell, SheetRow } from '#common/ipc/report-sheet.ts';
import { dossierDays } from '#main/store/report-days.ts';
import { reportRules } from '#main/store/report-settings.ts';
import { aroundOf } from './around-01.ts';
import { cell, column, countCell, meanCell, wordCell } from './cells.ts';
import { groupCell, groupKey } from './dossier-groups.ts';
import { seenBy } from './dossier-rows.ts';
import { eachDossier } from './each-dossier.ts';
import type { MakeReport } from './report-frame.ts';

/** Ranks an index by the agency's borders, or by the officer's. */
type Judge = { readonly indicators: readonly Indicator01[]; readonly rank: (index: number) => string };

const cellsOf = (sums: Sums01, judge: Judge, wish: DossierWish): readonly SheetCell[] => {
  const index = index01(sums, judge.indicators);
  return [
    countCell(sums.dossiers, wish),
    ...indicators01.map((indicator): SheetCell => {
      const { points, known } = sums.of[indicator];
      return meanCell(points, known, { ...wish, indicator });
    }),
    index === null ? cell(null) : { value: index.value, part: index.points, whole: index.dossiers, records: wish },
    index === null || index.partial ? wordCell('rank-partial') : wordCell(judge.rank(index.value)),
  ];
};

/**
 * The nine indicators of Circular 01/2018 over the dossiers solved in the period (domain.md §6.2): the mean of each, the index with one decimal, and the rank of
 * officers or agencies. An index that lacks an indicator of some dossier is partial and has no rank.
 */
export const circular01Report: MakeReport = async (frame) => {
  const { terminal, from, to } = frame;
  const group = frame.group === 'agency' ? 'agency' : 'officer';
  const period = seenBy(frame);
  const around = await aroundOf(frame);
  const rows = new Map<string, Sums01>();
  let total = noSums01;
  await eachDossier(frame, from, (dossier) => {
    const facts = factsOf(dossier);
    if (!counts('solved', facts, period)) return;
    const points = points01(facts, around(facts));
    const key = groupKey(terminal, group, facts);
    rows.set(key, withPoints(rows.get(key) ?? noSums01, points));
    total = withPoints(total, points);
  });
  const { officerIndicators } = reportRules(terminal.store.db);
  const agency: Judge = { indicators: indicators01, rank: (index) => `rank-${agencyRank01(index)}` };
  const judge: Judge =
    group === 'agency'
      ? agency
      : { indicators: officerIndicators, rank: (index) => `rank-officer-${officerRank01(index)}` };
  const wish: DossierWish = { of: 'dossiers', which: 'solved', from, to };
  const drawn = [...rows]
    .toSorted(([a], [b]) => a.localeCompare(b, 'vi'))
    .map(([key, sums]): SheetRow => ({
      key: `${group} ${key}`,
      cells: [groupCell(terminal, group, key, ''), ...cellsOf(sums, judge, { ...wish, [group]: key })],
    }));
  return {
    known: dossierDays(terminal.store.db),
    columns: [
      column(group, 'text'),
      column('dossiers', 'count', 'dossiers-solved'),
      ...indicators01.map((indicator) => column(`01-${indicator}`, 'points', `01-${indicator}`)),
      column('index', 'points', group === 'agency' ? 'index-agency' : 'index-officer'),
      column('rank', 'word'),
    ],
    rows:
      drawn.length === 0
        ? []
        : // The centre as a whole is an agency, whoever the rows are.
          [...drawn, { key: 'total', total: true, cells: [wordCell('whole-centre'), ...cellsOf(total, agency, wish)] }],
    notes: [
      { tone: 'offline', key: '01-unverified' },
      ...(group === 'officer' ? [{ tone: 'offline' as const, key: '01-officers' }] : []),
    ],
    chart: { kind: 'bars', along: group, draws: ['index'] },
  };
};
