import { useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { fieldLook } from './field.tsx';

export type HandOverDialogProps = {
  readonly onDone: (note: string) => void;
  readonly onClose: () => void;
};

/** "Giao ca": one line for the next officer; Enter ends the shift, Escape leaves everything as it was. */
export const HandOverDialog = ({ onDone, onClose }: HandOverDialogProps) => {
  const { t } = useTranslation('counter');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const finish = () => onDone(field.current?.value.normalize('NFC').trim() ?? '');
  return (
    <Dialog
      title={t('desk.hand-over')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('pick.close')}</Button>
          <Button variant="primary" keys="Enter" onPress={finish}>
            {t('desk.finish')}
          </Button>
        </>
      }
    >
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
        {t('desk.note')}
      </label>
      <input
        ref={field}
        id={id}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        className={fieldLook}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.repeat || event.nativeEvent.isComposing) return;
          event.preventDefault();
          finish();
        }}
      />
      <p className="text-[0.8125rem] text-soft">{t('desk.note-hint')}</p>
    </Dialog>
  );
};
