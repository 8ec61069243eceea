import { businessDay } from '../calendar/business-day.ts';
import type { LocalDay } from '../calendar/local-day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { FilingChannel } from '../dossier/filing-data.ts';
import type { MoneyRecord } from '../dossier/money.ts';
import { feeShares } from '../payment/fee-parts.ts';
import { isWithin, type SeenPeriod } from './seen-period.ts';

/** One movement of money of a dossier (lượt thu, hoàn phí): whole đồng, what was given back below nothing. */
export type MoneyMove = {
  readonly dossier: string;
  /** Business day, and UTC ms. */
  readonly day: LocalDay;
  readonly at: number;
  readonly officer: string;
  readonly counter: string;
  readonly channel: FilingChannel;
  readonly way: 'cash' | 'transfer' | 'refund';
  readonly vnd: number;
  /** To which fees it goes; they add up to `vnd`. */
  readonly shares: readonly { readonly name: string; readonly vnd: number }[];
};

const wayOf = ({ event }: MoneyRecord['money']): MoneyMove['way'] | null => {
  if (event === 'cash') return 'cash';
  if (event === 'reconciled') return 'transfer';
  return event === 'refunded' ? 'refund' : null;
};

/**
 * The movements of a dossier's money on the days of a period: cash, transfers that the bank's statement has, money given back. The same events as the list at the
 * end of a day (day-end.ts), so that a period adds up to its days. A QR shown, or a payment only said, moves nothing.
 */
export const movesOf = (dossier: Dossier, period: SeenPeriod): readonly MoneyMove[] => {
  const moves: MoneyMove[] = [];
  let paid = 0;
  for (const { money, at, officer, counter } of dossier.money.history) {
    const way = wayOf(money);
    if (way === null || !('amountVnd' in money)) continue;
    const vnd = way === 'refund' ? -money.amountVnd : money.amountVnd;
    const before = paid;
    paid += vnd;
    const day = businessDay(at);
    if (!isWithin(period, day)) continue;
    const shares = feeShares(dossier, before, paid);
    moves.push({ dossier: dossier.id, day, at, officer, counter, channel: dossier.channel, way, vnd, shares });
  }
  return moves;
};

/**
 * What is said to be paid in the period and is not on the bank's statement yet (chờ đối soát), of the reports that `isMeant` names; said twice it is still the same
 * money. Whole đồng.
 */
export const awaitedOf = (
  { money }: Pick<Dossier, 'money'>,
  period: SeenPeriod,
  isMeant: (record: MoneyRecord) => boolean = () => true,
): number => {
  if (money.state !== 'reported') return 0;
  const said = money.history.reduce(
    (sum, one) =>
      sum +
      (one.money.event === 'reported' && isWithin(period, businessDay(one.at)) && isMeant(one)
        ? one.money.amountVnd
        : 0),
    0,
  );
  return Math.min(money.dueVnd - money.paidVnd, said);
};

/** A part of a fee that was not asked for (miễn, giảm): why, and whole đồng. */
export type Exempted = { readonly reason: string; readonly vnd: number };

/** What was exempted of a dossier's fee at acceptance, line by line. */
export const exemptedOf = ({ money }: Pick<Dossier, 'money'>): readonly Exempted[] =>
  money.lines
    .filter(({ exemption }) => exemption !== '')
    .map(({ exemption, count, unitVnd, totalVnd }) => ({ reason: exemption, vnd: count * unitVnd - totalVnd }));
