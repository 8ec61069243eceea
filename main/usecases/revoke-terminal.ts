import { allTerminals } from '#main/store/floor.ts';
import { enrolledTerminal, setEnrolled } from './enrolled-terminals.ts';
import type { TerminalContext } from './terminal-context.ts';

export type RevokeOutcome = { readonly kind: 'revoked' } | { readonly kind: 'not-found' } | { readonly kind: 'this-terminal' };

/**
 * Takes a terminal's access away: the hub refuses it from now on, whatever it still has to send stays on it until it is enrolled again.
 * The terminal that asks cannot revoke itself. Repeating changes nothing.
 */
export const revokeTerminal = (terminal: TerminalContext, term: string): RevokeOutcome => {
  if (term === terminal.profile.name) return { kind: 'this-terminal' };
  const known = enrolledTerminal(terminal, term);
  if (known?.revoked === true) return { kind: 'revoked' };
  const record = allTerminals(terminal.store.db).find((one) => one.term === term);
  if (known === null && record === undefined) return { kind: 'not-found' };
  setEnrolled(terminal, term, {
    publicKey: known?.publicKey ?? '',
    roles: [...(known?.roles ?? record?.roles ?? [])],
    revoked: true,
    code: known?.code ?? '',
  });
  return { kind: 'revoked' };
};
