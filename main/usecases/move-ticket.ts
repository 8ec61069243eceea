import type { ParkReason } from '#common/domain/queue/park-reason.ts';
import { canReturn, canTransfer } from '#common/domain/queue/ticket-steps.ts';
import { holds, type Ticket } from '#common/domain/queue/ticket.ts';
import { usualFloorRules } from '#common/domain/site/floor-rules.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { ticketById } from '#main/store/tickets.ts';
import { hubsWord } from './hubs-word.ts';
import { bySupervisor } from './on-duty.ts';
import type { TerminalContext } from './terminal-context.ts';

export type MoveOutcome =
  | { readonly kind: 'done'; readonly ticket: Ticket }
  /** Nobody confirmed it in time; it stands here until the hub says otherwise. */
  | { readonly kind: 'unconfirmed'; readonly ticket: Ticket }
  /** Nothing changed: this counter (by name) has the ticket. */
  | { readonly kind: 'taken'; readonly by: string }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'not-found' };

/** Which ticket, whose press: the same request never moves twice. */
export type MoveWish = { readonly ticket: string; readonly counter: string; readonly requestId: string };

const MINUTE_MS = 60_000;

/** Sends a ticket on (chuyển) to a service, or to one counter only. It keeps its number and the place of its arrival. */
export const transferTicket = async (
  terminal: TerminalContext,
  wish: MoveWish,
  { service, to, note }: { readonly service: string; readonly to: string | null; readonly note: string },
): Promise<MoveOutcome | { readonly kind: 'no-such-place' }> => {
  const { site } = terminal;
  const place = to === null ? site.counters.find(({ services }) => services.includes(service)) : site.counter(to);
  if (site.service(service) === null || place === undefined || place === null) return { kind: 'no-such-place' };
  const d = { counter: wish.counter, service, to, note: note.normalize('NFC').trim() };
  return move(terminal, wish, holdsNow, { t: 'ticket.transfer', ...written(wish), d });
};

/**
 * A supervisor sends a ticket on that waits (`from` null), or that the counter `from` is serving: to a service, or to one counter only. It is lost to
 * the counter that called it since the supervisor looked: nobody loses a citizen who is on the way.
 */
export const moveFromFloor = async (
  terminal: TerminalContext,
  wish: Omit<MoveWish, 'counter'> & {
    readonly from: string | null;
    readonly service: string;
    readonly to: string | null;
  },
): Promise<MoveOutcome | { readonly kind: 'no-such-place' }> => {
  const { store, site } = terminal;
  const { ticket: id, from, service, to, requestId } = wish;
  const place = to === null ? site.counters.find(({ services }) => services.includes(service)) : site.counter(to);
  if (site.service(service) === null || place === undefined || place === null) return { kind: 'no-such-place' };
  const counter = from ?? '';
  // What the officer before wrote for the next one goes along.
  const note = ticketById(store.db, id)?.note ?? '';
  const d = { counter, service, to, note, ...(from === null ? { waiting: true as const } : {}) };
  const draft: Draft = { t: 'ticket.transfer', id, uid: requestId, by: bySupervisor(terminal), d };
  return move(terminal, { ticket: id, counter, requestId }, (one) => canTransfer(one, d).ok, draft);
};

/** Parks a ticket (tạm dừng phiếu): the citizen fetches something and comes back. */
export const parkTicket = async (terminal: TerminalContext, wish: MoveWish, reason: ParkReason): Promise<MoveOutcome> =>
  move(terminal, wish, holdsNow, { t: 'ticket.park', ...written(wish), d: { counter: wish.counter, reason } });

/** Goes on with another service in the same visit (thêm lĩnh vực), at the same counter. */
export const addService = async (
  terminal: TerminalContext,
  wish: MoveWish,
  service: string,
): Promise<MoveOutcome | { readonly kind: 'no-such-place' }> => {
  if (terminal.site.service(service) === null) return { kind: 'no-such-place' };
  const d = { counter: wish.counter, service };
  return move(terminal, wish, holdsNow, { t: 'ticket.add-service', ...written(wish), d });
};

/** Whether a citizen who was absent when called has been away for longer than the site allows, at `now` (UTC ms). Parked ones may always come back. */
export const isLate = ({ state, endedAt }: Ticket, returnMinutes: number, now: number): boolean =>
  state === 'no-show' && now - (endedAt ?? now) > returnMinutes * MINUTE_MS;

/**
 * A parked or absent citizen is back ("số này quay lại"), or one whose visit was finished (mở lại): the ticket waits again at the place
 * of its arrival. Absent for too long: a new number.
 */
export const returnTicket = async (
  terminal: TerminalContext,
  wish: MoveWish,
): Promise<MoveOutcome | { readonly kind: 'too-late'; readonly minutes: number }> => {
  const { store, site } = terminal;
  const { returnMinutes: minutes } = site.site?.floor ?? usualFloorRules;
  const ticket = ticketById(store.db, wish.ticket);
  if (ticket !== null && isLate(ticket, minutes, store.now())) return { kind: 'too-late', minutes };
  const d = { counter: wish.counter, ...(ticket?.state === 'done' ? { finished: true as const } : {}) };
  return move(terminal, wish, (one) => canReturn(one, d).ok, { t: 'ticket.return', ...written(wish), d });
};

const written = ({ ticket, counter, requestId }: MoveWish) => ({ id: ticket, uid: requestId, by: counter });
const holdsNow = (ticket: Ticket, counter: string): boolean => holds(ticket, counter);

/** Writes a claim about a ticket and waits for the hub's word; a repeated request only waits again. */
const move = async (
  terminal: TerminalContext,
  { ticket: id, counter, requestId }: MoveWish,
  may: (ticket: Ticket, counter: string) => boolean,
  draft: Draft,
): Promise<MoveOutcome> => {
  const { store, site } = terminal;
  const nameOf = (by: string): string => site.counter(by)?.name.vi ?? by;
  const before = ticketById(store.db, id);
  if (before === null) return { kind: 'not-found' };
  if (store.entityOfRequest('floor', requestId) === null) {
    if (!may(before, counter)) {
      const elsewhere = before.state === 'called' && before.counter !== counter ? before.counter : null;
      return elsewhere === null ? { kind: 'not-yours' } : { kind: 'taken', by: nameOf(elsewhere) };
    }
    store.append([draft]);
  }
  const word = await hubsWord(terminal, id, requestId);
  if (word.kind === 'lost') return word.by === '' ? { kind: 'not-yours' } : { kind: 'taken', by: nameOf(word.by) };
  const ticket = ticketById(store.db, id) ?? before;
  return { kind: word.kind === 'won' ? 'done' : 'unconfirmed', ticket };
};
