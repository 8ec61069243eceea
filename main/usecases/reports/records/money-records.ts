import { businessDay } from '#common/domain/calendar/business-day.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { MoneyRecord } from '#common/domain/dossier/money.ts';
import { awaitedOf, movesOf, type MoneyMove } from '#common/domain/report/money-moves.ts';
import { isWithin, periodSeen, type SeenPeriod } from '#common/domain/report/seen-period.ts';
import type { MoneyWish } from '#common/ipc/report-sheet.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { counterName } from '#main/usecases/views/ticket-view.ts';
import { cell, column, officerCell, wordCell } from '../cells.ts';
import { eachPaidDossier } from '../each-dossier.ts';
import { sortInSlices } from '../sort-in-slices.ts';
import { pagesOf, type FoundRecords, type RecordsAsk } from './records-ask.ts';

const columns = [
  column('code', 'text'),
  column('procedure', 'text'),
  column('money-event', 'word'),
  column('amount', 'dong'),
  column('at', 'instant'),
  column('counter', 'text'),
  column('officer', 'text'),
];

/** A record of money, without what its dossier says. */
type Found = Pick<MoneyMove, 'dossier' | 'at' | 'officer' | 'counter' | 'vnd'> & {
  readonly event: 'cash' | 'reconciled' | 'refunded' | 'reported' | 'several';
};

const events = { cash: 'cash', transfer: 'reconciled', refund: 'refunded' } as const;

const isWho = (wish: MoneyWish, by: Pick<MoneyMove, 'officer' | 'counter' | 'channel'>): boolean =>
  (wish.counter === undefined || wish.counter === by.counter) &&
  (wish.officer === undefined || wish.officer === by.officer) &&
  (wish.channel === undefined || wish.channel === by.channel);

const isWhat = ({ which, way, fee }: MoneyWish, move: MoneyMove): boolean =>
  ((which !== 'received' && which !== 'refunded') || (which === 'refunded') === (move.way === 'refund')) &&
  (way === undefined || way === move.way) &&
  (fee === undefined || move.shares.some(({ name }) => name === fee));

/** Of a movement, what went to the fee that is asked about. */
const amountOf = ({ fee }: MoneyWish, { vnd, shares }: MoneyMove): number =>
  fee === undefined ? vnd : shares.reduce((sum, share) => sum + (share.name === fee ? share.vnd : 0), 0);

const movedIn = (dossier: Dossier, wish: MoneyWish, period: SeenPeriod): readonly Found[] =>
  movesOf(dossier, period)
    .filter((move) => isWho(wish, move) && isWhat(wish, move))
    .map((move) => ({
      dossier: move.dossier,
      at: move.at,
      officer: move.officer,
      counter: move.counter,
      vnd: amountOf(wish, move),
      event: events[move.way],
    }));

/** The movements of a dossier as one record: their sum, and when and where the last one was. */
const togetherIn = (moves: readonly Found[]): readonly Found[] => {
  const last = moves.at(-1);
  if (last === undefined) return [];
  const vnd = moves.reduce((sum, move) => sum + move.vnd, 0);
  return [{ ...last, vnd, event: moves.length === 1 ? last.event : 'several' }];
};

/** What is waited for of a dossier, said once or twice: it is the same money, less what the bank's statement has of it. */
const awaitedIn = (dossier: Dossier, wish: MoneyWish, period: SeenPeriod): readonly Found[] => {
  const { id, channel, money } = dossier;
  const isMeant = (record: MoneyRecord): boolean => isWho(wish, { ...record, channel });
  const vnd = awaitedOf(dossier, period, isMeant);
  const said = money.history.findLast(
    (record) => record.money.event === 'reported' && isWithin(period, businessDay(record.at)) && isMeant(record),
  );
  return vnd === 0 || said === undefined
    ? []
    : [{ dossier: id, at: said.at, officer: said.officer, counter: said.counter, vnd, event: 'reported' }];
};

const foundIn = (dossier: Dossier, wish: MoneyWish, period: SeenPeriod): readonly Found[] => {
  if (wish.which === 'awaited') return awaitedIn(dossier, wish, period);
  const moves = movedIn(dossier, wish, period);
  return wish.which === 'dossiers' ? togetherIn(moves) : moves;
};

/** The movements of money behind a figure, the earliest first; what was given back below nothing, of one fee only its part. */
export const moneyRecords = async ({ terminal, wish, slices }: RecordsAsk<MoneyWish>): Promise<FoundRecords> => {
  const { db } = terminal.store;
  const period = periodSeen(wish.from, wish.to, terminal.store.today());
  const found: Found[] = [];
  await eachPaidDossier({ terminal, slices }, wish, (dossier) => {
    if (wish.ids === undefined || wish.ids.includes(dossier.id)) found.push(...foundIn(dossier, wish, period));
  });
  const sorted = await sortInSlices(found, (a, b) => a.at - b.at, slices);
  return pagesOf(sorted, columns, ({ dossier: id, event, vnd, at, counter, officer }) => {
    const dossier = dossierById(db, id);
    return {
      id: `${id}/${at}`,
      cells: [
        cell(dossier?.code ?? null),
        cell(dossier?.procedureName ?? null),
        wordCell(`money-${event}`),
        cell(vnd),
        cell(at),
        cell(counterName(terminal.site, counter)),
        officerCell(officer),
      ],
      details: [],
    };
  });
};
