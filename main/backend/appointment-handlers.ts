import { parsePhone } from '#common/domain/text/phone.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { centralDesk } from '#main/sync/ask-central.ts';
import { findAppointment } from '#main/usecases/find-appointment.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { keptAppointment } from '#main/usecases/views/appointment-view.ts';
import { centralAddress } from './central-address.ts';

/** Handlers of appointments (lịch hẹn). */
export const appointmentHandlers = (terminal: TerminalContext): Partial<Handlers> => {
  const central = centralDesk(terminal.profile.site, () => centralAddress(terminal));
  const offering = () => terminal.site.services.filter(({ appointments }) => appointments !== undefined);
  return {
    'appointment.offered': () => ({ offered: offering().length > 0 }),
    'appointment.find': ({ phone: typed }) => {
      const reading = parsePhone(typed);
      if (reading.kind !== 'phone') return { kind: 'bad-phone' };
      const found = findAppointment(terminal, { by: 'phone', phone: reading.phone });
      return found === null ? { kind: 'not-found' } : { kind: 'found', appointment: keptAppointment(terminal, found) };
    },
    'appointment.services': () => ({ services: offering().map(({ id, name }) => ({ id, name })) }),
    'appointment.slots': async ({ service }) => {
      const slots = await central.slots(service);
      return slots === null ? { kind: 'central-away' } : { kind: 'free', days: slots.days };
    },
    'appointment.book': async (request) => (await central.book(request)) ?? { kind: 'central-away' },
  };
};
