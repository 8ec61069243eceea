import { CircleCheck, MessageCircleWarning } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StaffCall } from './use-staff-call.ts';

/** In the place of the switches, so that nothing moves: says that somebody is coming, or where to find somebody. */
export const StaffNotice = ({ state }: { readonly state: StaffCall }) => {
  const { t } = useTranslation('kiosk');
  const Icon = state === 'called' ? CircleCheck : MessageCircleWarning;
  return (
    <output
      className={
        state === 'called' || state === 'unreached'
          ? 'col-span-4 flex min-w-0 grow items-center gap-3 text-[1.1rem] leading-snug'
          : 'sr-only landscape:not-sr-only landscape:grow'
      }
    >
      {(state === 'called' || state === 'unreached') && (
        <>
          <span className="min-w-0">
            <strong className="font-semibold">{t(`staff.${state}`)}</strong> {t(`staff.${state}-advice`)}
          </span>
          <Icon aria-hidden="true" className="size-[1.5em] shrink-0 text-brand" />
        </>
      )}
    </output>
  );
};
