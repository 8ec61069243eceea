import type { Database } from 'better-sqlite3';
import type { AppointmentRecord } from '#common/domain/appointment/appointment-record.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { readState, readStates } from './folded-tables.ts';

export const appointmentById = (db: Database, id: string): AppointmentRecord | null => readState(db, 'appointment', id);

/** Appointments from a day on that nobody gave back, by slot. */
export const appointmentsFrom = (db: Database, day: string): readonly AppointmentRecord[] =>
  readStates<'appointment'>(
    db,
    'appointment',
    `day >= ? AND state ->> 'state' = 'booked' ORDER BY day, state ->> 'slot', id`,
    day,
  );

/** The first ticket of the day that keeps this appointment, or null while nobody has come with it. */
export const ticketOfAppointment = (db: Database, day: string, id: string): Ticket | null =>
  readStates<'ticket'>(
    db,
    'ticket',
    `day = ? AND state ->> '$.appointment.id' = ? ORDER BY arrived_at, id LIMIT 1`,
    day,
    id,
  )[0] ?? null;
