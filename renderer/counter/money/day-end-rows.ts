import type { TFunction } from 'i18next';
import { formatReceiptNumber } from '#common/domain/payment/receipt-number.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';

export type MoneyDay = CommandOutput<'money.day'>;
type Officer = MoneyDay['officers'][number];

/** Numbers of receipts in runs: '26TAA 0000011–0000013, 0000020', so that a hole in the block is seen. */
export const numberRuns = (receipts: Officer['receipts']): string => {
  const runs: { serial: string; from: number; to: number }[] = [];
  for (const { serial, number } of receipts) {
    const last = runs.at(-1);
    if (last?.serial === serial && number === last.to + 1) last.to = number;
    else runs.push({ serial, from: number, to: number });
  }
  return runs
    .map(({ serial, from, to }) => {
      const first = `${serial} ${formatReceiptNumber(from)}`;
      return from === to ? first : `${first}–${formatReceiptNumber(to)}`;
    })
    .join(', ');
};

/** The list as rows of a file: amounts as plain numbers, which a spreadsheet adds up. */
export const fileRows = (t: TFunction<'money'>, { officers, fees }: MoneyDay): string[][] => [
  [
    t('day.officer'),
    t('day.counter'),
    t('way.cash'),
    t('way.transfer'),
    t('day.awaited'),
    t('day.refunded'),
    t('day.receipts'),
    t('day.slips'),
  ],
  ...officers.map((one) => [
    one.officer,
    one.counter,
    String(one.cashVnd),
    String(one.transferVnd),
    String(one.awaitedVnd),
    String(one.refundedVnd),
    numberRuns(one.receipts),
    String(one.slips),
  ]),
  [],
  [t('day.fee'), t('day.count'), t('day.total')],
  ...fees.map(({ name, count, totalVnd }) => [name, String(count), String(totalVnd)]),
];
