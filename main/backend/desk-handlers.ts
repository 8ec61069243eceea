import type { Handlers } from '#main/ipc/answer.ts';
import { deskState, handOver, pauseDesk, resumeDesk, signIn, signOut, type DeskOutcome } from '#main/usecases/desk.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { queueTicket } from '#main/usecases/views/ticket-view.ts';

/** Handlers of what an officer does with the counter itself: pause, sign in and out, hand over. */
export const deskHandlers = (terminal: TerminalContext): Partial<Handlers> => {
  const counter = terminal.profile.counter ?? terminal.profile.name;
  const wish = (requestId: string) => ({ counter, requestId });
  const seen = (outcome: DeskOutcome) =>
    outcome.kind === 'done' ? outcome : { kind: outcome.kind, ticket: queueTicket(outcome.ticket, terminal.site) };
  return {
    'desk.state': () => deskState(terminal, counter),
    'desk.pause': ({ requestId, reason }) => seen(pauseDesk(terminal, wish(requestId), reason)),
    'desk.resume': ({ requestId }) => resumeDesk(terminal, wish(requestId)),
    'desk.sign-in': ({ requestId, officer }) => signIn(terminal, wish(requestId), officer),
    'desk.sign-out': ({ requestId }) => signOut(terminal, wish(requestId)),
    'desk.hand-over': ({ requestId, note }) => seen(handOver(terminal, wish(requestId), note)),
  };
};
