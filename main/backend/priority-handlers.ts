import type { Handlers } from '#main/ipc/answer.ts';
import { judgePriority } from '#main/usecases/judge-priority.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { queueTicket } from '#main/usecases/views/ticket-view.ts';

/** Handlers of what kiosks and counters do about priority. */
export const priorityHandlers = (terminal: TerminalContext): Partial<Handlers> => {
  const counter = terminal.profile.counter ?? terminal.profile.name;
  return {
    'priority.groups': () => {
      const { site, services } = terminal.site;
      const passes = services.some(({ policy }) => (policy ?? site?.priority.policy)?.mode !== 'arrival');
      return { groups: passes ? [...(site?.priority.groups ?? [])] : [] };
    },
    'priority.judge': (wish) => {
      const outcome = judgePriority(terminal, counter, wish);
      return outcome.kind === 'done' ? { kind: 'done', ticket: queueTicket(outcome.ticket, terminal.site) } : outcome;
    },
  };
};
