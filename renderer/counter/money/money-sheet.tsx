import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { formatReceiptNumber } from '#common/domain/payment/receipt-number.ts';
import type { MoneySheet } from '#common/ipc/money-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';

const Sum = ({
  name,
  vnd,
  strong = false,
}: {
  readonly name: string;
  readonly vnd: number;
  readonly strong?: boolean;
}) => (
  <div className={classNames('flex items-baseline justify-between gap-4', strong && 'text-[1.1875rem] font-bold')}>
    <dt className={strong ? '' : 'text-soft'}>{name}</dt>
    <dd className="tabular">{formatMoney(vnd)}</dd>
  </div>
);

/** What is due with its parts and exemptions, what is paid, and what is left. */
export const FeeTable = ({ sheet }: { readonly sheet: MoneySheet }) => {
  const { t } = useTranslation('money');
  const { parts, dueVnd, paidVnd, leftVnd, state } = sheet;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <p
        className={classNames(
          'font-semibold',
          state === 'reconciled' ? 'text-good' : state === 'none' ? 'text-ink' : 'text-offline',
        )}
      >
        {t(`state.${state}`)}
      </p>
      <table className="w-full border-collapse text-[0.9375rem]">
        <caption className="sr-only">{t('parts.title')}</caption>
        <tbody>
          {parts.map((part, index) => (
            // Two lines of a fee may have one name.
            <tr key={`${part.name} ${index}`} className="border-b border-line align-top">
              <th scope="row" className="py-1 pr-3 text-left leading-snug font-normal">
                {part.kind === 'line' ? part.name : t(`parts.${part.kind}`, { reason: part.name })}
                {part.count > 1 && (
                  <span className="tabular text-soft">
                    {' '}
                    {part.count} × {formatMoney(part.unitVnd)}
                  </span>
                )}
                {part.exemption !== '' && (
                  <span className="block text-[0.8125rem] text-good">
                    {t('parts.exempt', { reason: part.exemption })}
                  </span>
                )}
              </th>
              <td className="tabular py-1 text-right whitespace-nowrap">{formatMoney(part.totalVnd)}</td>
            </tr>
          ))}
          {parts.length === 0 && (
            <tr>
              <th scope="row" className="py-1 text-left font-normal text-soft">
                {t('parts.none')}
              </th>
            </tr>
          )}
        </tbody>
      </table>
      <dl className="flex flex-col gap-0.5">
        <Sum name={t('sum.due')} vnd={dueVnd} />
        <Sum name={t('sum.paid')} vnd={paidVnd} />
        {paidVnd > dueVnd ? (
          <Sum name={t('sum.over')} vnd={paidVnd - dueVnd} strong />
        ) : (
          <Sum name={t('sum.left')} vnd={leftVnd} strong />
        )}
      </dl>
    </div>
  );
};

type ReceiptListProps = { readonly sheet: MoneySheet; readonly onPrint: (receipt: string) => void };

/** Every receipt (biên lai) with its number, or as a slip that waits for one; each can be printed again. */
export const ReceiptList = ({ sheet, onPrint }: ReceiptListProps) => {
  const { t } = useTranslation('money');
  if (sheet.receipts.length === 0) return null;
  return (
    <section aria-label={t('receipts.title')}>
      <h3 className="text-[0.8125rem] font-medium text-soft">{t('receipts.title')}</h3>
      <ul>
        {sheet.receipts.map(({ id, form, serial, number, amountVnd, way, at, reprints }) => (
          <li key={id} className="flex items-center gap-3 border-b border-line py-1 leading-snug">
            <span className="tabular min-w-0 grow">
              <span className="font-semibold">
                {number === null ? t('receipts.slip') : `${form} · ${serial} · ${formatReceiptNumber(number)}`}
              </span>{' '}
              {formatMoney(amountVnd)} · {t(`way.${way}`)} · {formatDateTime(at)}
            </span>
            {reprints && (
              <Button
                variant="quiet"
                aria-label={t('receipts.print-one', { number: number === null ? t('receipts.slip') : number })}
                onPress={() => onPrint(id)}
              >
                {t('receipts.print')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Who did what about the fee, the newest first. */
export const MoneySteps = ({ sheet }: { readonly sheet: MoneySheet }) => {
  const { t } = useTranslation('money');
  if (sheet.steps.length === 0) return null;
  return (
    <section aria-label={t('steps.title')}>
      <h3 className="text-[0.8125rem] font-medium text-soft">{t('steps.title')}</h3>
      <ol>
        {sheet.steps.map(({ event, amountVnd, note, at, counter, officer }, index) => (
          // What happened has no name but its place.
          <li key={index} className="tabular border-b border-line py-0.5 text-[0.875rem] leading-snug">
            <span className="text-soft">{formatDateTime(at)}</span>{' '}
            {t(`steps.${event}`, { amount: formatMoney(amountVnd) })}
            {note !== '' && <span> · {note}</span>}
            <span className="text-soft"> · {[counter, officer].filter((part) => part !== '').join(', ')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};
