import { Power } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/app/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

/** What was saved counts after a new start of the backend: asks first, because a paper may be in the printer. */
export const RestartPanel = () => {
  const { t } = useTranslation('hardware');
  const { act, busy } = useAct('hardware.restart');
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Notice
        tone="offline"
        what={t('set-up.waits')}
        action={
          <Button icon={Power} onPress={() => setAsking(true)}>
            {t('restart.open')}
          </Button>
        }
      />
    );
  }
  return (
    <Notice
      tone="offline"
      what={t('restart.ask')}
      meaning={t('restart.meaning')}
      action={
        <div className="flex flex-wrap gap-2">
          <Button onPress={() => setAsking(false)}>{t('restart.no')}</Button>
          <Button variant="primary" isPending={busy} onPress={() => void act({})}>
            {t('restart.yes')}
          </Button>
        </div>
      }
    />
  );
};
