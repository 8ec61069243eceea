import { useTranslation } from 'react-i18next';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import type { CounterLook } from '../counter-look.ts';
import { waitMinutes } from '../waits.ts';

type Counter = Floor['counters'][number];

const looks: Readonly<Record<CounterLook, string>> = {
  serving: 'border-brand bg-brand text-on-brand',
  free: 'border-good bg-good-ground text-good',
  paused: 'border-offline-edge bg-offline-ground text-offline',
  away: 'border-act-edge bg-act-ground text-act',
  closed: 'border-line bg-sunken text-soft',
  unknown: 'border-offline-edge bg-offline-ground text-offline',
};

/** How a counter stands that has no room for the word, because its number is shown: the signs of the terminals below, and a pause. */
const signs: Readonly<Partial<Record<CounterLook, string>>> = { paused: '❚❚', away: '○' };

/** Of the others nobody sits at, or nothing is known. */
const stillServes: ReadonlySet<CounterLook> = new Set(['serving', 'paused', 'away']);

export type CounterTileProps = {
  readonly counter: Counter;
  readonly look: CounterLook;
  readonly now: number;
  /** There is room for a number that is read from three metres. */
  readonly roomy: boolean;
};

/** A number that a kiosk gave while it was cut off is longer: it takes the whole width at a smaller size. */
const LONG = 4;

/** One counter on the wall: its name, how many wait behind it and for how long it stands so; below, in large letters, whom it serves or how it stands. */
export const CounterTile = ({ counter, look, now, roomy }: CounterTileProps) => {
  const { t } = useTranslation('floor');
  const since = counter.pause?.since ?? counter.servingSince ?? counter.idleSince;
  const standing = t(`wall.look.${look}`);
  // Closed or away it may still have somebody sitting there.
  const served = stillServes.has(look) ? counter.servingLabel : null;
  const size = roomy && (served?.length ?? 0) <= LONG ? 'text-[1.55em]' : 'text-[1.15em]';
  return (
    <li
      className={classNames(
        'flex min-h-0 min-w-0 flex-col justify-center border-l-4 px-[0.25em] leading-none',
        looks[look],
      )}
    >
      <span className="flex gap-[0.35em] text-[0.62em] leading-[1.1]">
        <span className="min-w-0 grow truncate">{counter.name}</span>
        {counter.waitingBehind > 0 && (
          <span className="tabular shrink-0">{t('wall.behind', { count: counter.waitingBehind })}</span>
        )}
        {since !== null && (look === 'serving' || look === 'free' || (look === 'paused' && served === null)) && (
          <span className="tabular shrink-0">
            {t('wall.minutes', { count: waitMinutes(Math.max(0, now - since)) })}
          </span>
        )}
        {served !== null && look !== 'serving' && (
          <>
            <span aria-hidden="true" className="shrink-0 font-bold">
              {signs[look]}
            </span>
            <span className="sr-only">{standing}</span>
          </>
        )}
      </span>
      <strong className={classNames('tabular block', served === null ? 'truncate text-[0.78em] leading-[1.2]' : size)}>
        {served ?? standing}
      </strong>
    </li>
  );
};
