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
import { startTiles } from './arrange-tiles.ts';
import { GroupTile } from './group-tile.tsx';
import { ScanHint } from './scan-hint.tsx';
import { ServiceTile } from './service-tile.tsx';
import { useDoors } from './use-doors.ts';
import { useStartWords } from './use-start-words.ts';

export type ChooseServiceProps = {
  /** The service whose number is being asked for, or null. */
  readonly chosen: string | null;
  readonly printer: PrinterView | null;
  /** UTC ms of the terminal's clock. */
  readonly now: number;
  /** Papers with a code may be held under a scanner here. */
  readonly hasScanner: boolean;
  readonly onChoose: (service: string) => void;
  /** A field with several services was touched. */
  readonly onGroup: (group: string) => void;
};

const printsNothing = (printer: PrinterView | null): boolean =>
  printer !== null && !['online', 'paper-near-end', 'unknown'].includes(printer.condition);

type GreetingProps = {
  readonly siteName: string;
  readonly title: string;
  readonly words: string;
  /** A notice below takes its room from the greeting, never from the tiles. */
  readonly tight: boolean;
  readonly hint: boolean;
};

const Greeting = ({ siteName, title, words, tight, hint }: GreetingProps) => (
  <div
    className={classNames(
      'relative flex grow flex-col justify-center gap-4 overflow-hidden bg-brand-deep px-12 py-6 text-white landscape:flex-row landscape:items-center landscape:justify-between portrait:min-h-[11rem] portrait:justify-end portrait:pb-12 landscape:large:min-h-[8.5rem] landscape:large:py-3',
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
    {hint && !tight && <ScanHint />}
  </div>
);

/** The start screen: a greeting and one tile per service, the tiles in the lower part where everybody reaches them. */
export const ChooseService = ({ chosen, printer, now, hasScanner, onChoose, onGroup }: ChooseServiceProps) => {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  const backend = useBackendState();
  const view = useView('kiosk.services', {}, ['queue', 'config']);
  useDoors();
  const services = view.kind === 'ready' ? view.value.services : [];
  const away = view.kind === 'failed' || (view.kind === 'ready' && view.trouble !== null) || backend !== 'up';
  // In landscape at most two rows. A custom property is not in React's list of styles.
  const tiles = startTiles(services);
  const columns = {
    '--columns': tiles.length > 3 ? Math.ceil(tiles.length / 2) : tiles.length,
  } as CSSProperties;
  const said = useStartWords(services, { chosen, away, now });

  return (
    <main className="flex min-h-0 grow flex-col">
      <Greeting
        siteName={view.kind === 'ready' ? view.value.siteName[language] : ''}
        {...said}
        hint={hasScanner && chosen === null}
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
            'grid auto-rows-fr gap-5 large:gap-4 low:gap-3 landscape:grid-cols-[repeat(var(--columns),minmax(0,1fr))]',
            tiles.length > 3 ? 'portrait:grid-cols-2' : 'portrait:auto-rows-[11rem]',
            'low:auto-rows-[minmax(5rem,1fr)]!',
            tiles.length > 3 && tiles.length <= 6 && 'portrait:auto-rows-[minmax(11rem,1fr)]',
          )}
        >
          {tiles.map((tile) =>
            tile.kind === 'group' ? (
              <GroupTile key={tile.group.id} group={tile.group} now={now} onOpen={() => onGroup(tile.group.id)} />
            ) : (
              <ServiceTile
                key={tile.service.id}
                service={tile.service}
                chosen={tile.service.id === chosen}
                now={now}
                onChoose={() => onChoose(tile.service.id)}
              />
            ),
          )}
        </section>
      </div>
    </main>
  );
};
