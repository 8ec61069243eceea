import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '#renderer/app/use-keys.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { BookingDialog } from './booking-dialog.tsx';

/** The officer's way to book an appointment for a citizen: a button in the strip, and Ctrl+H (hẹn). Nothing where the centre gives none. */
export const BookingDoor = () => {
  const { t } = useTranslation('counter-booking');
  const view = useView('appointment.services', {}, ['config']);
  const services = view.kind === 'ready' ? view.value.services : [];
  const offered = services.length > 0;
  const [open, setOpen] = useState(false);
  useKeys(
    {
      'Control+KeyH': (event) => {
        event.preventDefault();
        if (!event.repeat && offered && document.querySelector('dialog[open]') === null) setOpen(true);
      },
    },
    // Unlike tinykeys' own default, a press inside a field counts: the cursor is always in one.
    ({ isComposing }) => isComposing,
  );
  if (!offered) return null;
  return (
    <>
      <Button variant="quiet" className="px-2!" icon={CalendarPlus} keys="Ctrl+H" onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      {open && <BookingDialog services={services} onClose={() => setOpen(false)} />}
    </>
  );
};
