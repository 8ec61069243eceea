import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { BackupView } from '#common/ipc/backup-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Part } from '../boards/fields.tsx';

export type RecoveryPartProps = {
  readonly recovery: BackupView['recovery'];
  readonly busy: boolean;
  readonly onMake: () => void;
};

/** Whether there is a recovery code (mã khôi phục), and the button that makes one. */
export const RecoveryPart = ({ recovery, busy, onMake }: RecoveryPartProps) => {
  const { t } = useTranslation('backup');
  return (
    <Part title={t('recovery.title')}>
      <p className="text-[0.875rem] leading-snug text-soft">{t('recovery.why')}</p>
      <p className={recovery.kind === 'made' ? 'font-medium text-good' : 'font-medium text-offline'}>
        {recovery.kind === 'none'
          ? t('recovery.none')
          : t(`recovery.${recovery.kind}`, { at: formatDateTime(recovery.madeAt) })}
      </p>
      <div>
        <Button icon={KeyRound} isPending={busy} onPress={onMake}>
          {t(recovery.kind === 'none' ? 'recovery.make' : 'recovery.make-new')}
        </Button>
      </div>
    </Part>
  );
};
