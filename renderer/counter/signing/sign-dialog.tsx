import { PenLine } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import type { SigningState } from '#common/ipc/signing-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { fieldLook } from '../field.tsx';
import { holderWords } from './signing-words.ts';
import { useSigning } from './use-signing.ts';

export type SignDialogProps = {
  readonly dossier: string;
  /** The file of the dossier to sign, by its SHA-256. */
  readonly sha256: string;
  readonly onClose: () => void;
};

/** "Ký số": asks for the PIN once for several documents; Enter signs, Escape closes and changes nothing. The PIN never stays in the window. */
export const SignDialog = ({ dossier, sha256, onClose }: SignDialogProps) => {
  const { t } = useTranslation('signing');
  const { state, step, busy, said, sign } = useSigning(dossier, sha256);
  const pin = useRef<HTMLInputElement>(null);
  const acts = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (step === 'pin') pin.current?.focus();
    // Where no PIN is typed, Enter falls on the act itself: to sign, or at the end to close.
    if (step === 'sitting' || step === 'done') acts.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
  }, [step]);

  const press = async () => {
    const typed = pin.current?.value ?? '';
    if (busy || step === 'hindered' || (step === 'pin' && typed === '')) return;
    await sign(step === 'pin' ? typed : null);
    if (pin.current === null) return;
    pin.current.value = '';
    pin.current.focus();
  };

  return (
    <Dialog
      title={t('title')}
      onClose={onClose}
      actions={
        <div ref={acts} className="contents">
          <Button onPress={onClose}>{t('close')}</Button>
          {step !== 'done' && (
            <Button
              variant="primary"
              icon={PenLine}
              keys="Enter"
              isPending={busy}
              isDisabled={step === 'hindered'}
              onPress={() => void press()}
            >
              {t('sign')}
            </Button>
          )}
        </div>
      }
    >
      {state !== null && step !== 'hindered' && <Holder state={state} />}
      {step === 'pin' && <PinField field={pin} onEnter={() => void press()} />}
      {state !== null && (step === 'pin' || step === 'sitting') && <Sitting state={state} />}
      {said !== null && <Notice tone={said.tone} what={t(said.key, said.values)} />}
      {state !== null && state.pendingTimeStamps > 0 && (
        <p className="text-[0.8125rem] text-soft">{t('pending', { count: state.pendingTimeStamps })}</p>
      )}
    </Dialog>
  );
};

const Holder = ({ state }: { readonly state: SigningState }) => {
  const { t } = useTranslation('signing');
  const words = holderWords(state);
  return <p>{t(words.key, words.values)}</p>;
};

const Sitting = ({ state }: { readonly state: SigningState }) => {
  const { t } = useTranslation('signing');
  return (
    <p className="text-[0.8125rem] text-soft">
      {state.sittingUntil === null
        ? t('sitting-begins', { count: state.sittingMinutes })
        : t('sitting', { time: formatTime(state.sittingUntil) })}
    </p>
  );
};

type PinFieldProps = { readonly field: RefObject<HTMLInputElement | null>; readonly onEnter: () => void };

const PinField = ({ field, onEnter }: PinFieldProps) => {
  const { t } = useTranslation('signing');
  const id = useId();
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
        {t('pin')}
      </label>
      <input
        ref={field}
        id={id}
        type="password"
        maxLength={128}
        autoComplete="off"
        spellCheck={false}
        className={fieldLook}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.repeat || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
    </div>
  );
};
