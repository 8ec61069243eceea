import { useTranslation } from 'react-i18next';
import type { PaymentRequest } from '#common/ipc/money-calls.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { QrCode } from '#renderer/ui/qr-code.tsx';

/** What is to be paid (phí, lệ phí) with its VietQR, to be scanned with a bank's app. */
export const PaySheet = ({ request }: { readonly request: PaymentRequest }) => {
  const { t } = useTranslation('citizen');
  const { amountVnd, holder, bank, account, purpose, text } = request;
  return (
    <section className="grid grow grid-cols-[auto_minmax(0,1fr)] items-center gap-[5vw] px-[6vw]">
      <QrCode text={text} label={t('pay.code')} className="size-[62vh]" />
      <div className="flex flex-col gap-[2.4vh]">
        <h1 className="font-display text-[2.4rem] leading-tight font-bold text-balance">{t('pay.title')}</h1>
        <p className="tabular text-[4.2rem] leading-none font-bold">{formatMoney(amountVnd)}</p>
        <p className="text-[1.5rem]">{t('pay.how')}</p>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1 text-[1.3rem]">
          <dt className="text-soft">{t('pay.to')}</dt>
          <dd className="font-semibold">{holder}</dd>
          <dt className="text-soft">{t('pay.account')}</dt>
          <dd className="tabular">
            {account} · {bank}
          </dd>
          <dt className="text-soft">{t('pay.purpose')}</dt>
          <dd className="tabular">{purpose}</dd>
        </dl>
        <p className="text-[1.2rem] text-soft">{t('pay.then')}</p>
      </div>
    </section>
  );
};
