import { Printer, ScanBarcode, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection, TerminalStatus } from '#common/ipc/views.ts';
import { classNames } from './class-names.ts';
import { Clock } from './clock.tsx';

/** Full, half, empty: the connection reads without colour. */
const connectionSigns: Record<Connection, { readonly sign: string; readonly look: string }> = {
  online: { sign: '●', look: 'text-good' },
  'hub-only': { sign: '◐', look: 'rounded-control bg-offline-ground px-2 text-offline' },
  alone: { sign: '○', look: 'rounded-control bg-offline-ground px-2 text-offline' },
};

const Item = ({
  icon: Icon,
  needsPerson,
  children,
}: {
  readonly icon: LucideIcon;
  readonly needsPerson: boolean;
  readonly children: ReactNode;
}) => (
  <li
    className={classNames(
      'flex items-center gap-1.5 whitespace-nowrap',
      needsPerson && 'rounded-control bg-act-ground px-2 font-semibold text-act',
    )}
  >
    <Icon aria-hidden="true" className="size-[1.15em] shrink-0" />
    {children}
  </li>
);

/** Whether the hub and central are heard, and how much has not reached them. */
const ConnectionItem = ({ status: { connection, unsynced } }: { readonly status: TerminalStatus }) => {
  const { t } = useTranslation('common');
  const { sign, look } = connectionSigns[connection];
  return (
    <li className={classNames('flex items-center gap-1.5 whitespace-nowrap font-semibold', look)}>
      <span aria-hidden="true">{sign}</span>
      {t(`status.connection.${connection}`)}
      {unsynced > 0 && <span className="tabular font-normal">· {t('status.unsynced', { count: unsynced })}</span>}
    </li>
  );
};

/** What gives way where there is no room for one line: the site and the date alone, or, with a second line, nothing else (the date takes no line of its own). */
const looks = {
  shrinks: { strip: '', site: '', clock: '' },
  wraps: {
    strip: 'max-[1500px]:flex-wrap max-[1500px]:gap-y-1.5',
    site: 'max-[1500px]:basis-0',
    clock: 'max-[1500px]:max-w-[9.7em] max-[1500px]:grow-[1000] max-[1500px]:basis-[3.2em]',
  },
} as const;

export type StatusStripProps = {
  /** undefined while the backend has not answered yet: the strip keeps its place. */
  readonly status: TerminalStatus | undefined;
  /** What this window is: "Quầy 5", "Ki-ốt lấy số". */
  readonly title: string;
  /** False on the board, which shows a large clock of its own. */
  readonly withClock?: boolean;
  /** Where a narrow desk has no room for all of it, it takes a second line: for a window with many doors. */
  readonly wraps?: boolean;
  /** Buttons of the window that belong to no task: language, help. */
  readonly children?: ReactNode;
};

/** The status strip: the same place and the same order on each screen; colour is never the only sign. */
export const StatusStrip = ({ status, title, withClock = true, wraps = false, children }: StatusStripProps) => {
  const { t, i18n } = useTranslation('common');
  const look = wraps ? looks.wraps : looks.shrinks;
  const number = new Intl.NumberFormat(i18n.language);
  const condition = status?.printer?.condition ?? 'online';
  const printerTroubled = condition !== 'online' && condition !== 'paper-near-end';
  return (
    // One line: where room is short the site gives way first, then the date, then the end of a long title; only then does the state wrap.
    <header
      className={classNames(
        'flex min-h-[3rem] shrink-0 items-center gap-x-2.5 border-b border-line bg-surface px-4 py-1.5 text-[0.9rem] large:text-[0.78rem] min-[1500px]:gap-x-4 [&>button]:px-2.5',
        look.strip,
      )}
    >
      <p data-staff-door title={title} className="min-w-[5rem] shrink truncate font-display font-semibold">
        {title}
      </p>
      {/* A name of which only some letters are left says nothing: it gives way whole. */}
      <div className={classNames('@container min-w-0 grow shrink-[1000000000]', look.site)}>
        <p className="truncate text-soft @max-[8em]:hidden">
          {status && `${status.site} · ${t('status.version', { version: status.version })}`}
        </p>
      </div>
      <ul
        aria-label={t('status.label')}
        className="flex min-w-0 shrink-[0.000001] flex-wrap items-center gap-x-3 gap-y-1 min-[1500px]:gap-x-5"
      >
        {status && <ConnectionItem status={status} />}
        {status?.catchUp && (
          <li className="tabular whitespace-nowrap text-soft">
            {t('status.catch-up', {
              done: number.format(status.catchUp.done),
              total: number.format(status.catchUp.total),
            })}
          </li>
        )}
        {status?.printer && (
          <Item icon={Printer} needsPerson={printerTroubled}>
            {t(`status.printer.${status.printer.condition}`)}
          </Item>
        )}
        {status?.scanner && (
          <Item icon={ScanBarcode} needsPerson={!status.scanner.connected}>
            {t(status.scanner.connected ? 'status.scanner.connected' : 'status.scanner.missing')}
          </Item>
        )}
        {status?.troubles.map((trouble) => (
          <Item key={trouble} icon={TriangleAlert} needsPerson>
            {t(`status.trouble.${trouble}`)}
          </Item>
        ))}
      </ul>
      {children}
      {withClock && (
        <span className={classNames('min-w-[3.2em] shrink-[1000000] basis-[9.7em]', look.clock)}>
          <Clock />
        </span>
      )}
    </header>
  );
};
