import { useLayoutEffect } from 'react';
import { CircleCheck, CloudOff, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import type { Alarm, Matter } from '#common/domain/floor/alarm.ts';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { useKeys } from '#renderer/app/use-keys.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import type { Concern } from '../concerns.ts';
import { floorTotals, waitedMinutes } from '../waits.ts';
import { counterLook } from '../counter-look.ts';
import { CounterTile } from './counter-tile.tsx';
import { wallQueues, wallTerminals, type TerminalLook } from './wall-rows.ts';

export type WallViewProps = {
  readonly floor: Floor;
  readonly concerns: readonly Concern[];
  readonly takenBy: (matter: Matter) => Alarm['taken'];
  /** UTC ms. */
  readonly now: number;
  readonly onClose: () => void;
};

/** More lines would be too small for three metres. */
const QUEUES = 7;
const CONCERNS = 2;
const MACHINES = 12;
/** Beyond so many counters their tiles are smaller. */
const ROOMY = 30;
/** A longer name of a queue takes two smaller lines: it is read whole, and the row stays as high as its figures. */
const ONE_LINE = 10;
/** Counters beside one another. */
const acrossOf = (counters: number): number => (counters > ROOMY ? 6 : 5);

/** A figure of a queue: its letters are a twenty-fifth of the screen's height. */
const figure = 'tabular text-right text-[1.55em] font-bold';

const terminalLooks: Readonly<Record<TerminalLook, { readonly sign: string; readonly look: string }>> = {
  well: { sign: '●', look: 'border-line text-ink' },
  paper: { sign: '▲', look: 'border-act-edge bg-act-ground text-act' },
  closed: { sign: '■', look: 'border-line bg-sunken text-soft' },
  away: { sign: '○', look: 'border-offline-edge bg-offline-ground text-offline' },
  unknown: { sign: '◌', look: 'border-offline-edge bg-offline-ground text-offline' },
};

const Headline = ({ floor, concerns, takenBy }: Pick<WallViewProps, 'floor' | 'concerns' | 'takenBy'>) => {
  const { t } = useTranslation('supervisor');
  const pressing = concerns.filter((one) => one.tone === 'act' && takenBy(one) === null);
  const isWell = pressing.length === 0;
  const Icon = floor.silentSince !== null ? CloudOff : isWell ? CircleCheck : TriangleAlert;
  const look = floor.silentSince !== null ? 'text-offline' : isWell ? 'text-good' : 'text-act';
  return (
    <div className={classNames('flex min-w-0 grow items-center gap-[0.6em]', look)}>
      <Icon aria-hidden="true" className="size-[2em] shrink-0" />
      <div className="min-w-0">
        <h1 className="truncate text-[1.5em] leading-tight font-bold">
          {isWell
            ? t(concerns.length === 0 ? 'concern.none' : 'concern.none-pressing')
            : t('concern.some', { count: pressing.length })}
          {floor.silentSince !== null && ` · ${t('floor:known-at', { at: formatTime(floor.silentSince) })}`}
        </h1>
        {pressing.slice(0, CONCERNS).map(({ id, key, values }) => (
          <p key={id} className="truncate text-[0.85em] leading-tight">
            {t(key, values)}
          </p>
        ))}
      </div>
    </div>
  );
};

/** The floor from three metres (màn hình lớn): it fills the screen and nothing scrolls; F11 or Escape brings the tables back. */
export const WallView = ({ floor, concerns, takenBy, now, onClose }: WallViewProps) => {
  const { t } = useTranslation('floor');
  const language = useLanguage();
  useKeys({ Escape: onClose });
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const totals = floorTotals(floor.services);
  const { shown, rest } = wallQueues(floor.services, QUEUES);
  const isSilent = floor.silentSince !== null;
  const looked = floor.counters.map((counter) => ({ counter, look: counterLook(counter, isSilent) }));
  const open = looked.filter(({ look }) => look !== 'closed' && look !== 'away').length;
  const machines = wallTerminals(floor, MACHINES);
  const waitOf = (at: number | null) => (at === null ? '–' : t('wall.minutes', { count: waitedMinutes(at, now) }));
  const numbers = [
    ['waiting', String(totals.waiting)],
    ['longest', waitOf(totals.oldestArrivedAt)],
    ['open', `${open}/${floor.counters.length}`],
    ['done', String(totals.doneToday)],
  ] as const;
  return (
    <section
      aria-label={t('wall.title')}
      className="fixed inset-0 z-30 flex flex-col gap-[0.6em] overflow-hidden bg-ground p-[0.8em] text-[min(2.05vw,3.6vh)]"
    >
      <header className="flex shrink-0 items-center gap-[1em]">
        <Headline floor={floor} concerns={concerns} takenBy={takenBy} />
        <time className="tabular shrink-0 text-[2em] leading-none font-bold">{formatTime(now)}</time>
        {/* The view covers everything: the focus must not stay on what cannot be seen. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <Button autoFocus keys="F11" className="shrink-0 text-[1rem]" onPress={onClose}>
          {t('wall.close')}
        </Button>
      </header>
      <dl className="grid shrink-0 grid-cols-4 border-y border-line py-[0.2em]">
        {numbers.map(([name, value]) => (
          <div
            key={name}
            className="flex items-baseline gap-[0.35em] border-l border-line pl-[0.6em] first:border-l-0 first:pl-0"
          >
            <dd className="tabular order-first text-[2.2em] leading-none font-bold">{value}</dd>
            <dt className="text-[0.62em] whitespace-nowrap text-soft">{t(`wall.number.${name}`)}</dt>
          </div>
        ))}
      </dl>
      <div className="grid min-h-0 grow grid-cols-[37fr_63fr] gap-[0.8em]">
        <table className="w-full self-start border-collapse">
          <caption className="sr-only">{t('wall.queues')}</caption>
          <thead className="text-[0.7em] text-soft">
            <tr>
              <th scope="col" className="text-left font-medium">
                {t('wall.queue')}
              </th>
              <th scope="col" className="text-right font-medium">
                {t('wall.waiting')}
              </th>
              <th scope="col" className="text-right font-medium">
                {t('wall.longest')}
              </th>
              <th scope="col" className="text-right font-medium">
                {t('wall.now')}
              </th>
            </tr>
          </thead>
          <tbody className="leading-[1.2]">
            {shown.map(({ id, letter, name, waiting, oldestArrivedAt, forecast }) => (
              <tr key={id} className="border-t border-line">
                <th scope="row" className="max-w-0 pr-[0.4em] text-left font-semibold">
                  <span
                    className={
                      name[language].length > ONE_LINE
                        ? 'line-clamp-2 text-[0.7em] leading-[1.1]'
                        : 'block truncate text-[0.9em]'
                    }
                  >
                    {letter} <span className="font-normal">{name[language]}</span>
                  </span>
                </th>
                <td className={classNames('w-[2em]', figure)}>{waiting}</td>
                <td className={classNames('w-[2.4em]', figure)}>{waitOf(oldestArrivedAt)}</td>
                <td className="tabular w-[4em] text-right text-[0.8em] text-soft">
                  {forecast === null ? '–' : t('wall.range', forecast)}
                </td>
              </tr>
            ))}
            {rest !== null && (
              <tr className="border-t border-line">
                <th scope="row" className="max-w-0 truncate pr-[0.4em] text-left text-[0.9em] font-normal">
                  {t('wall.rest', { count: rest.services })}
                </th>
                <td className={figure}>{rest.waiting}</td>
                <td className={figure}>{waitOf(rest.oldestArrivedAt)}</td>
                <td className="text-right text-soft">–</td>
              </tr>
            )}
          </tbody>
        </table>
        <ul
          aria-label={t('wall.counters')}
          className="grid min-h-0 auto-rows-fr gap-[0.25em]"
          style={{ gridTemplateColumns: `repeat(${acrossOf(floor.counters.length)}, minmax(0, 1fr))` }}
        >
          {looked.map(({ counter, look }) => (
            <CounterTile
              key={counter.id}
              counter={counter}
              look={look}
              now={now}
              roomy={floor.counters.length <= ROOMY}
            />
          ))}
        </ul>
      </div>
      <ul aria-label={t('wall.terminals')} className="grid shrink-0 grid-cols-6 gap-[0.25em] text-[0.66em]">
        {machines.shown.map(({ terminal, state }) => {
          const { sign, look } = terminalLooks[state];
          return (
            <li
              key={terminal.name}
              className={classNames('flex min-w-0 items-center gap-[0.4em] border px-[0.5em] py-[0.15em]', look)}
            >
              <span aria-hidden="true">{sign}</span>
              <span className="max-w-[85%] shrink-0 truncate font-medium">{terminal.name}</span>
              <span className={state === 'well' ? 'sr-only' : 'ml-auto min-w-0 truncate'}>
                {t(`wall.terminal.${state}`)}
              </span>
            </li>
          );
        })}
        {machines.rest > 0 && (
          <li className="px-[0.5em] py-[0.15em] text-soft">{t('wall.more-terminals', { count: machines.rest })}</li>
        )}
      </ul>
    </section>
  );
};
