import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pauseReasonSchema, type PauseReason } from '#common/domain/floor/pause-reason.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { fieldLook } from './field-look.ts';

export type CloseCounterDialogProps = {
  readonly name: string;
  readonly onYes: (reason: PauseReason) => void;
  readonly onClose: () => void;
};

/** Closing a counter (tạm đóng quầy): the reason is asked, because the day's report counts by it. */
export const CloseCounterDialog = ({ name, onYes, onClose }: CloseCounterDialogProps) => {
  const { t } = useTranslation('floor');
  const id = useId();
  const [reason, setReason] = useState<PauseReason | null>(null);
  return (
    <Dialog
      title={t('close-counter.title', { counter: name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={reason === null}
            onPress={() => {
              if (reason !== null) onYes(reason);
            }}
          >
            {t('close-counter.yes')}
          </Button>
        </>
      }
    >
      <p>{t('close-counter.what')}</p>
      <label htmlFor={id} className="font-medium">
        {t('close-counter.why')}
      </label>
      <select
        id={id}
        value={reason ?? ''}
        // The one thing that must be said comes first.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => setReason(pauseReasonSchema.safeParse(event.target.value).data ?? null)}
        className={fieldLook}
      >
        <option value="">{t('close-counter.choose')}</option>
        {pauseReasonSchema.options.map((one) => (
          <option key={one} value={one}>
            {t(`supervisor:counter.pause.${one}`)}
          </option>
        ))}
      </select>
    </Dialog>
  );
};
