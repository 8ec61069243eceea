import { deskId } from '#common/domain/floor/desk.ts';
import type { PauseReason } from '#common/domain/floor/pause-reason.ts';
import type { OfficerSettings } from '#common/domain/site/site-config.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import type { DeskState } from '#common/ipc/desk-calls.ts';
import { deskOf, lastHandOver } from '#main/store/desks.ts';
import { servingAt } from '#main/store/tickets.ts';
import type { TerminalContext } from './terminal-context.ts';

export type DeskOutcome =
  | { readonly kind: 'done' }
  /** First the ticket in hand: nobody leaves a citizen sitting there. */
  | { readonly kind: 'still-serving'; readonly ticket: Ticket };

/** Whose press at which counter: the same request is written down once. */
export type DeskWish = { readonly counter: string; readonly requestId: string };

/** Whether an officer may begin a shift at a counter: everybody whose duties nobody named. */
const sitsAtCounters = ({ duties }: OfficerSettings): boolean => duties?.includes('counter') ?? true;

/** How this counter stands today, and the latest note that a shift before left. */
export const deskState = ({ store, site }: TerminalContext, counter: string): DeskState => {
  const desk = deskOf(store.db, counter, store.today());
  const officer = desk?.officer ?? null;
  return {
    pause: desk?.pause ?? null,
    officer: officer === null ? null : { name: officer.name, since: officer.since },
    handOver: lastHandOver(store.db, counter),
    officers: site.officers.filter(sitsAtCounters).map(({ id, name, role }) => ({ id, name, role })),
  };
};

/** Whether this counter calls nobody now. */
export const isPaused = ({ store }: TerminalContext, counter: string): boolean =>
  (deskOf(store.db, counter, store.today())?.pause ?? null) !== null;

const inHand = ({ store }: TerminalContext, counter: string): Ticket | null =>
  servingAt(store.db, store.today(), counter);

const isNew = ({ store }: TerminalContext, { requestId }: DeskWish): boolean =>
  store.entityOfRequest('floor', requestId) === null;

const written = ({ store }: TerminalContext, { counter, requestId }: DeskWish) => ({
  id: deskId(counter, store.today()),
  uid: requestId,
  by: counter,
});

/** Pauses the counter (tạm nghỉ) with a reason: it calls nobody until it is open again. */
export const pauseDesk = (terminal: TerminalContext, wish: DeskWish, reason: PauseReason): DeskOutcome => {
  if (!isNew(terminal, wish)) return { kind: 'done' };
  const ticket = inHand(terminal, wish.counter);
  if (ticket !== null) return { kind: 'still-serving', ticket };
  terminal.store.append([{ t: 'desk.pause', ...written(terminal, wish), d: { counter: wish.counter, reason } }]);
  return { kind: 'done' };
};

/** Opens the counter again. */
export const resumeDesk = (terminal: TerminalContext, wish: DeskWish): { readonly kind: 'done' } => {
  if (isNew(terminal, wish)) {
    terminal.store.append([{ t: 'desk.resume', ...written(terminal, wish), d: { counter: wish.counter } }]);
  }
  return { kind: 'done' };
};

/** An officer of the site's settings sits down here (vào ca). The settings know names and roles; there are no passwords. */
export const signIn = (
  terminal: TerminalContext,
  wish: DeskWish,
  officer: string,
): { readonly kind: 'done' } | { readonly kind: 'no-such-officer' } => {
  const known = terminal.site.officers.filter(sitsAtCounters).find(({ id }) => id === officer);
  if (known === undefined) return { kind: 'no-such-officer' };
  if (isNew(terminal, wish)) {
    const d = { counter: wish.counter, officer, name: known.name };
    terminal.store.append([{ t: 'desk.sign-in', ...written(terminal, wish), d }]);
  }
  return { kind: 'done' };
};

/** The officer leaves without a word for the next one (ra ca). */
export const signOut = (terminal: TerminalContext, wish: DeskWish): { readonly kind: 'done' } => {
  if (isNew(terminal, wish)) {
    terminal.store.append([{ t: 'desk.sign-out', ...written(terminal, wish), d: { counter: wish.counter } }]);
  }
  return { kind: 'done' };
};

/** The officer ends the shift with a note for the next one (giao ca). */
export const handOver = (terminal: TerminalContext, wish: DeskWish, note: string): DeskOutcome => {
  if (!isNew(terminal, wish)) return { kind: 'done' };
  const ticket = inHand(terminal, wish.counter);
  if (ticket !== null) return { kind: 'still-serving', ticket };
  const d = { counter: wish.counter, note: note.normalize('NFC').trim() };
  terminal.store.append([{ t: 'desk.hand-over', ...written(terminal, wish), d }]);
  return { kind: 'done' };
};
