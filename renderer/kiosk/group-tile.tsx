import { CalendarClock, ChevronRight, UsersRound } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/app/i18n.ts';
import { allClosed, type ServiceGroup } from './arrange-tiles.ts';
import { reopening } from './closed-words.ts';
import { ServiceIcon } from '#renderer/ui/service-icon.tsx';
import { keepDash } from './keep-dash.ts';

export type GroupTileProps = {
  readonly group: ServiceGroup;
  /** UTC ms of the terminal's clock. */
  readonly now: number;
  readonly onOpen: () => void;
};

/** A field (nhóm lĩnh vực) with several services behind it: one more press. */
export const GroupTile = ({ group: { name, services }, now, onOpen }: GroupTileProps) => {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  const { closed, service } = allClosed(services);
  const reopensAt = service?.door.kind === 'closed' ? service.door.reopensAt : null;
  const again = reopening(reopensAt, now);
  const waiting = services.reduce((sum, each) => sum + each.waiting, 0);
  return (
    <Button
      onPress={onOpen}
      className="group flex min-h-[7rem] items-center gap-5 rounded-tile border-2 border-line bg-brand-pale px-6 py-4 text-left shadow-card transition-transform duration-75 data-[pressed]:scale-[0.985] data-[pressed]:border-brand large:gap-4 large:px-4 large:py-3 low:min-h-[5rem] low:py-2"
    >
      <span className="grid size-20 shrink-0 place-items-center rounded-full bg-surface text-brand large:size-16 landscape:large:size-14 low:size-14 low:large:hidden">
        <ServiceIcon name={services[0]?.icon ?? ''} className="size-10 low:size-8" />
      </span>
      <span className="flex min-w-0 grow flex-col gap-1">
        <span className="font-display text-[1.6rem] leading-[1.3] font-semibold text-balance landscape:large:text-[1.45rem] low:text-[1.4rem] low:large:text-[1.2rem]">
          {name === null ? t('other-services') : keepDash(name[language])}
        </span>
        <span className="text-[1.05rem] leading-snug line-clamp-3 text-soft large:hidden low:hidden">
          {services.map((each) => keepDash(each.name[language])).join('\u00a0· ')}
        </span>
        <span className="tabular flex items-center gap-2 text-[1.05rem] font-medium text-brand">
          {closed ? (
            <>
              <CalendarClock aria-hidden="true" className="size-[1.2em] shrink-0" />
              <span>{t(`tile-closed.${again.kind}`, again)}</span>
            </>
          ) : (
            <>
              <UsersRound aria-hidden="true" className="size-[1.2em] shrink-0" />
              <span>{t('waiting', { count: waiting })}</span>
            </>
          )}
        </span>
      </span>
      <ChevronRight aria-hidden="true" className="size-[2rem] shrink-0 text-brand" />
    </Button>
  );
};
