import { serviceDoor, type ServiceDoor } from '#common/domain/calendar/service-door.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import type { Language } from '#common/ipc/views.ts';
import { countIssued } from '#main/store/queue-figures.ts';
import { findAppointment, type FoundAppointment } from './find-appointment.ts';
import { numberTicket } from './number-ticket.ts';
import type { TerminalContext } from './terminal-context.ts';

export type IssueOutcome =
  | { readonly kind: 'issued'; readonly ticket: Ticket }
  | { readonly kind: 'no-such-service' }
  /** The appointment cannot be kept now: why, and the service to take an ordinary number for. */
  | { readonly kind: 'not-kept'; readonly found: FoundAppointment }
  | Extract<ServiceDoor, { kind: 'closed' }>;

export type IssueWish = {
  readonly service: string;
  readonly language: Language;
  readonly requestId: string;
  /** Id of a priority group of the site; one that the site does not have counts for nothing. */
  readonly priority?: string | undefined;
  /** Id of the appointment that is checked in with. */
  readonly appointment?: string | undefined;
};

/** Whether a service gives numbers now, by what this terminal knows of the day. */
export const doorOf = ({ store, site }: TerminalContext, service: string): ServiceDoor => {
  const hours = site.service(service)?.hours;
  const hasQuota = hours !== undefined && hours.dailyQuota !== null;
  const issued = hasQuota ? countIssued(store.db, store.today(), service) : 0;
  return serviceDoor(hours, site.calendar, store.now(), issued);
};

/**
 * A citizen takes a number (lấy số thứ tự). One request is one ticket is one paper, however often it is repeated, also when the service
 * has closed since. A kept appointment (lịch hẹn) gets a number of its service that holds the place of its slot.
 */
export const issueTicket = async (
  terminal: TerminalContext,
  { service: wished, language, requestId, priority, appointment }: IssueWish,
): Promise<IssueOutcome> => {
  const { store, site, newId } = terminal;
  const earlier = store.entityOfRequest('floor', requestId);
  if (earlier !== null) return { kind: 'issued', ticket: await numberTicket(terminal, earlier) };
  const found = appointment === undefined ? null : findAppointment(terminal, { by: 'booking', id: appointment });
  if (found !== null && found.checkIn.kind !== 'kept') return { kind: 'not-kept', found };
  const service = found?.appointment.service ?? wished;
  if (site.service(service) === null) return { kind: 'no-such-service' };
  // Quota and last ticket time are for who comes without: the slot of an appointment was given beforehand.
  const door = doorOf(terminal, service);
  if (found === null && door.kind === 'closed') return door;
  const kept = found === null ? {} : { appointment: { id: found.appointment.id, slot: found.appointment.slot } };
  const id = newId();
  const group = site.site?.priority.groups.find((one) => one.id === priority)?.id;
  store.append([
    {
      t: 'ticket.issue',
      id,
      uid: requestId,
      d: { service, lang: language, ...(group === undefined ? {} : { priority: group }), ...kept },
    },
  ]);
  return { kind: 'issued', ticket: await numberTicket(terminal, id) };
};
