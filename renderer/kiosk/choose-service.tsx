import { Inbox, Printer } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterView } from '#common/ipc/views.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { useBackendState } from '#renderer/app/use-backend-event.ts';
import { useView } from '#renderer/app/use-view.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { DrumMotif } from '#renderer/ui/drum-motif.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ServiceTile } from './service-tile.tsx';
import { useDoors } from './use-doors.ts';

export type ChooseServiceProps = {
  /** The service whose number is being asked for, or null. */
  readonly chosen: string | null;
  readonly printer: PrinterView | null;
  /** UTC ms of the terminal's clock. */
  readonly now: number;
  readonly onChoose: (service: string) => void;
};

const printsNothing = (printer: PrinterView | null): boolean =>
  printer !== null && !['online', 'paper-near-end', 'unknown'].includes(printer.condition);

type GreetingProps = {
  readonly siteName: string;
  readonly title: string;
  readonly words: string;
  /** A notice below takes its room from the greeting, never from the tiles. */
  readonly tight: boolean;
};

const Greeting = ({ siteName, title, words, tight }: GreetingProps) => (
  <div
    className={classNames(
      'relative flex grow flex-col justify-center overflow-hidden bg-brand-deep px-12 py-6 text-white portrait:min-h-[11rem] portrait:justify-end portrait:pb-12 landscape:large:min-h-[8.5rem] landscape:large:py-3',
      tight ? 'landscape:min-h-[4.5rem] landscape:py-2' : 'landscape:min-h-[11rem]',
    )}
  >
    <DrumMotif className="absolute top-1/2 right-0 h-[60rem] translate-x-1/3 -translate-y-1/2 opacity-20 portrait:top-0 portrait:h-[52rem] portrait:-translate-y-[42%] portrait:mask-b-from-60% portrait:mask-b-to-85%" />
    <div className="relative flex max-w-[44rem] flex-col gap-3" aria-live="polite">
      <p className={classNames('text-[1.3rem] font-medium large:hidden', tight && 'landscape:hidden')}>{siteName}</p>
      <h1
        className={classNames(
          'leading-[1.25] font-bold landscape:large:text-[2.2rem] portrait:text-[3.4rem]',
          tight ? 'landscape:text-[2rem]' : 'landscape:text-[3.4rem]',
        )}
      >
        {title}
      </h1>
      <p
        className={classNames(
          'leading-normal text-pretty landscape:large:text-[1.5rem] portrait:text-[1.7rem]',
          tight ? 'landscape:text-[1.3rem]' : 'landscape:text-[1.7rem]',
        )}
      >
        {words}
      </p>
    </div>
  </div>
);

/** The start screen: a greeting and one tile per service, the tiles in the lower part where everybody reaches them. */
export const ChooseService = ({ chosen, printer, now, onChoose }: ChooseServiceProps) => {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  const backend = useBackendState();
  const view = useView('kiosk.services', {}, ['queue', 'config']);
  useDoors();
  const services = view.kind === 'ready' ? view.value.services : [];
  const away = view.kind === 'failed' || (view.kind === 'ready' && view.trouble !== null) || backend !== 'up';
  // In landscape at most two rows. A custom property is not in React's list of styles.
  const columns = {
    '--columns': services.length > 3 ? Math.ceil(services.length / 2) : services.length,
  } as CSSProperties;
  const waitingWords = away ? 'issuing-away' : 'issuing-advice';

  return (
    <main className="flex min-h-0 grow flex-col">
      <Greeting
        siteName={view.kind === 'ready' ? view.value.siteName[language] : ''}
        title={t(chosen === null ? 'greeting' : 'issuing')}
        words={t(chosen === null ? 'invitation' : waitingWords)}
        tight={away || printsNothing(printer)}
      />
      <div className="flex min-h-0 shrink-0 flex-col gap-5 px-8 py-6 large:gap-4 large:px-6 large:py-4">
        {away && <Notice tone="offline" what={t('away')} meaning={t('away-meaning')} advice={t('away-advice')} />}
        {!away && printsNothing(printer) && (
          <Notice tone="offline" icon={Printer} what={t('no-paper')} advice={t('no-paper-advice')} />
        )}
        {view.kind === 'loading' && <p className="py-12 text-center text-[1.3em]">{t('loading')}</p>}
        {view.kind === 'ready' && services.length === 0 && (
          <EmptyState icon={Inbox} what={t('no-services')} advice={t('no-services-advice')} />
        )}
        <section
          aria-label={t('services')}
          style={columns}
          className={classNames(
            'grid auto-rows-fr gap-5 large:gap-4 landscape:grid-cols-[repeat(var(--columns),minmax(0,1fr))]',
            services.length > 3 ? 'portrait:grid-cols-2' : 'portrait:auto-rows-[11rem]',
            services.length > 3 && services.length <= 6 && 'portrait:auto-rows-[minmax(11rem,1fr)]',
          )}
        >
          {services.map((service) => (
            <ServiceTile
              key={service.id}
              service={service}
              chosen={service.id === chosen}
              now={now}
              onChoose={() => onChoose(service.id)}
            />
          ))}
        </section>
      </div>
    </main>
  );
};
