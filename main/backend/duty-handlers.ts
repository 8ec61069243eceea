import type { Handlers } from '#main/ipc/answer.ts';
import { dutyState, signOffDuty, signOnDuty } from '#main/usecases/on-duty.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';

/** Handlers of who is at the supervisor's desk. */
export const dutyHandlers = (terminal: TerminalContext): Partial<Handlers> => ({
  'duty.show': () => dutyState(terminal),
  'duty.sign-in': ({ officer, requestId }) => signOnDuty(terminal, officer, requestId),
  'duty.sign-out': ({ requestId }) => signOffDuty(terminal, requestId),
});
