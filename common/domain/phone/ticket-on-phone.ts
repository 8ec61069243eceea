import { assertNever } from '#common/kit/assert-never.ts';
import type { FloorRules } from '../site/floor-rules.ts';
import type { WaitRange } from '../queue/estimate-wait.ts';
import type { Ticket } from '../queue/ticket.ts';

type Bilingual = { readonly vi: string; readonly en: string };

/** Where a ticket (phiếu) stands, as its holder is told. Counters (quầy) by name; times in UTC ms. */
export type TicketStanding =
  | { readonly kind: 'waiting'; readonly ahead: number; readonly wait: WaitRange | null }
  /** Called just now: go there. `calls` grows with every call, so that a recall rings again. */
  | { readonly kind: 'called'; readonly counter: Bilingual; readonly at: number; readonly calls: number }
  /** Called a while ago and still there. */
  | { readonly kind: 'served'; readonly counter: Bilingual }
  | { readonly kind: 'parked'; readonly counter: Bilingual }
  /** Coming back before `until` keeps the old place in line; null when that is over. */
  | { readonly kind: 'absent'; readonly until: number | null }
  | { readonly kind: 'done'; readonly rated: boolean };

/** A ticket as its page shows it: a number and a service, nothing of its holder. */
export type TicketOnPhone = {
  readonly label: string;
  readonly language: 'vi' | 'en';
  readonly service: Bilingual;
  readonly standing: TicketStanding;
};

/** After its last call a ticket counts as called this long; then its holder most likely sits at the counter, ms. */
const CALLED_MS = 3 * 60_000;
const MINUTE_MS = 60_000;

export type StandingParts = {
  readonly ticket: Ticket;
  /** Asked only for a ticket that waits. */
  readonly line: () => { readonly ahead: number; readonly wait: WaitRange | null };
  readonly counterName: (counter: string) => Bilingual;
  readonly rated: () => boolean;
  readonly rules: FloorRules;
  readonly now: number;
};

/** What the holder of a ticket is told now. Pure; `now` is UTC ms by the hub's clock. */
export const ticketStanding = ({ ticket, line, counterName, rated, rules, now }: StandingParts): TicketStanding => {
  const counter = counterName(ticket.counter ?? '');
  const keptUntil = (ticket.endedAt ?? now) + rules.returnMinutes * MINUTE_MS;
  switch (ticket.state) {
    case 'waiting':
      return { kind: 'waiting', ...line() };
    case 'called': {
      const at = ticket.lastCallAt ?? now;
      return now - at <= CALLED_MS ? { kind: 'called', counter, at, calls: ticket.calls } : { kind: 'served', counter };
    }
    case 'parked':
      return { kind: 'parked', counter };
    case 'no-show':
      return { kind: 'absent', until: keptUntil > now ? keptUntil : null };
    case 'done':
      return { kind: 'done', rated: rated() };
    default:
      return assertNever(ticket.state);
  }
};
