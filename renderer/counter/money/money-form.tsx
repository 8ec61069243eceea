import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoneySheet } from '#common/ipc/money-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { fieldLook } from '../field.tsx';
import { focusNextField, isEnterInField } from '../next-field.ts';
import { firstVnd, type MoneyForm } from './money-choices.ts';
import { typedVnd } from './typed-vnd.ts';
import type { MoneyWish } from './use-money.ts';

export type MoneyFormPartProps = {
  readonly form: MoneyForm;
  readonly sheet: MoneySheet;
  readonly busy: boolean;
  /** The bank's number was counted for another dossier: sent again, one transfer pays for both. */
  readonly shared: boolean;
  readonly onWish: (wish: MoneyWish) => void;
  readonly onBack: () => void;
};

const Line = ({
  label,
  wrong,
  ...input
}: {
  readonly label: string;
  readonly wrong: string | null;
  readonly defaultValue: string;
  readonly inputMode?: 'numeric';
  readonly maxLength: number;
  readonly onType: (text: string) => void;
}) => {
  const id = useId();
  const { onType, ...rest } = input;
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
        {label}
      </label>
      <input
        {...rest}
        id={id}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={wrong !== null}
        {...(wrong === null ? {} : { 'aria-describedby': `${id}-wrong` })}
        className={fieldLook}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      {wrong !== null && (
        <p id={`${id}-wrong`} className="text-[0.8125rem] font-medium text-act">
          {wrong}
        </p>
      )}
    </div>
  );
};

const wishOf = (form: MoneyForm, amountVnd: number, note: string, shared: boolean): MoneyWish => {
  if (form === 'cash') return { kind: 'cash', amountVnd };
  if (form === 'reconcile') return { kind: 'reconcile', amountVnd, ref: note, shared };
  return { kind: form, amountVnd, reason: note };
};

type Amounts = {
  readonly amountVnd: number | null;
  /** What is given back of the cash; null while that cannot be said. */
  readonly change: number | null;
  readonly badAmount: boolean;
  readonly badGiven: boolean;
};

/** What was typed as amounts, and what is wrong with it. */
const readAmounts = (form: MoneyForm, amount: string, given: string): Amounts => {
  const amountVnd = typedVnd(amount);
  const givenVnd = given === '' ? null : typedVnd(given);
  const change = amountVnd !== null && givenVnd !== null ? givenVnd - amountVnd : null;
  return {
    amountVnd,
    change,
    badAmount: amountVnd === null || (amountVnd === 0 && form !== 'due'),
    badGiven: given !== '' && (givenVnd === null || (change !== null && change < 0)),
  };
};

/** Asks for what an act needs: how much, what was given in cash, the bank's number, why. Enter goes from field to field and ends on the button. */
export const MoneyFormPart = ({ form, sheet, busy, shared, onWish, onBack }: MoneyFormPartProps) => {
  const { t } = useTranslation('money');
  const id = useId();
  const fields = useRef<HTMLDivElement>(null);
  const [amount, setAmount] = useState(String(firstVnd(form, sheet)));
  const [given, setGiven] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  useLayoutEffect(() => {
    const first = fields.current?.querySelector('input');
    first?.focus();
    first?.select();
  }, []);
  const { amountVnd, change, badAmount, badGiven } = readAmounts(form, amount, given);
  const tidy = note.normalize('NFC').trim();
  const needsNote = form !== 'cash';

  const send = () => {
    setTried(true);
    if (badAmount || badGiven || amountVnd === null || (needsNote && tidy === '')) return;
    onWish(wishOf(form, amountVnd, tidy, shared));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.repeat || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      send();
      return;
    }
    if (fields.current === null || !isEnterInField(event.nativeEvent, event.target)) return;
    event.preventDefault();
    // The target of a key press is the element that has the focus.
    focusNextField(fields.current, event.target as HTMLElement);
    // After the last field comes the button that does it, not the way back.
    if (!(document.activeElement instanceof HTMLInputElement)) document.getElementById(`${id}-act`)?.focus();
  };

  return (
    // The keys of the fields inside; the fields themselves take the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={fields} className="flex flex-col gap-2.5" onKeyDown={onKeyDown}>
      <h3 className="font-semibold">{t(`choice.${form}`)}</h3>
      <Line
        label={t(form === 'due' ? 'form.total' : 'form.amount')}
        defaultValue={amount}
        inputMode="numeric"
        maxLength={18}
        wrong={tried && badAmount ? t('form.bad-amount') : null}
        onType={setAmount}
      />
      {form === 'cash' && (
        <>
          <Line
            label={t('form.given')}
            defaultValue=""
            inputMode="numeric"
            maxLength={18}
            wrong={badGiven && tried ? t('form.given-too-little') : null}
            onType={setGiven}
          />
          <p role="status" className="flex min-h-8 items-baseline justify-between text-[1.1875rem] font-bold">
            <span>{t('form.change')}</span>
            <span className="tabular">{change === null || change < 0 ? '–' : formatMoney(change)}</span>
          </p>
        </>
      )}
      {needsNote && (
        <Line
          label={t(form === 'reconcile' ? 'form.ref' : 'form.reason')}
          defaultValue=""
          maxLength={form === 'reconcile' ? 60 : 400}
          wrong={tried && tidy === '' ? t(form === 'reconcile' ? 'form.ref-needed' : 'form.reason-needed') : null}
          onType={setNote}
        />
      )}
      <p className="text-[0.8125rem] leading-snug text-soft">{t(`hint.${form}`)}</p>
      <div className="flex justify-end gap-2">
        <Button onPress={onBack}>{t('back')}</Button>
        <Button id={`${id}-act`} variant="primary" keys="Ctrl+Enter" isPending={busy} onPress={send}>
          {t(shared ? 'form.share' : `act.${form}`)}
        </Button>
      </div>
    </div>
  );
};
