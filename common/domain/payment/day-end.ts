import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { MoneyRecord } from '#common/domain/dossier/money.ts';
import { feeShares } from './fee-parts.ts';

/** What an officer took on one day, by way: whole đồng. */
export type OfficerDay = {
  readonly officer: string;
  readonly counter: string;
  readonly cashVnd: number;
  readonly transferVnd: number;
  /** Said to be paid, and not on the bank's statement yet. */
  readonly awaitedVnd: number;
  readonly refundedVnd: number;
  /** Receipts that got a number on this day, in order. */
  readonly receipts: readonly { readonly serial: string; readonly number: number; readonly amountVnd: number }[];
  /** Slips of this day that still wait for a number. */
  readonly slips: number;
};

/** What came in for one fee (khoản thu), less what was given back; `count` dossiers. Whole đồng. */
export type FeeDay = { readonly name: string; readonly count: number; readonly totalVnd: number };

export type DayEnd = { readonly officers: readonly OfficerDay[]; readonly fees: readonly FeeDay[] };

/** First instant of the day and first one after it, UTC ms. */
type Span = { readonly from: number; readonly to: number };

const within = ({ from, to }: Span, at: number): boolean => at >= from && at < to;

const amount = ({ money }: MoneyRecord): number => ('amountVnd' in money ? money.amountVnd : 0);

/** How an event changes what is paid. */
const movedVnd = (record: MoneyRecord): number => {
  const { event } = record.money;
  if (event === 'cash' || event === 'reconciled') return amount(record);
  return event === 'refunded' ? -amount(record) : 0;
};

type Key = { readonly officer: string; readonly counter: string };

/** What was found so far of one officer at one counter. */
type Found = {
  cashVnd: number;
  transferVnd: number;
  awaitedVnd: number;
  refundedVnd: number;
  receipts: OfficerDay['receipts'][number][];
  slips: number;
};

const nothing = (): Found => ({
  cashVnd: 0,
  transferVnd: 0,
  awaitedVnd: 0,
  refundedVnd: 0,
  receipts: [],
  slips: 0,
});

const sums: Readonly<Partial<Record<MoneyRecord['money']['event'], 'cashVnd' | 'transferVnd' | 'refundedVnd'>>> = {
  cash: 'cashVnd',
  reconciled: 'transferVnd',
  refunded: 'refundedVnd',
};

/**
 * The list at the end of a day (bảng kê thu phí, lệ phí), one dossier after the other: by officer and counter, and by fee. `from` and `to` are UTC ms. Both
 * halves add up to the same: money that came in counts for the parts of a fee in their order, also where only some of it was paid.
 */
export const dayEndOf = (
  from: number,
  to: number,
): { readonly take: (dossier: Dossier) => void; readonly list: () => DayEnd } => {
  const span = { from, to };
  const officers = new Map<string, { readonly key: Key; readonly found: Found }>();
  const fees = new Map<string, { totalVnd: number; readonly of: Set<string> }>();
  const at = ({ officer, counter }: Key): Found => {
    const name = `${counter}/${officer}`;
    const one = officers.get(name) ?? { key: { officer, counter }, found: nothing() };
    officers.set(name, one);
    return one.found;
  };
  const takeMoves = (dossier: Dossier): void => {
    let paid = 0;
    for (const record of dossier.money.history) {
      const before = paid;
      paid += movedVnd(record);
      if (!within(span, record.at)) continue;
      const sum = sums[record.money.event];
      // Whoever asked for money has a line too, with nothing in it yet.
      const found = at(record);
      if (sum !== undefined) found[sum] += amount(record);
      for (const { name, vnd } of feeShares(dossier, before, paid)) {
        const fee = fees.get(name) ?? { totalVnd: 0, of: new Set<string>() };
        fee.totalVnd += vnd;
        fees.set(name, fee);
        fee.of.add(dossier.id);
      }
    }
  };
  const takeAwaited = ({ money }: Dossier): void => {
    if (money.state !== 'reported') return;
    const said = new Map<Found, number>();
    for (const record of money.history) {
      if (record.money.event !== 'reported' || !within(span, record.at)) continue;
      const found = at(record);
      said.set(found, (said.get(found) ?? 0) + amount(record));
    }
    // Said twice, it is still the same money that is waited for.
    for (const [found, vnd] of said) found.awaitedVnd += Math.min(money.dueVnd - money.paidVnd, vnd);
  };
  const takeReceipts = ({ money }: Dossier): void => {
    for (const receipt of money.receipts) {
      if (!within(span, receipt.at)) continue;
      const { serial, number, amountVnd } = receipt;
      if (number === null) at(receipt).slips += 1;
      else at(receipt).receipts.push({ serial, number, amountVnd });
    }
  };
  return {
    take: (dossier) => {
      takeMoves(dossier);
      takeAwaited(dossier);
      takeReceipts(dossier);
    },
    list: () => ({
      officers: [...officers.values()]
        .map(({ key, found }) => ({
          ...key,
          ...found,
          receipts: found.receipts.toSorted((a, b) => a.serial.localeCompare(b.serial) || a.number - b.number),
        }))
        .toSorted((a, b) => a.counter.localeCompare(b.counter, 'vi') || a.officer.localeCompare(b.officer, 'vi')),
      fees: [...fees]
        .map(([name, { totalVnd, of }]) => ({ name, count: of.size, totalVnd }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
    }),
  };
};
