import { useTranslation } from 'react-i18next';
import { roleSchema } from '#common/ipc/contract.ts';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { DataTable } from './data-table.tsx';
import { Since } from './since.tsx';

type Terminal = Floor['terminals'][number];

const fine = new Set(['online', 'unknown']);

const Printers = ({ printers }: { readonly printers: Terminal['printers'] }) => {
  const { t } = useTranslation('supervisor');
  if (printers.length === 0) return <span className="text-soft">–</span>;
  return (
    <ul>
      {printers.map(({ name, condition }) => (
        <li key={name} className={classNames('leading-snug', !fine.has(condition) && 'font-medium text-act')}>
          {t(`common:status.printer.${condition}`)}
        </li>
      ))}
    </ul>
  );
};

/** The terminals (máy): when they were last heard of, what they run, how their printers are, what they have not sent yet. */
export const TerminalTable = ({ terminals }: { readonly terminals: readonly Terminal[] }) => {
  const { t } = useTranslation('supervisor');
  const roleName = (role: string): string => {
    const known = roleSchema.safeParse(role);
    return known.success ? t(`role.${known.data}`) : role;
  };
  return (
    <DataTable
      title={t('terminal.title')}
      about={t('terminal.about')}
      empty={t('terminal.empty')}
      rows={terminals}
      rowKey={({ name }) => name}
      columns={[
        { name: t('terminal.name'), renderCell: ({ name }) => name },
        { name: t('terminal.roles'), renderCell: ({ roles }) => roles.map(roleName).join(', ') },
        {
          name: t('terminal.state'),
          renderCell: ({ connected }) => (
            <span className={classNames('font-medium whitespace-nowrap', connected ? 'text-good' : 'text-offline')}>
              <span aria-hidden="true">{connected ? '●' : '○'}</span>{' '}
              {t(connected ? 'terminal.connected' : 'terminal.away')}
            </span>
          ),
        },
        {
          name: t('terminal.last-seen'),
          renderCell: ({ lastSeen }) =>
            lastSeen === null ? <span className="text-soft">{t('terminal.never')}</span> : <Since at={lastSeen} />,
        },
        { name: t('terminal.printers'), renderCell: ({ printers }) => <Printers printers={printers} /> },
        { name: t('terminal.unsynced'), number: true, renderCell: ({ unsynced }) => unsynced },
        { name: t('terminal.version'), renderCell: ({ version }) => <span className="tabular">{version}</span> },
      ]}
    />
  );
};
