import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import { roleSchema } from '#common/ipc/contract.ts';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { ActMenu, type MenuAct } from './acts/act-menu.tsx';
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
const BYTES_OF_GB = 1_000_000_000;
/** With less than this the day's work may not fit any more. */
const LOW_BYTES = 2 * BYTES_OF_GB;

/** What the database takes, and what is free of the whole disk. */
const Disk = ({ databaseBytes, disk }: Pick<Terminal, 'databaseBytes' | 'disk'>) => {
  const { t, i18n } = useTranslation('floor');
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  if (databaseBytes === null && disk === null) return <span className="text-soft">–</span>;
  return (
    <span className="tabular whitespace-nowrap">
      {databaseBytes !== null && `${number.format(databaseBytes / BYTES_OF_MB)} MB`}
      {disk !== null && (
        <span className={classNames('block text-[0.8125rem]', disk.freeBytes < LOW_BYTES ? 'text-act' : 'text-soft')}>
          {t('disk', {
            free: number.format(disk.freeBytes / BYTES_OF_GB),
            total: number.format(disk.totalBytes / BYTES_OF_GB),
          })}
        </span>
      )}
    </span>
  );
};

const SECOND_MS = 1_000;
/** As far as a clock may be off before its terminal says itself that it is wrong (terminal-status.ts). */
const WRONG_MS = 120_000;

/** How far its clock is from the hub's. */
const Skew = ({ clockSkewMs }: Pick<Terminal, 'clockSkewMs'>) => {
  const { t } = useTranslation('floor');
  if (clockSkewMs === null) return <span className="text-soft">–</span>;
  const seconds = Math.round(clockSkewMs / SECOND_MS);
  if (seconds === 0) return <span className="text-soft">{t('clock.right')}</span>;
  return (
    <span
      className={classNames('tabular whitespace-nowrap', Math.abs(clockSkewMs) > WRONG_MS && 'font-medium text-act')}
    >
      {t(seconds > 0 ? 'clock.ahead' : 'clock.behind', { count: Math.abs(seconds) })}
    </span>
  );
};

/** Whether it is there; while the hub is silent here, of when that is. */
const Contact = ({
  terminal: { connected, lastSeen, name },
  silentSince,
  here,
}: {
  readonly terminal: Terminal;
  readonly silentSince: number | null;
  readonly here: string;
}) => {
  const { t } = useTranslation('supervisor');
  if (silentSince !== null && name !== here) {
    return (
      <span className="font-medium text-offline">
        <span aria-hidden="true">◌</span> {t('floor:known-at', { at: formatTime(silentSince) })}
      </span>
    );
  }
  const isHere = connected || name === here;
  return (
    <>
      <span className={classNames('font-medium whitespace-nowrap', isHere ? 'text-good' : 'text-offline')}>
        <span aria-hidden="true">{isHere ? '●' : '○'}</span> {t(isHere ? 'terminal.connected' : 'terminal.away')}
      </span>
      {/* Who is there is heard all the time: how long ago is a question about who is not. */}
      {!isHere && (
        <span className="block text-[0.8125rem]">
          {lastSeen === null ? <span className="text-soft">{t('terminal.never')}</span> : <Since at={lastSeen} />}
        </span>
      )}
    </>
  );
};

export type TerminalTableProps = {
  readonly terminals: readonly Terminal[];
  /** The supervisor's own terminal. */
  readonly here: string;
  /** Since when the hub is silent (UTC ms), null while it answers. */
  readonly silentSince: number | null;
  readonly onAct: (act: TerminalActName, terminal: string) => void;
  readonly actions: ReactNode;
};

/** What may be done with a terminal. */
export type TerminalActName = 'revoke' | 'restart' | 'report' | 'look' | 'close-kiosk' | 'open-kiosk';

/** Windows that can be looked at. */
const seen: ReadonlySet<string> = new Set(['counter', 'kiosk', 'display']);

/** The terminals (máy): when they were last heard of, what they run, how their printers are, what they have not sent yet, who may connect. */
export const TerminalTable = ({ terminals, here, silentSince, onAct, actions }: TerminalTableProps) => {
  const { t } = useTranslation('supervisor');
  const roleName = (role: string): string => {
    const known = roleSchema.safeParse(role);
    return known.success ? t(`role.${known.data}`) : role;
  };
  const acts = ({ name, roles, closed, enrolment, hostsHub }: Terminal): readonly MenuAct[] => {
    const act = (id: TerminalActName, key: string): MenuAct => ({
      id,
      name: t(`floor:terminal.${key}`),
      onAct: () => onAct(id, name),
    });
    return [
      ...(roles.includes('kiosk')
        ? [closed === null ? act('close-kiosk', 'close-kiosk') : act('open-kiosk', 'open-kiosk')]
        : []),
      act('report', 'report'),
      ...(roles.some((role) => seen.has(role)) ? [act('look', 'look')] : []),
      act('restart', 'restart'),
      ...(name === here || hostsHub || enrolment === 'revoked' ? [] : [act('revoke', 'revoke')]),
    ];
  };
  return (
    <DataTable
      tight
      title={t('terminal.title')}
      about={t('terminal.about')}
      empty={t('terminal.empty')}
      actions={actions}
      rows={terminals}
      rowKey={({ name }) => name}
      columns={[
        {
          name: t('terminal.name'),
          renderCell: ({ name, roles, closed }) => (
            <>
              {name}
              {closed !== null && <strong className="pl-2 text-offline">{t('floor:terminal.closed')}</strong>}
              <span className="block text-[0.8125rem] font-normal text-soft">{roles.map(roleName).join(', ')}</span>
            </>
          ),
        },
        {
          name: t('terminal.state'),
          renderCell: (terminal) => <Contact terminal={terminal} silentSince={silentSince} here={here} />,
        },
        { name: t('terminal.printers'), renderCell: ({ printers }) => <Printers printers={printers} /> },
        { name: t('terminal.unsynced'), renderCell: (terminal) => <Unsent {...terminal} /> },
        { name: t('floor:disk-title'), number: true, renderCell: (terminal) => <Disk {...terminal} /> },
        { name: t('floor:clock.title'), renderCell: (terminal) => <Skew {...terminal} /> },
        {
          name: t('terminal.enrolment.name'),
          renderCell: (terminal) => <Enrolment {...terminal} />,
        },
        { name: t('terminal.version'), renderCell: ({ version }) => <span className="tabular">{version}</span> },
        {
          name: t('terminal.acts'),
          renderCell: (terminal) => (
            <ActMenu
              word={t('floor:act')}
              about={t('floor:acts-of-terminal', { name: terminal.name })}
              acts={acts(terminal)}
            />
          ),
        },
      ]}
    />
  );
};
