import type { DeskAct } from '#common/domain/floor/desk-act.ts';
import { configId } from '#common/domain/site/site-config.ts';
import { bySupervisor } from '#main/usecases/on-duty.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';

/** Writes into the journal what a supervisor did at this machine. What cannot be written (a full disk) is done all the same: nobody is kept from a backup. */
export const noteDeskAct = (
  terminal: Pick<TerminalContext, 'store' | 'profile' | 'site'>,
  log: BackendLog,
  act: DeskAct,
): void => {
  const id = configId('desk-act', terminal.profile.name);
  try {
    terminal.store.append([
      { t: 'config.set', id, by: bySupervisor(terminal), d: { kind: 'desk-act', value: { ...act } } },
    ]);
  } catch (error) {
    log.error('desk-act', { what: act.what, detail: error instanceof Error ? error.message : String(error) });
  }
};
