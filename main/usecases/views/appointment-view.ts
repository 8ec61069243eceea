import type { KeptAppointment } from '#common/ipc/appointment-calls.ts';
import type { FoundAppointment } from '../find-appointment.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { serviceName } from './ticket-view.ts';

const answerOf = ({ checkIn, ticket }: FoundAppointment): KeptAppointment['answer'] => {
  switch (checkIn.kind) {
    case 'kept':
    case 'other-day':
      return { kind: checkIn.kind };
    case 'here-already':
      return { kind: 'here-already', label: ticket?.label ?? '' };
    default:
      return checkIn;
  }
};

/** An appointment as the kiosk shows it. */
export const keptAppointment = ({ site }: TerminalContext, found: FoundAppointment): KeptAppointment => {
  const { id, service, slot } = found.appointment;
  return { id, service, serviceName: serviceName(site, service), slot, answer: answerOf(found) };
};
