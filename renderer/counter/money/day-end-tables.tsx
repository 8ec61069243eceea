import { useTranslation } from 'react-i18next';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { numberRuns, type MoneyDay } from './day-end-rows.ts';

const head = 'py-1 pr-3 text-left text-[0.8125rem] font-medium text-soft';
const number = 'tabular py-1 pr-3 text-right whitespace-nowrap';

/** What each officer took at which counter, with the receipts from – to. */
export const OfficerDays = ({ officers }: { readonly officers: MoneyDay['officers'] }) => {
  const { t } = useTranslation('money');
  const total = (part: 'cashVnd' | 'transferVnd' | 'awaitedVnd' | 'refundedVnd') =>
    formatMoney(officers.reduce((sum, one) => sum + one[part], 0));
  return (
    <table className="w-full border-collapse text-[0.9375rem]">
      <caption className="pb-1 text-left text-[0.8125rem] font-medium text-soft">{t('day.by-officer')}</caption>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {t('day.officer')}
          </th>
          {([t('way.cash'), t('way.transfer'), t('day.awaited'), t('day.refunded')] as const).map((name) => (
            <th key={name} scope="col" className={`${head} text-right!`}>
              {name}
            </th>
          ))}
          <th scope="col" className={head}>
            {t('day.receipts')}
          </th>
        </tr>
      </thead>
      <tbody>
        {officers.map((one) => (
          <tr key={`${one.counter} ${one.officer}`} className="border-t border-line align-top">
            <th scope="row" className="py-1 pr-3 text-left leading-snug font-medium">
              {one.officer === '' ? t('day.nobody') : one.officer}
              <span className="block text-[0.8125rem] font-normal text-soft">{one.counter}</span>
            </th>
            <td className={number}>{formatMoney(one.cashVnd)}</td>
            <td className={number}>{formatMoney(one.transferVnd)}</td>
            <td className={number}>{formatMoney(one.awaitedVnd)}</td>
            <td className={number}>{formatMoney(one.refundedVnd)}</td>
            <td className="tabular py-1 leading-snug">
              {numberRuns(one.receipts)}
              {one.slips > 0 && <span className="block text-offline">{t('day.slips-wait', { count: one.slips })}</span>}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-edge font-semibold">
          <th scope="row" className="py-1 pr-3 text-left">
            {t('day.sum')}
          </th>
          {(['cashVnd', 'transferVnd', 'awaitedVnd', 'refundedVnd'] as const).map((part) => (
            <td key={part} className={number}>
              {total(part)}
            </td>
          ))}
          <td aria-hidden="true" />
        </tr>
      </tfoot>
    </table>
  );
};

/** What came in for which fee, less what was given back. */
export const FeeDays = ({ fees }: { readonly fees: MoneyDay['fees'] }) => {
  const { t } = useTranslation('money');
  return (
    <table className="w-full border-collapse text-[0.9375rem]">
      <caption className="pb-1 text-left text-[0.8125rem] font-medium text-soft">{t('day.by-fee')}</caption>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {t('day.fee')}
          </th>
          <th scope="col" className={`${head} text-right!`}>
            {t('day.count')}
          </th>
          <th scope="col" className={`${head} text-right!`}>
            {t('day.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {fees.map(({ name, count, totalVnd }) => (
          <tr key={name} className="border-t border-line">
            <th scope="row" className="py-1 pr-3 text-left leading-snug font-normal">
              {name}
            </th>
            <td className={number}>{count}</td>
            <td className={number}>{formatMoney(totalVnd)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-edge font-semibold">
          <th scope="row" className="py-1 pr-3 text-left">
            {t('day.sum')}
          </th>
          <td aria-hidden="true" />
          <td className={number}>{formatMoney(fees.reduce((sum, { totalVnd }) => sum + totalVnd, 0))}</td>
        </tr>
      </tfoot>
    </table>
  );
};
