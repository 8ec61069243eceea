import { useTranslation } from 'react-i18next';
import type { Floor, FloorTicketsWish } from '#common/ipc/supervisor-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import { DataTable } from './data-table.tsx';
import { NumberDoor } from './number-door.tsx';
import { waitedMinutes } from './waits.ts';

/** The second row: how long do people wait, per service (lĩnh vực). */
export const WaitTable = ({ services }: { readonly services: Floor['services'] }) => {
  const { t } = useTranslation('supervisor');
  const language = useLanguage();
  const now = useNow();
  const door = (row: Floor['services'][number], which: FloorTicketsWish['which'], name: string, count: number) => (
    <NumberDoor
      wish={{ which, service: row.id, counter: null }}
      title={`${row.letter} ${row.name[language]}, ${name}`}
      number={String(count)}
    />
  );
  return (
    <DataTable
      tight
      title={t('wait.title')}
      about={t('wait.about')}
      empty={t('wait.empty')}
      rows={services}
      rowKey={({ id }) => id}
      columns={[
        {
          name: t('wait.service'),
          renderCell: ({ letter, name }) => (
            <>
              <span className="inline-block w-6 font-bold">{letter}</span> {name[language]}
            </>
          ),
        },
        {
          name: t('wait.waiting'),
          number: true,
          renderCell: (row) => door(row, 'waiting', t('wait.waiting'), row.waiting),
        },
        {
          name: t('wait.longest'),
          number: true,
          renderCell: ({ oldestArrivedAt: at }) =>
            at === null ? '–' : t('wait.minutes', { minutes: waitedMinutes(at, now) }),
        },
        {
          name: t('floor:forecast.title'),
          number: true,
          renderCell: ({ forecast }) => (
            <span className="whitespace-nowrap">{forecast === null ? '–' : t('floor:forecast.range', forecast)}</span>
          ),
        },
        {
          name: t('wait.issued'),
          number: true,
          renderCell: (row) => door(row, 'issued', t('wait.issued'), row.issuedToday),
        },
        { name: t('wait.done'), number: true, renderCell: (row) => door(row, 'done', t('wait.done'), row.doneToday) },
      ]}
    />
  );
};
