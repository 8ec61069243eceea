import { DoorClosed } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export type KioskClosedProps = {
  /** Another kiosk, '' for the help desk. */
  readonly goTo: string;
  /** A tablet at the exit gives no numbers, open or closed: it has nobody to send for one. */
  readonly atExit?: boolean;
};

/** The supervisor closed this kiosk: kindly, with the way to where a number can be had. */
export const KioskClosed = ({ goTo, atExit = false }: KioskClosedProps) => {
  const { t } = useTranslation('floor');
  const where = goTo === '' ? t('kiosk.to-desk') : t('kiosk.to-kiosk', { kiosk: goTo });
  return (
    <main className="flex min-h-0 grow flex-col items-center justify-center gap-6 px-12 text-center">
      <DoorClosed aria-hidden="true" className="size-28 text-brand" strokeWidth={1.25} />
      <h1 className="text-[2.6rem] leading-snug font-bold text-balance">{t('kiosk.closed')}</h1>
      <p className="max-w-[44rem] text-[1.9rem] text-balance">{atExit ? t('kiosk.rate-with-staff') : where}</p>
      {!atExit && <p className="text-[1.4rem] text-balance text-soft">{t('kiosk.stays')}</p>}
    </main>
  );
};
