import { useTranslation } from 'react-i18next';
import { failureKey } from '#renderer/app/i18n.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { QrCode } from '#renderer/ui/qr-code.tsx';
import type { MoneySaid } from './use-money.ts';

type MoneySaidLineProps = {
  readonly said: MoneySaid;
  readonly onHide: () => void;
};

/** The code that was shown, small for the officer, with what it proves: nothing. */
const Asked = ({
  said,
  onHide,
}: {
  readonly said: Extract<MoneySaid, { kind: 'asked' }>;
  readonly onHide: () => void;
}) => {
  const { t } = useTranslation('money');
  const { request, on } = said;
  return (
    <div className="flex items-center gap-4 rounded-card border border-line bg-ground p-3" role="status">
      <QrCode text={request.text} label={t('asked.code')} className="size-28 shrink-0" />
      <div className="min-w-0 leading-snug">
        <p className="font-semibold">{t(`asked.${on}`)}</p>
        <p className="tabular">
          {formatMoney(request.amountVnd)} · {request.purpose}
        </p>
        <p className="tabular text-[0.875rem] text-soft">
          {request.holder} · {request.account} · {request.bank}
        </p>
        <p className="pt-1 text-[0.875rem] font-medium text-offline">{t('no-proof')}</p>
      </div>
      {on === 'screen' && (
        <Button className="ml-auto shrink-0" onPress={onHide}>
          {t('asked.hide')}
        </Button>
      )}
    </div>
  );
};

/** What came of the last act: what was done, or why not and what to do. */
export const MoneySaidLine = ({ said, onHide }: MoneySaidLineProps) => {
  const { t } = useTranslation('money');
  switch (said.kind) {
    case 'asked':
      return <Asked said={said} onHide={onHide} />;
    case 'done':
      return <Notice tone="good" what={t(`done.${said.what}`)} />;
    case 'bad-amount':
      return <Notice tone="act" what={t('trouble.bad-amount', { most: formatMoney(said.mostVnd) })} />;
    case 'ref-elsewhere':
      return (
        <Notice
          tone="act"
          what={t('trouble.ref-elsewhere', { code: said.code })}
          advice={t('trouble.ref-elsewhere-advice')}
        />
      );
    case 'failed':
      return <Notice tone="act" what={t(failureKey(said.code))} />;
    case 'nothing-due':
    case 'no-account':
    case 'no-purpose':
    case 'not-found':
      return <Notice tone="act" what={t(`trouble.${said.kind}`)} />;
  }
};
