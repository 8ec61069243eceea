import { useTranslation } from 'react-i18next';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { DataTable } from './data-table.tsx';
import { waitMinutes } from './waits.ts';

/** The second row: how long do people wait, per service (lĩnh vực). */
export const WaitTable = ({ services }: { readonly services: Floor['services'] }) => {
  const { t } = useTranslation('supervisor');
  const language = useLanguage();
  return (
    <DataTable
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
        { name: t('wait.waiting'), number: true, renderCell: ({ waiting }) => <strong>{waiting}</strong> },
        {
          name: t('wait.longest'),
          number: true,
          renderCell: ({ waiting, longestWaitMs }) =>
            waiting === 0 ? '–' : t('wait.minutes', { minutes: waitMinutes(longestWaitMs) }),
        },
        { name: t('wait.issued'), number: true, renderCell: ({ issuedToday }) => issuedToday },
        { name: t('wait.done'), number: true, renderCell: ({ doneToday }) => doneToday },
      ]}
    />
  );
};
