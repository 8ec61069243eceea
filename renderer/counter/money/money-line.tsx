import { useTranslation } from 'react-i18next';
import { owedVnd } from '#common/domain/dossier/return-check.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { capOf } from '../keys.ts';

export type MoneyLineProps = {
  readonly dossier: Pick<DossierView, 'money'>;
  readonly onMoney: () => void;
};

/** Where the fee of a dossier stands, in one line, with the door to everything about it. */
export const MoneyLine = ({ dossier: { money }, onMoney }: MoneyLineProps) => {
  const { t } = useTranslation('money');
  const owed = owedVnd(money);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p className="text-[0.8125rem] text-soft">{t('line.title')}</p>
      <p className={owed > 0 ? 'tabular font-semibold text-offline' : 'tabular font-semibold'}>
        {owed > 0 ? t('line.left', { amount: formatMoney(owed) }) : t(`state.${money.state}`)}
      </p>
      {money.receipts.some(({ number }) => number === null) && (
        <p className="text-[0.875rem] text-offline">{t('receipts.slip')}</p>
      )}
      <Button keys={capOf('money')} onPress={onMoney}>
        {t('line.open')}
      </Button>
    </div>
  );
};
