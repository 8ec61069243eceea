import type { AppointmentRecord } from '#common/domain/appointment/appointment-record.ts';
import { checkIn, type CheckIn } from '#common/domain/appointment/check-in.ts';
import { personTag, phoneTag } from '#common/domain/appointment/person-tags.ts';
import { appointmentSettingsSchema } from '#common/domain/appointment/slots.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { appointmentById, appointmentsFrom, ticketOfAppointment } from '#main/store/appointments.ts';
import { slowHash } from './slow-hash.ts';
import type { TerminalContext } from './terminal-context.ts';

/** How somebody at a kiosk says which appointment is theirs. Numbers are used here and kept nowhere. */
export type AppointmentClue =
  | { readonly by: 'booking'; readonly id: string }
  | { readonly by: 'person'; readonly citizenNumber: string }
  /** National form, digits only. */
  | { readonly by: 'phone'; readonly phone: string };

/** An appointment, what checking in with it would mean now, and the ticket that keeps it already. */
export type FoundAppointment = {
  readonly appointment: AppointmentRecord;
  readonly checkIn: CheckIn;
  readonly ticket: Ticket | null;
};

const usual = appointmentSettingsSchema.parse({});

/** What checking in with this appointment means now. */
export const standingOf = ({ store, site }: TerminalContext, appointment: AppointmentRecord): FoundAppointment => {
  const ticket = ticketOfAppointment(store.db, appointment.day, appointment.id);
  const state = ticket === null ? appointment.state : 'arrived';
  const settings = site.service(appointment.service)?.appointments ?? usual;
  return { appointment, ticket, checkIn: checkIn({ state, slot: appointment.slot }, store.now(), settings) };
};

/** Of several appointments of one person the one that helps most now: which can be kept, then what is of today, then the next one. */
const helps: Readonly<Record<CheckIn['kind'], number>> = {
  kept: 0,
  'too-early': 1,
  'too-late': 2,
  'here-already': 3,
  'other-day': 4,
  cancelled: 5,
};

/** Appointments from today on whose tag fits. A salt is hashed once, days in their order, until a day has one: usually one hash. */
const tagged = (
  { store }: TerminalContext,
  tagOf: (salt: string) => string,
  fieldOf: (one: AppointmentRecord) => string,
): readonly AppointmentRecord[] => {
  const coming = appointmentsFrom(store.db, store.today());
  for (const day of new Set(coming.map((one) => one.day))) {
    const tags = new Map<string, string>();
    const fitting = coming.filter((one) => {
      if (one.day !== day) return false;
      const tag = tags.get(one.salt) ?? tagOf(one.salt);
      tags.set(one.salt, tag);
      return fieldOf(one) === tag;
    });
    if (fitting.length > 0) return fitting;
  }
  return [];
};

const fittingOf = (terminal: TerminalContext, clue: AppointmentClue): readonly AppointmentRecord[] => {
  switch (clue.by) {
    case 'booking': {
      const one = appointmentById(terminal.store.db, clue.id);
      // One whose booking is not here yet has nothing to say.
      return one === null || one.slot === 0 ? [] : [one];
    }
    case 'person':
      return tagged(
        terminal,
        (salt) => personTag.of(slowHash(personTag.text(clue.citizenNumber), salt)),
        ({ person }) => person,
      );
    case 'phone':
      return tagged(
        terminal,
        (salt) => phoneTag.of(slowHash(phoneTag.text(clue.phone), salt)),
        ({ phone }) => phone,
      );
  }
};

/** The appointment that fits a clue, as this terminal knows it, or null. */
export const findAppointment = (terminal: TerminalContext, clue: AppointmentClue): FoundAppointment | null =>
  fittingOf(terminal, clue)
    .map((one) => standingOf(terminal, one))
    .toSorted((a, b) => helps[a.checkIn.kind] - helps[b.checkIn.kind] || a.appointment.slot - b.appointment.slot)[0] ??
  null;
