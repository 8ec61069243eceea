import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime, formatTime } from '#common/domain/calendar/format-local.ts';
import type { IntakeFee } from '#common/domain/dossier/intake-fee.ts';
import type { IntakePreview } from '#common/ipc/intake-calls.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import { feeText } from './fee-text.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';

/** Minutes between filing and counting that are worth a word (after hours, lunch). */
const noticeableMs = 5 * 60_000;

/** What the receipt will say, before it is printed: due date by the working calendar, time limit, fee. */
export const PreviewFacts = ({
  preview,
  fee,
}: {
  readonly preview: IntakePreview | null;
  /** What the fee comes to with what is entered so far. */
  readonly fee: IntakeFee | null;
}) => {
  const { t } = useTranslation('counter');
  const now = useNow();
  if (preview === null) return <p className="min-w-0 grow text-soft">{t('form.before-choice')}</p>;
  const { procedure, countedFrom, dueAt, feeNote } = preview;
  const later = countedFrom - now > noticeableMs;
  return (
    <dl className="grid min-w-0 grow grid-cols-[minmax(0,3fr)_minmax(0,2fr)] gap-x-5">
      <div className="min-w-0">
        <dt className="text-[0.8125rem] text-soft">{t('form.due')}</dt>
        <dd className="leading-tight">
          <strong className="tabular block text-[1.125rem] font-bold whitespace-nowrap">
            {formatTime(dueAt)} {formatDate(dueAt)}
          </strong>
          <span className="line-clamp-2 text-[0.8125rem] text-soft">{procedure.deadline}</span>
          {later && (
            <span className="line-clamp-2 text-[0.8125rem] text-soft">
              {t('form.counted-from', { at: formatDateTime(countedFrom) })}
            </span>
          )}
        </dd>
      </div>
      <div className="min-w-0">
        <dt className="text-[0.8125rem] text-soft">{t('form.fee')}</dt>
        <dd className="leading-tight">
          <strong className="tabular block text-[1.125rem] font-bold whitespace-nowrap">
            {fee?.kind === 'counts-needed'
              ? t('intake:fee.counts-needed')
              : feeText(t, fee?.kind === 'worked-out' ? fee.payableVnd : procedure.feeVnd)}
          </strong>
          <span className="line-clamp-2 text-[0.8125rem] text-soft">
            {fee?.kind === 'worked-out' && fee.exemptedVnd > 0
              ? t('intake:fee.exempted', { amount: formatMoney(fee.exemptedVnd), reason: fee.lines[0]?.exemption })
              : feeNote}
          </span>
        </dd>
      </div>
    </dl>
  );
};
