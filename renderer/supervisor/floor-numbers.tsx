import { useTranslation } from 'react-i18next';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import { NumberDoor } from './number-door.tsx';
import { floorTotals, waitedMinutes } from './waits.ts';

/** The day in five numbers, for who passes by the wall. */
export const FloorNumbers = ({ floor }: { readonly floor: Floor }) => {
  const { t } = useTranslation('supervisor');
  const now = useNow();
  const totals = floorTotals(floor.services);
  const oldest = totals.oldestArrivedAt;
  const numbers = [
    ['number.waiting', String(totals.waiting), 'waiting'],
    ['number.longest', oldest === null ? '–' : t('wait.minutes', { minutes: waitedMinutes(oldest, now) }), 'waiting'],
    ['number.issued', String(totals.issuedToday), 'issued'],
    ['number.done', String(totals.doneToday), 'done'],
    ['number.received', String(floor.receivedToday), null],
  ] as const;
  return (
    <dl aria-label={t('number.title')} className="grid grid-cols-5 border-y border-line py-2.5">
      {numbers.map(([name, value, which]) => (
        <div key={name} className="flex flex-col-reverse border-l border-line pl-4 first:border-l-0 first:pl-0">
          <dt className="text-[0.8125rem] text-soft">{t(name)}</dt>
          <dd className="tabular text-[2rem] leading-none font-bold">
            {which === null ? (
              value
            ) : (
              <NumberDoor wish={{ which, service: null, counter: null }} title={t(name)} number={value} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
};
