import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readRecoveryCode } from '#common/domain/backup/recovery-code.ts';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { StoredBackupView } from '#common/ipc/backup-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Line } from '../boards/fields.tsx';

export type RehearseDialogProps = {
  readonly backup: StoredBackupView;
  readonly busy: boolean;
  readonly onStart: (code: string) => void;
  readonly onClose: () => void;
};

/** Longest code with the marks between its groups. */
const MOST = 40;

/** Says what a rehearsal does before it begins; the code from the paper may be proven along. */
export const RehearseDialog = ({ backup, busy, onStart, onClose }: RehearseDialogProps) => {
  const { t } = useTranslation('backup');
  const [code, setCode] = useState('');
  const [isWrong, setWrong] = useState(false);
  const start = () => {
    if (code.trim() !== '' && readRecoveryCode(code) === null) setWrong(true);
    else onStart(code);
  };
  return (
    <Dialog
      title={t('rehearse.title', { at: formatDateTime(backup.at) })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('close')}</Button>
          <Button variant="primary" isPending={busy} onPress={start}>
            {t('rehearse.start')}
          </Button>
        </>
      }
    >
      <p>{t('rehearse.meaning')}</p>
      {backup.sealedKeys && (
        <>
          <Line label={t('rehearse.code')} value={code} max={MOST} onChange={setCode} />
          {isWrong && (
            <p role="alert" className="font-medium text-act">
              {t('rehearse.bad-code')}
            </p>
          )}
        </>
      )}
    </Dialog>
  );
};
