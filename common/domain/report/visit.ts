import type { Ticket } from '#common/domain/queue/ticket.ts';
import { toldOf } from './told-waits.ts';

/** A time before a counter, from a call until the ticket left it, UTC ms; `to` is null while it goes on. */
export type Stood = { readonly counter: string; readonly from: number; readonly to: number | null };

/** What reports count of one ticket (phiếu). Instants are UTC ms, durations ms. */
export type Visit = {
  readonly id: string;
  readonly label: string;
  readonly day: string;
  /** The service in whose line it waited for its first call. */
  readonly line: string;
  /** The service in which it ended, or stands now. */
  readonly service: string;
  /** Who called it first, and who had it last; null where nobody did. */
  readonly firstCounter: string | null;
  readonly counter: string | null;
  /** Every time it stood before a counter, in order. */
  readonly stood: readonly Stood[];
  readonly arrivedAt: number;
  readonly firstCallAt: number | null;
  readonly calledAt: number | null;
  readonly endedAt: number | null;
  readonly state: Ticket['state'];
  /** Arrival to the first call; null while nobody called it. */
  readonly waitMs: number | null;
  /** How long a visit that was finished stood before counters, all its calls together but those to which nobody came (một lượt giao dịch); null for others. */
  readonly servedMs: number | null;
  /** Calls beyond the first of each time it stood before a counter (gọi lại). */
  readonly recalls: number;
  /** Whether it had the right to pass others: a priority group, or an appointment. */
  readonly prior: boolean;
  /** The wait that was told with the number beside the true one; null where none was told or nobody called it. */
  readonly told: 'shorter' | 'within' | 'longer' | null;
  /** How often it went on to another service (chuyển, thêm lĩnh vực). */
  readonly transfers: number;
};

/** A ticket kept by an earlier program knows its last call only. */
export const firstCallOf = ({ callLog, calledAt }: Pick<Ticket, 'callLog' | 'calledAt'>): number | null =>
  callLog[0]?.at ?? calledAt;

/** The service in whose line a ticket waited for its first call; null while nobody said one. */
export const lineOf = ({ callLog, earlierServices, service }: Ticket): string | null =>
  callLog[0]?.service ?? earlierServices[0]?.service ?? service;

/** Every time a ticket stood before a counter, in order. */
export const stoodOf = ({ callLog }: Pick<Ticket, 'callLog'>): readonly Stood[] =>
  callLog.map(({ counter, at, until }) => ({ counter, from: at, to: until }));

/** From each call to when the ticket left the counter, ms, calls together; nobody was served who did not come. */
const servedMs = (calls: Ticket['callLog']): number =>
  calls.reduce((sum, { at, until, absent }) => sum + (until === null || absent === true ? 0 : until - at), 0);

/** What a ticket says to reports; null while its service is not known. */
export const visitOf = (ticket: Ticket): Visit | null => {
  const { id, label, day, service, counter, arrivedAt, calledAt, endedAt, state, calls, callLog } = ticket;
  const line = lineOf(ticket);
  if (service === null || line === null) return null;
  const firstCallAt = firstCallOf(ticket);
  const times = Math.max(callLog.length, calledAt === null ? 0 : 1);
  return {
    id,
    label: label ?? '…',
    day,
    line,
    service,
    firstCounter: callLog[0]?.counter ?? null,
    counter,
    stood: stoodOf(ticket),
    arrivedAt,
    firstCallAt,
    calledAt,
    endedAt,
    state,
    waitMs: firstCallAt === null ? null : Math.max(0, firstCallAt - arrivedAt),
    servedMs: state === 'done' ? servedMs(callLog) : null,
    recalls: Math.max(0, calls - times),
    prior: ticket.priority !== null || ticket.appointment !== null,
    told: ticket.told === null || firstCallAt === null ? null : toldOf(ticket.told, firstCallAt - arrivedAt),
    transfers: ticket.earlierServices.length,
  };
};
