import { useTranslation } from 'react-i18next';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import { DataTable } from './data-table.tsx';
import { NumberDoor } from './number-door.tsx';
import { waitMinutes } from './waits.ts';

type Counter = Floor['counters'][number];

const Standing = ({ counter }: { readonly counter: Counter }) => {
  const { t } = useTranslation('supervisor');
  const now = useNow();
  if (counter.terminal === '') return <span className="text-soft">{t('counter.closed')}</span>;
  if (!counter.connected) return <span className="font-medium text-offline">{t('counter.away')}</span>;
  const since = (at: number) => t('wait.minutes', { minutes: waitMinutes(Math.max(0, now - at)) });
  if (counter.pause !== null) {
    return (
      <span className="font-medium text-offline">
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
        <span className="pl-2 text-act">{t('counter.not', { count: ratings.notSatisfied })}</span>
      )}
    </span>
  );
};

/** The counters (quầy): whom they serve and for how long. */
export const CounterTable = ({ counters }: { readonly counters: readonly Counter[] }) => {
  const { t } = useTranslation('supervisor');
  return (
    <DataTable
      title={t('counter.title')}
      about={t('counter.about')}
      empty={t('counter.empty')}
      rows={counters}
      rowKey={({ id }) => id}
      columns={[
        {
          name: t('counter.name'),
          renderCell: ({ name, officer }) => (
            <>
              {name}
              {officer !== '' && <span className="block text-[0.8125rem] font-normal text-soft">{officer}</span>}
            </>
          ),
        },
        { name: t('counter.serving'), renderCell: (counter) => <Standing counter={counter} /> },
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
      ]}
    />
  );
};
