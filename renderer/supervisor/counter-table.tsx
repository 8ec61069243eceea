import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import { ActMenu, type MenuAct } from './acts/act-menu.tsx';
import { DataTable } from './data-table.tsx';
import { NumberDoor } from './number-door.tsx';
import { waitMinutes } from './waits.ts';

type Counter = Floor['counters'][number];

/** What may be done with a counter by one press. */
export type CounterActName = 'close' | 'open' | 'end-session' | 'back-in';

export type CounterTableProps = {
  readonly counters: readonly Counter[];
  readonly services: Floor['services'];
  /** Since when the hub is silent (UTC ms), null while it answers. */
  readonly silentSince: number | null;
  readonly onAct: (act: CounterActName, counter: Counter) => void;
  readonly onServices: (counter: string) => void;
};

const Standing = ({ counter, silentSince }: { readonly counter: Counter; readonly silentSince: number | null }) => {
  const { t } = useTranslation('supervisor');
  const now = useNow();
  if (counter.terminal === '') return <span className="text-soft">{t('counter.closed')}</span>;
  // Without the hub nobody knows who is there: what is known is shown, and of when it is.
  if (silentSince !== null) {
    return (
      <span className="text-offline">
        {counter.servingLabel !== null && <strong>{counter.servingLabel}</strong>}{' '}
        {t('floor:known-at', { at: formatTime(silentSince) })}
      </span>
    );
  }
  // Closed or away it may still have somebody sitting there: that is shown first.
  const served = counter.servingLabel !== null && <strong>{counter.servingLabel} </strong>;
  if (!counter.connected) {
    return (
      <span className="font-medium text-offline">
        {served}
        {t('counter.away')}
      </span>
    );
  }
  const since = (at: number) => t('wait.minutes', { minutes: waitMinutes(Math.max(0, now - at)) });
  if (counter.pause !== null) {
    return (
      <span className="font-medium text-offline">
        {served}
        {t('counter.paused', { reason: t(`counter.pause.${counter.pause.reason}`), time: since(counter.pause.since) })}
      </span>
    );
  }
  if (counter.servingLabel === null) {
    return (
      <span className="text-soft">
        {counter.idleSince === null ? t('counter.free') : t('counter.idle', { time: since(counter.idleSince) })}
      </span>
    );
  }
  return (
    <span className="tabular whitespace-nowrap">
      <strong>{counter.servingLabel}</strong>
      {counter.servingSince !== null && (
        <span className="pl-2 text-soft">
          {t('wait.minutes', { minutes: waitMinutes(Math.max(0, now - counter.servingSince)) })}
        </span>
      )}
    </span>
  );
};

/** How many were satisfied of those who said so, and how many were not; a dash while nobody said anything. */
const Ratings = ({ counter: { ratings } }: { readonly counter: Counter }) => {
  const { t } = useTranslation('supervisor');
  const good = ratings.verySatisfied + ratings.satisfied;
  const all = good + ratings.notSatisfied;
  if (all === 0) return <span className="text-soft">–</span>;
  return (
    <span className="whitespace-nowrap">
      {t('counter.satisfied', { good, all })}
      {ratings.notSatisfied > 0 && (
        <span className="block text-[0.8125rem] text-act">{t('counter.not', { count: ratings.notSatisfied })}</span>
      )}
    </span>
  );
};

/** The counters (quầy): whom they serve and for how long. */
export const CounterTable = ({ counters, silentSince, services, onAct, onServices }: CounterTableProps) => {
  const { t } = useTranslation('supervisor');
  const acts = (counter: Counter): readonly MenuAct[] => {
    const { id, pause, officer, sentOut } = counter;
    const of = (act: CounterActName) => () => onAct(act, counter);
    return [
      pause === null
        ? { id: 'close', name: t('floor:counter.close'), onAct: of('close') }
        : { id: 'open', name: t('floor:counter.open'), onAct: of('open') },
      { id: 'services', name: t('floor:counter.services'), onAct: () => onServices(id) },
      ...(officer === ''
        ? []
        : [{ id: 'end', name: t('floor:counter.end-session', { officer }), onAct: of('end-session') }]),
      ...(sentOut === '' || officer !== ''
        ? []
        : [{ id: 'back', name: t('floor:counter.back-in', { officer: sentOut }), onAct: of('back-in') }]),
    ];
  };
  const letters = (ids: readonly string[]): string =>
    services
      .filter(({ id }) => ids.includes(id))
      .map(({ letter }) => letter)
      .join(' ');
  return (
    <DataTable
      tight
      title={t('counter.title')}
      about={t('counter.about')}
      empty={t('counter.empty')}
      rows={counters}
      rowKey={({ id }) => id}
      columns={[
        {
          name: t('counter.name'),
          renderCell: ({ name, officer, officerSince, services: served }) => (
            <>
              <span className="whitespace-nowrap">
                {name} <span className="pl-1 text-[0.8125rem] font-normal text-soft">{letters(served)}</span>
              </span>
              {officer !== '' && (
                <span className="block text-[0.8125rem] font-normal text-soft">
                  {officer}
                  {officerSince !== null && (
                    <span className="tabular whitespace-nowrap"> · {formatTime(officerSince)}</span>
                  )}
                </span>
              )}
            </>
          ),
        },
        {
          name: t('counter.serving'),
          renderCell: (counter) => <Standing counter={counter} silentSince={silentSince} />,
        },
        { name: t('floor:counter.behind'), number: true, renderCell: ({ waitingBehind }) => waitingBehind },
        {
          name: t('counter.done'),
          number: true,
          renderCell: ({ id, name, doneToday }) => (
            <NumberDoor
              wish={{ which: 'done', service: null, counter: id }}
              title={`${name}, ${t('counter.done')}`}
              number={String(doneToday)}
            />
          ),
        },
        { name: t('counter.ratings'), number: true, renderCell: (counter) => <Ratings counter={counter} /> },
        {
          name: t('terminal.acts'),
          renderCell: (counter) => (
            <ActMenu word={t('floor:act')} about={t('floor:acts-of', { name: counter.name })} acts={acts(counter)} />
          ),
        },
      ]}
    />
  );
};
