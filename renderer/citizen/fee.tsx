import { useTranslation } from 'react-i18next';

/** What it costs, and where it is paid; integer đồng, null when the catalogue has no fixed fee. */
export const Fee = ({ feeVnd }: { readonly feeVnd: number | null }) => {
  const { t } = useTranslation('citizen');
  const amount = feeVnd === null ? t('fee-open') : feeVnd === 0 ? t('fee-none') : null;
  return (
    <section
      aria-label={t('fee')}
      className="flex flex-col gap-2 rounded-tile border border-line bg-surface p-6 text-center shadow-card"
    >
      <h2 className="font-sans text-[1.1rem] font-normal text-soft">{t('fee')}</h2>
      <p className="tabular font-display text-[2.5rem] leading-tight font-bold">
        {amount ?? `${new Intl.NumberFormat('vi-VN').format(feeVnd ?? 0)} đ`}
      </p>
      {feeVnd !== 0 && <p className="text-[1.25rem]">{t('pay-here')}</p>}
    </section>
  );
};
