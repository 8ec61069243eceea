import type { PrintJob } from '#common/domain/paper/print-job.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { ticketById } from '#main/store/tickets.ts';
import { actOnTicket, type ActOutcome } from '#main/usecases/act-on-ticket.ts';
import { callNext } from '#main/usecases/call-next.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { meaningOfScan } from '#main/usecases/meaning-of-scan.ts';
import { byRole } from '#main/usecases/on-duty.ts';
import { confirmPaper, printAgain } from '#main/usecases/papers.ts';
import { keptAppointment } from '#main/usecases/views/appointment-view.ts';
import { boardView } from '#main/usecases/views/board-view.ts';
import { counterState } from '#main/usecases/views/counter-view.ts';
import { floorTickets } from '#main/usecases/views/floor-tickets.ts';
import { floorView } from '#main/usecases/views/floor-view.ts';
import { kioskServices, kioskTicket } from '#main/usecases/views/kiosk-view.ts';
import { paperView } from '#main/usecases/views/paper-view.ts';
import { queueTicket } from '#main/usecases/views/ticket-view.ts';
import { priorityHandlers } from './priority-handlers.ts';
import { appointmentHandlers } from './appointment-handlers.ts';
import { arrivalHandlers } from './arrival-handlers.ts';
import { dossierDeskHandlers } from './dossier-desk-handlers.ts';
import { dossierHandlers } from './dossier-handlers.ts';
import { dossierSearchHandlers } from './dossier-search-handlers.ts';
import { deskHandlers } from './desk-handlers.ts';
import { dutyHandlers } from './duty-handlers.ts';
import { intakeHandlers } from './intake-handlers.ts';
import { queueFloorHandlers } from './queue-handlers.ts';
import { kioskSearchHandlers } from './kiosk-search-handlers.ts';
import { sitesHandlers } from './sites-handlers.ts';
import type { Surroundings } from './surroundings.ts';

type Offered = Partial<Handlers>;

/** Handlers of every call that this terminal can answer; the contract says which role may make which. */
export const handlersOf = (around: Surroundings): Offered => ({
  'terminal.status': () => around.status(),
  ...kioskHandlers(around),
  ...kioskSearchHandlers(around),
  ...appointmentHandlers(around.terminal),
  ...queueHandlers(around),
  ...queueFloorHandlers(around.terminal),
  ...deskHandlers(around.terminal),
  ...dutyHandlers(around.terminal),
  ...priorityHandlers(around.terminal),
  ...dossierHandlers(around),
  ...dossierSearchHandlers(around.terminal),
  ...intakeHandlers(around),
  ...arrivalHandlers(around),
  ...dossierDeskHandlers(around),
  ...sitesHandlers(around.terminal),
  ...paperHandlers(around),
  'board.show': () =>
    boardView(around.terminal, {
      offlineSince: around.aloneSince(),
      speaks: around.speaks(),
      media: around.media(),
    }),
  'floor.show': () => floorView(around.terminal, around.presence(), around.aloneSince()),
  'floor.tickets': (wish) => floorTickets(around.terminal, wish),
});

const kioskHandlers = ({ terminal, condition }: Surroundings): Offered => ({
  'kiosk.services': () => kioskServices(terminal),
  'ticket.issue': async (input) => {
    const outcome = await issueTicket(terminal, input);
    if (outcome.kind === 'not-kept') {
      return { kind: 'not-kept', appointment: keptAppointment(terminal, outcome.found) };
    }
    return outcome.kind === 'issued'
      ? { kind: 'issued', ticket: kioskTicket(terminal, outcome.ticket, condition()) }
      : outcome;
  },
  'ticket.show': ({ ticket: id }) => {
    const ticket = ticketById(terminal.store.db, id);
    return ticket === null
      ? { kind: 'not-found' }
      : { kind: 'found', ticket: kioskTicket(terminal, ticket, condition()) };
  },
  'kiosk.call-staff': ({ requestId }) => {
    if (terminal.store.entityOfRequest('floor', requestId) === null) {
      terminal.store.append([{ t: 'kiosk.help', id: requestId, uid: requestId, d: {} }]);
    }
    return { kind: 'called' };
  },
});

const queueHandlers = ({ terminal, condition }: Surroundings): Offered => {
  const counter = terminal.profile.counter ?? terminal.profile.name;
  const acted = (outcome: ActOutcome) =>
    outcome.kind === 'done' ? { kind: 'done' as const, ticket: queueTicket(outcome.ticket, terminal.site) } : outcome;
  return {
    'counter.state': () => counterState(terminal, counter, condition()),
    'ticket.call-next': async ({ requestId }) => {
      const outcome = await callNext(terminal, counter, requestId);
      return outcome.kind === 'empty' || outcome.kind === 'paused'
        ? outcome
        : { kind: outcome.kind, ticket: queueTicket(outcome.ticket, terminal.site) };
    },
    'ticket.recall': ({ ticket, requestId }) =>
      acted(actOnTicket(terminal, 'ticket.recall', counter, ticket, requestId)),
    'ticket.no-show': ({ ticket, requestId }) =>
      acted(actOnTicket(terminal, 'ticket.no-show', counter, ticket, requestId)),
    'ticket.done': ({ ticket, requestId }) => acted(actOnTicket(terminal, 'ticket.done', counter, ticket, requestId)),
    'scan.typed': ({ text }) => meaningOfScan(terminal, text, condition()),
  };
};

const paperHandlers = ({ terminal, condition }: Surroundings): Offered => {
  const answer = (job: PrintJob | null) =>
    job === null ? { kind: 'not-found' as const } : { kind: 'done' as const, paper: paperView(job, condition()) };
  return {
    'paper.again': ({ of, requestId }, { role }) => answer(printAgain(terminal, of, requestId, byRole(terminal, role))),
    'paper.confirm': ({ job, cameOut, requestId }, { role }) =>
      answer(confirmPaper(terminal, job, cameOut, requestId, byRole(terminal, role))),
  };
};
