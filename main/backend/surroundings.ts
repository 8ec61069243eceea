import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';
import type { BoardMedia } from '#common/ipc/display-calls.ts';
import type { TerminalStatus } from '#common/ipc/views.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { TerminalPresence } from '#main/usecases/views/floor-view.ts';

/** What the handlers need to know of the running terminal besides its use cases. */
export type Surroundings = {
  readonly terminal: TerminalContext;
  readonly status: () => TerminalStatus;
  readonly condition: () => PrinterCondition | null;
  readonly presence: () => readonly TerminalPresence[];
  /** UTC ms since when the hub is silent, null while it answers. */
  readonly aloneSince: () => number | null;
  /** Whether this terminal's board speaks the calls. */
  readonly speaks: () => boolean;
  /** What its board may play between calls. */
  readonly media: () => readonly BoardMedia[];
};
