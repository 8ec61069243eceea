import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { roleSchema } from '#common/ipc/contract.ts';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
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
        <li
          key={name}
          className={classNames('leading-snug whitespace-nowrap', !fine.has(condition) && 'font-medium text-act')}
        >
          {t(`common:status.printer.${condition}`)}
        </li>
      ))}
    </ul>
  );
};

/** Who it is to the hub: in words, the hub itself marked. */
const Enrolment = ({ enrolment, hostsHub }: Pick<Terminal, 'enrolment' | 'hostsHub'>) => {
  const { t } = useTranslation('supervisor');
  const isOut = enrolment === 'not-enrolled' || enrolment === 'revoked';
  return (
    <span className="whitespace-nowrap">
      <span className={classNames(isOut && 'font-medium text-act')}>{t(`terminal.enrolment.${enrolment}`)}</span>
      {hostsHub && <strong className="pl-2">· {t('terminal.hub')}</strong>}
    </span>
  );
};

/** How many ops have not been sent, and since when the oldest of them waits. */
const Unsent = ({ unsynced, oldestUnsentAt }: Pick<Terminal, 'unsynced' | 'oldestUnsentAt'>) => (
  <span className="tabular whitespace-nowrap">
    {unsynced}
    {unsynced > 0 && oldestUnsentAt !== null && (
      <>
        {' '}
        · <Since at={oldestUnsentAt} />
      </>
    )}
  </span>
);

const BYTES_OF_MB = 1_000_000;

const DatabaseSize = ({ databaseBytes }: Pick<Terminal, 'databaseBytes'>) => {
  const { i18n } = useTranslation();
  if (databaseBytes === null) return <span className="text-soft">–</span>;
  return new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(databaseBytes / BYTES_OF_MB);
};

export type TerminalTableProps = {
  readonly terminals: readonly Terminal[];
  /** The supervisor's own terminal. */
  readonly here: string;
  readonly onRevoke: (terminal: string) => void;
  readonly actions: ReactNode;
};

/** The terminals (máy): when they were last heard of, what they run, how their printers are, what they have not sent yet, who may connect. */
export const TerminalTable = ({ terminals, here, onRevoke, actions }: TerminalTableProps) => {
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
      actions={actions}
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
        { name: t('terminal.unsynced'), renderCell: (terminal) => <Unsent {...terminal} /> },
        { name: t('terminal.database'), number: true, renderCell: (terminal) => <DatabaseSize {...terminal} /> },
        {
          name: t('terminal.enrolment.name'),
          renderCell: (terminal) => <Enrolment {...terminal} />,
        },
        {
          name: t('terminal.acts'),
          renderCell: ({ name, enrolment, hostsHub }) =>
            name === here || hostsHub || enrolment === 'revoked' ? null : (
              <Button
                variant="quiet"
                aria-label={t('revoke.open-of', { terminal: name })}
                onPress={() => onRevoke(name)}
              >
                {t('revoke.open')}
              </Button>
            ),
        },
        { name: t('terminal.version'), renderCell: ({ version }) => <span className="tabular">{version}</span> },
      ]}
    />
  );
};
