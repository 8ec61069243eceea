import { allTerminals } from '#main/store/floor.ts';
import { enrolledTerminal, setEnrolled } from './enrolled-terminals.ts';
import { hubPlace } from './hub-place.ts';
import { bySupervisor } from './on-duty.ts';
import type { TerminalContext } from './terminal-context.ts';

export type RevokeOutcome = 'revoked' | 'not-found' | 'this-terminal' | 'hosts-hub';

/**
 * Takes a terminal's access away: the hub refuses it from now on, whatever it still has to send stays on it until it is enrolled again.
 * The terminal that asks and the one that hosts the hub cannot be revoked. Repeating changes nothing.
 */
export const revokeTerminal = (terminal: TerminalContext, term: string): RevokeOutcome => {
  if (term === terminal.profile.name) return 'this-terminal';
  if (term === hubPlace(terminal)?.term) return 'hosts-hub';
  const known = enrolledTerminal(terminal, term);
  if (known?.revoked === true) return 'revoked';
  const record = allTerminals(terminal.store.db).find((one) => one.term === term);
  if (known === null && record === undefined) return 'not-found';
  const value = {
    publicKey: known?.publicKey ?? '',
    roles: [...(known?.roles ?? record?.roles ?? [])],
    revoked: true,
    code: known?.code ?? '',
  };
  setEnrolled(terminal, term, value, bySupervisor(terminal));
  return 'revoked';
};
