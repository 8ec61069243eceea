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

/** Of the others nobody sits at, or nothing is known. */
const stillServes: ReadonlySet<CounterLook> = new Set(['serving', 'paused', 'away']);

export type CounterTileProps = { readonly counter: Counter; readonly look: CounterLook; readonly now: number };

/** One counter on the wall: its name, whom it serves or how it stands, for how long, and how many wait behind it. */
export const CounterTile = ({ counter, look, now }: CounterTileProps) => {
  const { t } = useTranslation('floor');
  const since = counter.pause?.since ?? counter.servingSince ?? counter.idleSince;
  const standing = t(`wall.look.${look}`);
  // Closed or away it may still have somebody sitting there.
  const served = stillServes.has(look) ? counter.servingLabel : null;
  return (
    <li
      className={classNames(
        'flex min-h-0 min-w-0 flex-col justify-center border-l-4 px-[0.35em] leading-[1.15]',
        looks[look],
      )}
    >
      <span className="flex justify-between gap-2 text-[0.62em]">
        <span className="truncate">{counter.name}</span>
        {counter.waitingBehind > 0 && (
          <span className="tabular shrink-0">{t('wall.behind', { count: counter.waitingBehind })}</span>
        )}
      </span>
      <span className="flex items-baseline justify-between gap-2">
        <strong
          className={classNames('tabular', served === null ? 'truncate text-[0.78em]' : 'shrink-0 text-[1.15em]')}
        >
          {served ?? standing}
        </strong>
        {served !== null && look !== 'serving' && <span className="min-w-0 truncate text-[0.66em]">{standing}</span>}
        {since !== null && (look === 'serving' || look === 'free' || (look === 'paused' && served === null)) && (
          <span className="tabular shrink-0 text-[0.66em]">
            {t('wall.minutes', { count: waitMinutes(Math.max(0, now - since)) })}
          </span>
        )}
      </span>
    </li>
  );
};
