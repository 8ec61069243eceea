import { useTranslation } from 'react-i18next';
import { BANKS } from '#common/domain/payment/banks.ts';
import { buildVietQr } from '#common/domain/payment/viet-qr.ts';
import type { FeesDraft } from '#common/domain/settings/drafts.ts';
import { QrCode } from '#renderer/ui/qr-code.tsx';
import { ExemptionRows } from './exemption-rows.tsx';
import { ChoiceField, Part, TextField } from './fields.tsx';
import type { FormProps } from './form-props.ts';

/** What the code to try asks for, whole đồng. */
const TRIAL_VND = 10_000;

/** A code to scan with a bank's own app before anybody pays: the app names the holder. */
const Trial = ({ draft }: { readonly draft: FeesDraft }) => {
  const { t } = useTranslation('settings');
  const made = buildVietQr({
    bank: draft.bank.trim(),
    account: draft.account.trim(),
    accountKind: 'account',
    amountVnd: TRIAL_VND,
    purpose: 'THU MA',
    bill: '',
  });
  return made.kind === 'viet-qr' ? (
    <figure className="flex flex-col items-center gap-1">
      <QrCode text={made.text} label={t('fees.trial')} className="size-44" />
      <figcaption className="max-w-56 text-center text-[0.8125rem] leading-snug text-soft">
        {t('fees.trial-hint')}
      </figcaption>
    </figure>
  ) : (
    <p className="max-w-56 self-center text-[0.875rem] text-soft">{t('fees.no-trial')}</p>
  );
};

/** The account that fees are paid into, with a code to try, and the exemption table (bảng miễn, giảm). */
export const FeesForm = ({ draft, onChange, wrongAt, turn }: FormProps<FeesDraft>) => {
  const { t } = useTranslation('settings');
  const bank = draft.bank.trim();
  const known = BANKS.some(({ bin }) => bin === bank);
  return (
    <>
      <Part title={t('part.account')}>
        <p className="text-[0.8125rem] text-soft">{t('fees.about')}</p>
        <div className="grid max-w-5xl grid-cols-[minmax(0,1fr)_auto] gap-6">
          <div className="grid grid-cols-2 content-start items-start gap-x-4 gap-y-3">
            <ChoiceField
              label={t('fees.bank')}
              value={known ? bank : ''}
              options={[
                { value: '', name: t('fees.other-bank') },
                ...BANKS.map(({ bin, name }) => ({ value: bin, name: `${name} (${bin})` })),
              ]}
              onChange={(chosen) => onChange('bank', { ...draft, bank: chosen }, true)}
            />
            <TextField
              label={t('fees.bin')}
              hint={t('fees.bin-hint')}
              value={draft.bank}
              turn={turn}
              most={6}
              problems={wrongAt('bank')}
              onType={(text) => onChange('bank', { ...draft, bank: text })}
            />
            <TextField
              label={t('fees.account')}
              value={draft.account}
              turn={turn}
              most={19}
              problems={wrongAt('account')}
              onType={(text) => onChange('account', { ...draft, account: text })}
            />
            <TextField
              label={t('fees.holder')}
              hint={t('fees.holder-hint')}
              value={draft.holder}
              turn={turn}
              most={120}
              problems={wrongAt('holder')}
              onType={(text) => onChange('holder', { ...draft, holder: text })}
            />
          </div>
          <Trial draft={draft} />
        </div>
      </Part>
      <Part title={t('part.exemptions')}>
        <p className="text-[0.8125rem] text-soft">{t('exemption.about')}</p>
        <ExemptionRows
          rows={draft.exemptions}
          turn={turn}
          wrongAt={wrongAt}
          onChange={(field, exemptions, redraw) => onChange(field, { ...draft, exemptions: [...exemptions] }, redraw)}
        />
      </Part>
    </>
  );
};
