import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { EnrolDialog } from './enrol-dialog.tsx';
import { useView } from './use-view.ts';

/** The calm line above a screen whose terminal the hub does not let in: work goes on, and here is where the code is typed. */
export const EnrolBar = () => {
  const { t } = useTranslation('app');
  const view = useView('terminal.standing', {}, ['status']);
  const [asking, setAsking] = useState(false);
  if (view.kind !== 'ready' || view.value.standing === 'fine') return null;
  const { standing, terminal } = view.value;
  return (
    <aside
      aria-label={t('enrol.title')}
      className="app-enrol flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b-2 border-offline-edge bg-offline-ground px-6 py-2 text-offline"
    >
      <KeyRound aria-hidden="true" className="size-[1.25em] shrink-0" />
      <p role="status" className="min-w-0 grow basis-[24rem] font-medium">
        {t(`enrol.${standing}`, { terminal })}
      </p>
      <Button onPress={() => setAsking(true)}>{t('enrol.open')}</Button>
      {asking && <EnrolDialog onClose={() => setAsking(false)} />}
    </aside>
  );
};
