import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Field } from '../field.tsx';

export type Who = { readonly citizenNumber: string; readonly phone: string };

export type WhoDialogProps = {
  /** What is being booked, in words. */
  readonly what: string;
  /** Why it could not be booked, or null. */
  readonly trouble: string | null;
  readonly onBook: (who: Who) => Promise<void>;
  readonly onBack: () => void;
  readonly onClose: () => void;
};

/** Whose appointment it is: citizen number, then telephone; Enter goes on and books, Escape leaves everything as it was. */
export const WhoDialog = ({ what, trouble, onBook, onBack, onClose }: WhoDialogProps) => {
  const { t } = useTranslation('counter-booking');
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const fields = (): readonly HTMLInputElement[] => [...(form.current?.querySelectorAll('input') ?? [])];
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const book = async (): Promise<void> => {
    if (busy) return;
    const [number, phone] = fields().map(({ value }) => value.normalize('NFC').trim());
    setBusy(true);
    await onBook({ citizenNumber: (number ?? '').slice(0, 20), phone: (phone ?? '').slice(0, 20) });
    setBusy(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.repeat || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const [number, phone] = fields();
    if (event.target === number) phone?.focus();
    else if (event.target === phone) void book();
  };
  return (
    <Dialog
      title={t('who')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('close')}</Button>
          <Button onPress={onBack}>{t('back')}</Button>
          <Button variant="primary" keys="Enter" onPress={() => void book()}>
            {t(busy ? 'booking' : 'book')}
          </Button>
        </>
      }
    >
      <p className="tabular font-semibold">{what}</p>
      {/* Enter is handled below, so that it goes to the next field first. */}
      <form ref={form} className="flex flex-col gap-3" onSubmit={(event) => event.preventDefault()}>
        <Field label={t('number')} kind="text" name="number" inputMode="numeric" maxLength={15} onKeyDown={onKeyDown} />
        <Field label={t('phone')} kind="text" name="phone" inputMode="tel" maxLength={20} onKeyDown={onKeyDown} />
      </form>
      <p role="alert" className="min-h-[3em] font-medium text-act">
        {trouble}
      </p>
    </Dialog>
  );
};
