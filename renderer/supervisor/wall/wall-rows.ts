import type { Floor } from '#common/ipc/supervisor-calls.ts';
import { oldestOf } from '../waits.ts';

/** Where nobody waits: after all others. */
const last = Number.MAX_SAFE_INTEGER;

type Service = Floor['services'][number];

/** What the wall shows of the queues: the pressing ones by themselves, all others as one line. */
export type WallQueues = {
  readonly shown: readonly Service[];
  /** Of the rest; null when everything is shown. */
  readonly rest: {
    readonly services: number;
    readonly waiting: number;
    readonly oldestArrivedAt: number | null;
  } | null;
};

/** At most `most` lines, the longest wait first; queues in which nobody waits come last. A rest of one queue is shown as itself. */
export const wallQueues = (services: readonly Service[], most: number): WallQueues => {
  const inOrder = services.toSorted(
    (a, b) => (a.oldestArrivedAt ?? last) - (b.oldestArrivedAt ?? last) || b.waiting - a.waiting,
  );
  if (inOrder.length <= most) return { shown: inOrder, rest: null };
  const others = inOrder.slice(most - 1);
  return {
    shown: inOrder.slice(0, most - 1),
    rest: {
      services: others.length,
      waiting: others.reduce((sum, { waiting }) => sum + waiting, 0),
      oldestArrivedAt: oldestOf(others),
    },
  };
};

type Terminal = Floor['terminals'][number];

/** How a terminal stands on the wall. */
export type TerminalLook = 'well' | 'paper' | 'closed' | 'away' | 'unknown';

const prints: ReadonlySet<string> = new Set(['online', 'unknown', 'paper-near-end']);

/** What the wall says of a terminal; the worst first. */
const terminalLook = ({ connected, printers, troubles, closed }: Terminal, isSilent: boolean): TerminalLook => {
  if (isSilent) return 'unknown';
  if (!connected) return 'away';
  if (closed !== null) return 'closed';
  const isStuck = printers.length > 0 && printers.every(({ condition }) => !prints.has(condition));
  return isStuck || troubles.length > 0 ? 'paper' : 'well';
};

const worst: readonly TerminalLook[] = ['paper', 'away', 'closed', 'unknown', 'well'];

/**
 * The terminals that the wall names: those without a counter of their own (a counter's tile says how its terminal is), what is wrong first, at most
 * `most` places; `rest` are the others.
 */
export const wallTerminals = (
  { terminals, silentSince, here }: Pick<Floor, 'terminals' | 'silentSince' | 'here'>,
  most: number,
): {
  readonly shown: readonly { readonly terminal: Terminal; readonly state: TerminalLook }[];
  readonly rest: number;
} => {
  const all = terminals
    .filter(
      ({ roles, connected, enrolment }) =>
        roles.some((role) => role !== 'counter' && role !== 'citizen') && (connected || enrolment !== 'revoked'),
    )
    .map((terminal) => ({
      terminal,
      state: terminalLook(terminal, silentSince !== null && terminal.name !== here.terminal),
    }))
    .toSorted((a, b) => worst.indexOf(a.state) - worst.indexOf(b.state));
  return all.length <= most ? { shown: all, rest: 0 } : { shown: all.slice(0, most - 1), rest: all.length - most + 1 };
};
