import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { points01 } from '#common/domain/report/circular-01.ts';
import { factsOf, type DossierFacts } from '#common/domain/report/dossier-facts.ts';
import { counts } from '#common/domain/report/dossier-figures.ts';
import { periodSeen } from '#common/domain/report/seen-period.ts';
import type { DossierWish } from '#common/ipc/report-sheet.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { counterName } from '#main/usecases/views/ticket-view.ts';
import { aroundOf } from '../around-01.ts';
import { cell, column, wordCell } from '../cells.ts';
import { isAmong } from '../dossier-groups.ts';
import { eachDossier } from '../each-dossier.ts';
import { daysBetween } from '../make-sheet.ts';
import { sortInSlices } from '../sort-in-slices.ts';
import { detail, pagesOf, type FoundRecords, type PlainRecord, type RecordsAsk } from './records-ask.ts';

const columns = [
  column('code', 'text'),
  column('day', 'day'),
  column('procedure', 'text'),
  column('applicant', 'text'),
  column('state', 'word'),
  column('due', 'instant'),
];

/** The points that each dossier has for the indicator that is asked about; null where none is, or nothing is known. */
const pointsFor = async ({
  terminal,
  wish,
  slices,
}: RecordsAsk<DossierWish>): Promise<(facts: DossierFacts) => number | null> => {
  const { indicator, from, to } = wish;
  if (indicator === undefined) return () => null;
  const around = await aroundOf({ terminal, days: daysBetween(from, to), slices });
  return (facts) => points01(facts, around(facts))[indicator];
};

/** Every dossier that the wish may mean. */
const eachMeant = async (
  { terminal, wish, slices }: RecordsAsk<DossierWish>,
  take: (dossier: Dossier) => void,
): Promise<void> => {
  if (wish.ids === undefined) {
    await eachDossier({ terminal, slices }, wish.from, take);
    return;
  }
  for (const id of wish.ids) {
    const dossier = dossierById(terminal.store.db, id);
    if (dossier !== null) take(dossier);
    await slices.pause();
  }
};

type PointsOf = Awaited<ReturnType<typeof pointsFor>>;

/** The ids of the dossiers that the wish means, in the order in which they came. On its own: what it found on the way is let go, however long the pages are kept. */
const idsOf = async (ask: RecordsAsk<DossierWish>, pointsOf: PointsOf): Promise<readonly string[]> => {
  const { terminal, wish, slices } = ask;
  const period = periodSeen(wish.from, wish.to, terminal.store.today());
  const found: { readonly id: string; readonly receivedAt: number }[] = [];
  await eachMeant(ask, (dossier) => {
    const facts = factsOf(dossier);
    const isKnown = wish.indicator === undefined || pointsOf(facts) !== null;
    if (isKnown && counts(wish.which, facts, period) && isAmong(terminal, wish, facts)) {
      found.push({ id: dossier.id, receivedAt: dossier.receivedAt });
    }
  });
  const sorted = await sortInSlices(found, (a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1), slices);
  return sorted.map(({ id }) => id);
};

/** The dossiers behind a figure, found by the very test that counted them, in the order in which they came. */
export const dossierRecords = async (ask: RecordsAsk<DossierWish>): Promise<FoundRecords> => {
  const { terminal, wish } = ask;
  const pointsOf = await pointsFor(ask);
  const ids = await idsOf(ask, pointsOf);
  const draw = (dossier: Dossier): PlainRecord => {
    const facts = factsOf(dossier);
    return {
      id: dossier.id,
      cells: [
        cell(dossier.code),
        cell(dossier.day),
        cell(dossier.procedureName),
        cell(dossier.applicant.fullName),
        wordCell(`dossier-${dossier.state}`),
        cell(dossier.dueAt),
      ],
      details: [
        detail('received', 'instant', cell(dossier.receivedAt)),
        detail('returned', 'instant', cell(dossier.returnedAt)),
        detail('agency', 'text', cell(dossier.agency)),
        detail('counter', 'text', cell(counterName(terminal.site, dossier.counter))),
        detail('components', 'count', cell(facts.digitised.components)),
        detail('on-paper', 'count', cell(facts.digitised.onPaper)),
        detail('scanned', 'count', cell(facts.digitised.scanned)),
        detail('from-data', 'count', cell(facts.digitised.fromData)),
        detail('fee-due', 'dong', cell(facts.dueVnd)),
        detail('fee-paid', 'dong', cell(facts.paidVnd)),
        detail('exempted', 'dong', cell(facts.exempted.reduce((sum, { vnd }) => sum + vnd, 0))),
        ...(wish.indicator === undefined ? [] : [detail(`01-${wish.indicator}`, 'points', cell(pointsOf(facts)))]),
      ],
    };
  };
  return pagesOf(ids, columns, (id) => {
    const dossier = dossierById(terminal.store.db, id);
    return dossier === null ? { id, cells: [], details: [] } : draw(dossier);
  });
};
