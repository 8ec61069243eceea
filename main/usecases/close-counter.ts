import { deskId } from '#common/domain/floor/desk.ts';
import type { PauseReason } from '#common/domain/floor/pause-reason.ts';
import { deskOf } from '#main/store/desks.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { bySupervisor } from './on-duty.ts';
import type { TerminalContext } from './terminal-context.ts';

export type CounterAct = 'done' | 'nobody-there' | 'no-such-counter';

/** Which counter, and whose press: the same request is written down once. */
export type CounterWish = { readonly counter: string; readonly requestId: string };

/** Writes down what a supervisor does with a counter: `by` is who is at this terminal, so that the counter sees that it was not its own officer. */
const act = (
  terminal: TerminalContext,
  { counter, requestId }: CounterWish,
  draft: (written: { readonly id: string; readonly uid: string; readonly by: string }) => Draft | null,
): CounterAct => {
  const { store, site } = terminal;
  if (site.counter(counter) === null) return 'no-such-counter';
  if (store.entityOfRequest('floor', requestId) !== null) return 'done';
  const made = draft({ id: deskId(counter, store.today()), uid: requestId, by: bySupervisor(terminal) });
  if (made === null) return 'nobody-there';
  store.append([made]);
  return 'done';
};

/** Closes a counter for a while (tạm đóng quầy). Who sits there is served to the end: it calls nobody after that. */
export const closeCounter = (terminal: TerminalContext, wish: CounterWish, reason: PauseReason): CounterAct =>
  act(terminal, wish, (written) => ({ t: 'desk.pause', ...written, d: { counter: wish.counter, reason } }));

/** Opens it again, whoever closed it. */
export const openCounter = (terminal: TerminalContext, wish: CounterWish): CounterAct =>
  act(terminal, wish, (written) => ({ t: 'desk.resume', ...written, d: { counter: wish.counter } }));

/** Which session: the counter's, of the officer (by id) whom the supervisor saw there. */
export type SessionWish = CounterWish & { readonly officer: string };

/** Ends the session of an officer who forgot to sign out (kết thúc phiên), not of who sat down there since. What is open at the counter stays there. */
export const endSession = (terminal: TerminalContext, wish: SessionWish): CounterAct =>
  act(terminal, wish, (written) => {
    const officer = deskOf(terminal.store.db, wish.counter, terminal.store.today())?.officer ?? null;
    return officer?.id === wish.officer ? { t: 'desk.sign-out', ...written, d: { counter: wish.counter } } : null;
  });

/** Takes that back, as long as nobody else sat down there. */
export const putBack = (terminal: TerminalContext, wish: SessionWish): CounterAct =>
  act(terminal, wish, (written) => {
    const sentOut = deskOf(terminal.store.db, wish.counter, terminal.store.today())?.sentOut ?? null;
    if (sentOut?.id !== wish.officer) return null;
    const d = { counter: wish.counter, officer: sentOut.id, name: sentOut.name };
    return { t: 'desk.sign-in', ...written, d };
  });
