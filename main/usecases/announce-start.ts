import { unlabelledTickets } from '#main/store/tickets.ts';
import { numberTicket } from './number-ticket.ts';
import type { TerminalContext } from './terminal-context.ts';

/** Writes down that this terminal started and where it is, so that the supervisor knows it while it is away, and others find it as a hub. */
export const announceStart = (
  { store, profile }: TerminalContext,
  version: string,
  addresses: readonly string[],
): void => {
  store.append([
    {
      t: 'terminal.started',
      id: `terminal:${profile.name}`,
      d: { roles: profile.roles, version, counter: profile.counter ?? null, addresses: [...addresses] },
    },
  ]);
};

/** Finishes what a crash left between two commits: a ticket that was taken but has no number yet gets it now. */
export const finishTickets = async (terminal: TerminalContext): Promise<void> => {
  const { store } = terminal;
  for (const { id } of unlabelledTickets(store.db, store.term)) await numberTicket(terminal, id);
};
