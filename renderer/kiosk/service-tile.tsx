import { CalendarClock, LoaderCircle, UsersRound } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ServiceTile as ServiceTileView } from '#common/ipc/kiosk-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { reopening } from './closed-words.ts';
import { ServiceIcon } from '#renderer/ui/service-icon.tsx';
import { keepDash } from './keep-dash.ts';

export type ServiceTileProps = {
  readonly service: ServiceTileView;
  /** Its number is being asked for: the press is seen at once, on the tile itself. */
  readonly chosen: boolean;
  /** UTC ms of the terminal's clock. */
  readonly now: number;
  readonly onChoose: () => void;
};

/** A service (lĩnh vực) to touch: picture, word, what it is for, and how many people wait. */
export const ServiceTile = ({ service, chosen, now, onChoose }: ServiceTileProps) => {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  const again = reopening(service.door.kind === 'closed' ? service.door.reopensAt : null, now);
  return (
    <Button
      onPress={onChoose}
      className={classNames(
        'group flex min-h-[7rem] items-center gap-5 rounded-tile border-2 bg-surface px-6 py-4 large:gap-4 large:px-4 large:py-3 low:min-h-[5rem] low:py-2 text-left shadow-card',
        'transition-transform duration-75 data-[pressed]:scale-[0.985]',
        'data-[pressed]:border-brand data-[pressed]:bg-brand-pale',
        chosen ? 'border-brand bg-brand-pale' : 'border-line',
      )}
    >
      <span className="grid size-20 shrink-0 large:size-16 landscape:large:size-14 low:size-14 low:large:hidden place-items-center rounded-full bg-brand-pale text-brand group-data-[pressed]:bg-brand group-data-[pressed]:text-on-brand">
        {chosen ? (
          <LoaderCircle aria-hidden="true" className="size-10 animate-turn" />
        ) : (
          <ServiceIcon name={service.icon} className="size-10" />
        )}
      </span>
      <span className="flex min-w-0 grow flex-col gap-1">
        <span className="font-display text-[1.6rem] leading-[1.3] font-semibold text-balance landscape:large:text-[1.45rem] low:text-[1.4rem] low:large:text-[1.2rem]">
          {keepDash(service.name[language])}
        </span>
        <span className="text-[1.05rem] leading-snug text-pretty text-soft large:hidden low:hidden">
          {service.hint[language]}
        </span>
        <span className="tabular flex items-center gap-2 pt-0.5 text-[1.05rem] font-medium text-brand">
          {service.door.kind === 'open' ? (
            <>
              <UsersRound aria-hidden="true" className="size-[1.2em] shrink-0" />
              {service.wait === null ? (
                <span>{t('waiting', { count: service.waiting })}</span>
              ) : (
                <span>
                  {t('waiting-short', { count: service.waiting })}{' '}
                  <span className="whitespace-nowrap">{t('wait-short', service.wait)}</span>
                </span>
              )}
            </>
          ) : (
            <>
              <CalendarClock aria-hidden="true" className="size-[1.2em] shrink-0" />
              <span>{t(`tile-closed.${again.kind}`, again)}</span>
            </>
          )}
        </span>
      </span>
    </Button>
  );
};
