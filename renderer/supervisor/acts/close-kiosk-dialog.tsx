import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { fieldLook } from './field-look.ts';

export type CloseKioskDialogProps = {
  readonly terminal: string;
  /** Kiosks that give numbers. */
  readonly others: readonly string[];
  readonly onYes: (goTo: string) => void;
  readonly onClose: () => void;
};

/** Closing a kiosk (đóng ki-ốt): its screen says where to go instead, and that is what is asked here. */
export const CloseKioskDialog = ({ terminal, others, onYes, onClose }: CloseKioskDialogProps) => {
  const { t } = useTranslation('floor');
  const id = useId();
  const [goTo, setGoTo] = useState(others[0] ?? '');
  return (
    <Dialog
      title={t('kiosk.close-title', { terminal })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" onPress={() => onYes(goTo)}>
            {t('kiosk.close')}
          </Button>
        </>
      }
    >
      <p>{t('kiosk.close-what')}</p>
      <label htmlFor={id} className="font-medium">
        {t('kiosk.where')}
      </label>
      <select id={id} value={goTo} onChange={(event) => setGoTo(event.target.value)} className={fieldLook}>
        {others.map((other) => (
          <option key={other} value={other}>
            {other}
          </option>
        ))}
        <option value="">{t('kiosk.desk')}</option>
      </select>
    </Dialog>
  );
};
