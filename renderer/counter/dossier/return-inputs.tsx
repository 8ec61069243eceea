import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { fieldLook } from '../field.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { returnWays, type ReturnChecks, type ReturnForm } from './return-form.ts';

export type ReturnInputsProps = {
  readonly form: ReturnForm;
  readonly checks: ReturnChecks;
  /** Counts the scans that wrote into the form: the fields begin anew with each. */
  readonly scans: number;
  readonly wrong: string | null;
  /** The signature on the citizen's screen; null where there is no such screen. */
  readonly signature: ReactNode;
  readonly signed: boolean;
  readonly onChange: (part: Partial<ReturnForm>) => void;
  /** Takes the money that is due, first; absent where nothing at this counter takes money. */
  readonly onCollect?: (() => void) | undefined;
};

type TextName = 'receiver' | 'receiverNumber' | 'authority' | 'parcel' | 'unsigned' | 'owing';

/** The fields for giving out a result, with what has to be looked at beside the field it is about. */
export const ReturnInputs = (props: ReturnInputsProps) => {
  const { form, checks, scans, wrong, signature, signed, onChange, onCollect } = props;
  const { t } = useTranslation('dossier-desk');
  const id = useId();
  const atCounter = form.way === 'counter';
  const text = (name: TextName, digits = false) => (
    <div className="flex min-w-0 flex-col gap-0.5">
      <label htmlFor={`${id}-${name}`} className="text-[0.8125rem] font-medium text-soft">
        {t(`field.${name}`)}
      </label>
      <input
        key={`${name} ${scans}`}
        id={`${id}-${name}`}
        defaultValue={form[name]}
        maxLength={digits ? 20 : 300}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={wrong === name}
        className={classNames(fieldLook, digits && 'tabular')}
        onInput={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
      />
    </div>
  );
  return (
    <>
      <div className="grid grid-cols-[11rem_minmax(0,1fr)_11rem] gap-3">
        <div className="flex flex-col gap-0.5">
          <label htmlFor={`${id}-way`} className="text-[0.8125rem] font-medium text-soft">
            {t('field.way')}
          </label>
          <select
            id={`${id}-way`}
            value={form.way}
            className={fieldLook}
            onChange={({ target }) => onChange({ way: returnWays.find((way) => way === target.value) ?? 'counter' })}
          >
            {returnWays.map((way) => (
              <option key={way} value={way}>
                {t(`way.${way}`)}
              </option>
            ))}
          </select>
        </div>
        {text('receiver')}
        {atCounter ? text('receiverNumber', true) : <span />}
      </div>
      {atCounter && (
        <p
          role="status"
          className={classNames(
            'text-[0.875rem]',
            checks.standing === 'other' ? 'font-medium text-offline' : form.fromCard && 'text-good',
          )}
        >
          {t(`receiver.${checks.standing}${checks.standing !== 'other' && form.fromCard ? '-by-card' : ''}`)}
        </p>
      )}
      {atCounter && checks.standing === 'other' && text('authority')}
      {form.way === 'post' && (
        <>
          {text('parcel')}
          {(checks.parcel === 'doubtful' || checks.parcel === 'unusual') && (
            <p role="status" className="text-[0.875rem] font-medium text-offline">
              {t(`parcel.${checks.parcel}`)}
            </p>
          )}
        </>
      )}
      {checks.owedVnd > 0 && (
        <>
          <Notice
            tone="act"
            what={t('owing.what', { amount: formatMoney(checks.owedVnd) })}
            advice={t('owing.advice')}
            {...(onCollect === undefined ? {} : { action: <Button onPress={onCollect}>{t('owing.collect')}</Button> })}
          />
          {text('owing')}
        </>
      )}
      {atCounter && signature !== null && (
        <div className={classNames('grid items-end gap-3', !signed && 'grid-cols-2')}>
          {signature}
          {!signed && text('unsigned')}
        </div>
      )}
    </>
  );
};
