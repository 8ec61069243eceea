import { CalendarPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tinykeys } from 'tinykeys';
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
  useEffect(() => {
    if (!offered) return;
    return tinykeys(
      window,
      {
        'Control+KeyH': (event) => {
          event.preventDefault();
          if (!event.repeat && document.querySelector('dialog[open]') === null) setOpen(true);
        },
      },
      // Unlike tinykeys' own default, a press inside a field counts: the cursor is always in one.
      { ignore: (event) => event.isComposing },
    );
  }, [offered]);
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
