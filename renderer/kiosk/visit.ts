import type { FailureCode } from '#common/ipc/contract.ts';
import type { KeptAppointment } from '#common/ipc/appointment-calls.ts';
import type { ClosedDoor, KioskTicket } from '#common/ipc/kiosk-calls.ts';
import type { Language } from '#common/ipc/views.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { paperStanding, type PaperStanding } from './paper-standing.ts';

/** What one person asked for: kept over a reload until the visit ends, so that one tap stays one ticket. */
export type Wish = {
  readonly service: string;
  readonly language: Language;
  readonly requestId: string;
  /** The priority group that was chosen before. */
  readonly priority?: string | undefined;
  /** The appointment that is checked in with. */
  readonly appointment?: string | undefined;
};

/** One person at the kiosk, from the first look at the tiles to the next person. */
export type Visit =
  | { readonly step: 'choosing' }
  | { readonly step: 'issuing'; readonly wish: Wish }
  /** The number could not be asked for; the same wish may be tried again. */
  | { readonly step: 'stuck'; readonly wish: Wish; readonly why: Trouble; readonly secondsLeft: number }
  /** The service gives no numbers now. */
  | { readonly step: 'closed'; readonly service: string; readonly door: ClosedDoor; readonly secondsLeft: number }
  /** An appointment that gives no number now: why, and what can be done. */
  | { readonly step: 'appointment'; readonly appointment: KeptAppointment; readonly secondsLeft: number }
  | { readonly step: 'showing'; readonly wish: Wish; readonly ticket: KioskTicket; readonly secondsLeft: number };

/** Why no number came: a failure of the call, or a service that is no more. */
export type Trouble = FailureCode | 'no-such-service';

export type VisitEvent =
  | { readonly type: 'service-chosen'; readonly wish: Wish }
  /** An appointment was found by a scan or a number; `wish` asks for its number when it can be kept. */
  | { readonly type: 'appointment-found'; readonly appointment: KeptAppointment; readonly wish: Wish }
  | { readonly type: 'not-kept'; readonly requestId: string; readonly appointment: KeptAppointment }
  | { readonly type: 'issued'; readonly requestId: string; readonly ticket: KioskTicket }
  | { readonly type: 'not-issued'; readonly requestId: string; readonly why: Trouble }
  | { readonly type: 'refused'; readonly requestId: string; readonly door: ClosedDoor }
  | { readonly type: 'tried-again' }
  | { readonly type: 'ticket-news'; readonly ticket: KioskTicket }
  | { readonly type: 'more-time' }
  | { readonly type: 'second-passed' }
  | { readonly type: 'finished' };

/** How long the number stays before the start screen returns by itself, in seconds: longer when no paper can be taken along. */
export const staySeconds: { readonly [K in PaperStanding['kind']]: number } = {
  coming: 45,
  out: 10,
  unsure: 45,
  trouble: 60,
  none: 45,
};
/** How long a message that no number came stays, in seconds. */
export const stuckSeconds = 60;
/** How long it stays on the screen that a service is closed, in seconds. */
export const closedSeconds = 30;
/** How long it stays on the screen what became of an appointment, in seconds. */
export const appointmentSeconds = 30;
/** What "thêm thời gian" gives, in seconds. */
export const moreSeconds = 30;
/** The countdown is said in numbers from here on; before that the screen is simply there. */
export const countdownFrom = 15;

export const choosing: Visit = { step: 'choosing' };

const stay = (ticket: KioskTicket): number => staySeconds[paperStanding(ticket.paper).kind];

const issuing = (visit: Extract<Visit, { step: 'issuing' }>, event: VisitEvent): Visit => {
  switch (event.type) {
    case 'issued':
      if (event.requestId !== visit.wish.requestId) return visit;
      return { step: 'showing', wish: visit.wish, ticket: event.ticket, secondsLeft: stay(event.ticket) };
    case 'not-issued':
      if (event.requestId !== visit.wish.requestId) return visit;
      return { step: 'stuck', wish: visit.wish, why: event.why, secondsLeft: stuckSeconds };
    case 'refused':
      if (event.requestId !== visit.wish.requestId) return visit;
      return { step: 'closed', service: visit.wish.service, door: event.door, secondsLeft: closedSeconds };
    case 'not-kept':
      if (event.requestId !== visit.wish.requestId) return visit;
      return { step: 'appointment', appointment: event.appointment, secondsLeft: appointmentSeconds };
    default:
      return visit;
  }
};

/** A kept appointment asks for its number at once; any other one is answered in words. */
const withAppointment = ({ appointment, wish }: Extract<VisitEvent, { type: 'appointment-found' }>): Visit =>
  appointment.answer.kind === 'kept'
    ? { step: 'issuing', wish: { ...wish, service: appointment.service, appointment: appointment.id } }
    : { step: 'appointment', appointment, secondsLeft: appointmentSeconds };

type Leaving = Extract<Visit, { readonly secondsLeft: number }>;

/** A screen that goes away by itself. */
const leaving = (visit: Leaving, event: VisitEvent): Visit => {
  switch (event.type) {
    case 'more-time':
      return { ...visit, secondsLeft: visit.secondsLeft + moreSeconds };
    case 'second-passed':
      return visit.secondsLeft > 1 ? { ...visit, secondsLeft: visit.secondsLeft - 1 } : choosing;
    case 'finished':
      return choosing;
    // Whoever holds something under the scanner stands here now.
    case 'appointment-found':
      return withAppointment(event);
    default:
      return visit;
  }
};

const appointed = (visit: Extract<Visit, { step: 'appointment' }>, event: VisitEvent): Visit =>
  event.type === 'service-chosen' ? { step: 'issuing', wish: event.wish } : leaving(visit, event);

const stuck = (visit: Extract<Visit, { step: 'stuck' }>, event: VisitEvent): Visit =>
  event.type === 'tried-again' ? { step: 'issuing', wish: visit.wish } : leaving(visit, event);

const showing = (visit: Extract<Visit, { step: 'showing' }>, event: VisitEvent): Visit => {
  if (event.type !== 'ticket-news') return leaving(visit, event);
  if (event.ticket.id !== visit.ticket.id) return visit;
  const before = paperStanding(visit.ticket.paper).kind;
  const changed = paperStanding(event.ticket.paper).kind !== before;
  return { ...visit, ticket: event.ticket, secondsLeft: changed ? stay(event.ticket) : visit.secondsLeft };
};

/** The visit after an event. An event that does not belong to the step changes nothing: five taps are one tap. */
export const nextVisit = (visit: Visit, event: VisitEvent): Visit => {
  switch (visit.step) {
    case 'choosing':
      if (event.type === 'appointment-found') return withAppointment(event);
      return event.type === 'service-chosen' ? { step: 'issuing', wish: event.wish } : visit;
    case 'issuing':
      return issuing(visit, event);
    case 'closed':
      return leaving(visit, event);
    case 'appointment':
      return appointed(visit, event);
    case 'stuck':
      return stuck(visit, event);
    case 'showing':
      return showing(visit, event);
    default:
      return assertNever(visit);
  }
};
