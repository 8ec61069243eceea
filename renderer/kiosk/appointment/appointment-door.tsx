import { CalendarCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { doorLook } from '../door-look.ts';

/** The way from the first screen to checking in with an appointment. Nothing where the centre gives none. */
export const AppointmentDoor = ({ onPress }: { readonly onPress: () => void }) => {
  const { t } = useTranslation('kiosk-appointment');
  const view = useView('appointment.offered', {}, ['config']);
  if (view.kind !== 'ready' || !view.value.offered) return null;
  return (
    <div className="min-w-0 px-8 pb-6 large:px-6 large:pb-4 low:px-0">
      <Button icon={CalendarCheck} className={doorLook} onPress={onPress}>
        {t('door')}
      </Button>
    </div>
  );
};
