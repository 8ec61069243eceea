import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { groupOf } from './arrange-tiles.ts';
import { RoomHead } from './room-head.tsx';
import { useLeaving } from './search/use-leaving.ts';
import { ServiceTile } from './service-tile.tsx';

/** Long enough to read the services of a field, in seconds. */
const readingSeconds = 60;

export type GroupScreenProps = {
  readonly id: string;
  /** UTC ms of the terminal's clock. */
  readonly now: number;
  readonly onService: (service: string) => void;
  readonly onGone: () => void;
};

/** The services of one field: the second press gives the number. */
export const GroupScreen = ({ id, now, onService, onGone }: GroupScreenProps) => {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  const view = useView('kiosk.services', {}, ['queue', 'config']);
  const secondsLeft = useLeaving(readingSeconds, onGone);
  const group = view.kind === 'ready' ? groupOf(view.value.services, id) : null;
  const services = group?.services ?? [];
  return (
    <main className="flex min-h-0 grow flex-col">
      <RoomHead
        above={t('choose-in-field')}
        title={group === null || group.name === null ? t('other-services') : group.name[language]}
        secondsLeft={secondsLeft}
        grows
      />
      <div className="flex min-h-0 shrink-0 flex-col gap-5 px-8 py-6 large:px-6">
        <section
          aria-label={t('services')}
          className="grid auto-rows-fr gap-5 overflow-y-auto portrait:max-h-[52vh] portrait:grid-cols-2 landscape:max-h-[56vh] landscape:grid-cols-3 low:max-h-[34vh]"
        >
          {services.map((service) => (
            <ServiceTile
              key={service.id}
              service={service}
              chosen={false}
              now={now}
              onChoose={() => onService(service.id)}
            />
          ))}
        </section>
        <Button size="large" icon={ArrowLeft} onPress={onGone}>
          {t('back')}
        </Button>
      </div>
    </main>
  );
};
