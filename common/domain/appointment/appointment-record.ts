import { isVoid, type Applied } from '../log/verdict.ts';
import type { OpOf, OpTypeOf } from '../log/op-catalogue.ts';
import type { BookData } from './book-data.ts';

/** An appointment as every terminal of the site knows it. Whether somebody came is said by the ticket that keeps it. */
export type AppointmentRecord = BookData & {
  readonly id: string;
  /** Day of the slot in Vietnam. */
  readonly day: string;
  readonly state: 'booked' | 'cancelled';
};

/** The next state of an appointment; one that was given back stays given back, in whatever order this is heard. */
export const foldAppointment = (
  before: AppointmentRecord | null,
  { op, verdict }: Applied<OpOf<OpTypeOf<'appointment'>>>,
): AppointmentRecord | null => {
  if (isVoid(verdict)) return before;
  if (op.t === 'appointment.cancel') {
    return before === null
      ? { id: op.id, day: op.day, state: 'cancelled', service: '', slot: 0, salt: '', person: '', phone: '' }
      : { ...before, state: 'cancelled' };
  }
  return { ...op.d, id: op.id, day: op.day, state: before?.state ?? 'booked' };
};
