import { HeartHandshake, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { doorLook } from '../door-look.ts';

export type PriorityDoorProps = {
  /** The group that was chosen, or null. */
  readonly group: string | null;
  readonly onGroup: (group: string | null) => void;
};

/** "I have priority": the groups of the centre, chosen before the service. Nothing where the centre has none. */
export const PriorityDoor = ({ group, onGroup }: PriorityDoorProps) => {
  const { t } = useTranslation('kiosk-priority');
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const view = useView('priority.groups', {}, ['config']);
  const groups = view.kind === 'ready' ? view.value.groups : [];
  if (groups.length === 0) return null;
  const chosen = groups.find(({ id }) => id === group);
  const choose = (id: string | null): void => {
    setAsking(false);
    onGroup(id);
  };
  return (
    <div className="flex min-w-0 items-center gap-4 px-8 pb-6 large:px-6 large:pb-4 low:px-0">
      {chosen === undefined ? (
        <Button icon={HeartHandshake} className={doorLook} onPress={() => setAsking(true)}>
          {t('door')}
        </Button>
      ) : (
        <>
          <output className="grow text-[1.3rem] font-semibold text-brand">
            {t('chosen', { group: chosen.name[language] })} <span className="font-normal text-soft">{t('ground')}</span>
          </output>
          <Button icon={X} className="shrink-0" onPress={() => onGroup(null)}>
            {t('without')}
          </Button>
        </>
      )}
      {asking && (
        <Dialog
          wide
          title={t('which')}
          onClose={() => setAsking(false)}
          actions={<Button onPress={() => choose(null)}>{t('none')}</Button>}
        >
          <p className="text-[1.15rem] text-soft">{t('ground')}</p>
          {groups.map(({ id, name }) => (
            <Button key={id} size="large" onPress={() => choose(id)}>
              {name[language]}
            </Button>
          ))}
        </Dialog>
      )}
    </div>
  );
};
