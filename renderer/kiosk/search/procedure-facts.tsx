import { Clock3, Database, Wallet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KioskProcedure } from '#common/ipc/kiosk-search-calls.ts';

const money = new Intl.NumberFormat('vi-VN');

/** How long it takes and what it costs. */
export const ProcedureFacts = ({
  procedure: { deadline, feeVnd, feeNote },
}: {
  readonly procedure: KioskProcedure;
}) => {
  const { t } = useTranslation('kiosk-search');
  const fee = feeVnd === null ? t('fee.by-rule') : feeVnd === 0 ? t('fee.none') : `${money.format(feeVnd)}\u00a0đ`;
  return (
    <dl className="flex flex-col gap-3 text-[1.25rem]">
      <div className="flex items-start gap-x-4 landscape:flex-col">
        <dt className="flex w-[10rem] shrink-0 items-center gap-3 text-soft">
          <Clock3 aria-hidden="true" className="size-[1.2em]" />
          {t('deadline.label')}
        </dt>
        <dd className="font-semibold">
          {deadline.sameDay ? t('deadline.same-day') : t(`deadline.${deadline.unit}`, { count: deadline.amount })}
        </dd>
      </div>
      <div className="flex items-start gap-x-4 landscape:flex-col">
        <dt className="flex w-[10rem] shrink-0 items-center gap-3 text-soft">
          <Wallet aria-hidden="true" className="size-[1.2em]" />
          {t('fee.label')}
        </dt>
        <dd className="font-semibold">
          {fee}
          {feeNote !== '' && <span className="block text-[1.1rem] font-normal">{feeNote}</span>}
        </dd>
      </div>
    </dl>
  );
};

/** The papers to bring (giấy tờ), numbered; those a database has are marked as not needed. */
export const DocumentList = ({ documents }: { readonly documents: KioskProcedure['documents'] }) => {
  const { t } = useTranslation('kiosk-search');
  if (documents.length === 0) return <p className="text-[1.4rem]">{t('no-documents')}</p>;
  return (
    <ol className="flex flex-col gap-3 text-[1.4rem] leading-snug">
      {documents.map(({ name, fromData }, index) => (
        <li key={name} className="flex gap-4">
          <span className="tabular grid size-[1.9em] shrink-0 place-items-center rounded-full bg-brand-pale font-semibold text-brand">
            {index + 1}
          </span>
          <span className="min-w-0 self-center">
            {name}
            {fromData !== '' && (
              <span className="mt-1 flex items-center gap-2 text-[1.1rem] text-good">
                <Database aria-hidden="true" className="size-[1em] shrink-0" />
                {t('from-data', { fromData })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
};
