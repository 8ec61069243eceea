import { assertNever } from '#common/kit/assert-never.ts';
import { foldAppointment, type AppointmentRecord } from '../appointment/appointment-record.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { foldDossier } from '../dossier/fold-dossier.ts';
import { foldHandOver, type HandOver } from '../dossier/hand-over.ts';
import { foldAlarm, type Alarm } from '../floor/alarm.ts';
import { foldDesk, type Desk } from '../floor/desk.ts';
import { foldOrder, type Order } from '../floor/order.ts';
import {
  foldHelpCall,
  foldPrinter,
  foldTerminal,
  type HelpCall,
  type PrinterRecord,
  type TerminalRecord,
} from '../floor/folds.ts';
import { foldPrintJob, type PrintJob } from '../paper/print-job.ts';
import { foldTicket, type Ticket } from '../queue/ticket.ts';
import { foldTurns, type Turns } from '../speech/turns.ts';
import { foldVersions } from '../site/settings-version.ts';
import { foldConfigItem, type ConfigItem } from '../site/config-item.ts';
import { foldRating, type RatingTally } from '../survey/rating-tally.ts';
import type { EntityKind, KnownOp } from './op-catalogue.ts';
import type { Applied } from './verdict.ts';

/** The folded state of each kind of entity. Every table but the logs holds these and may be dropped and folded again. */
export type EntityState = {
  readonly ticket: Ticket;
  readonly 'print-job': PrintJob;
  readonly printer: PrinterRecord;
  readonly terminal: TerminalRecord;
  readonly 'help-call': HelpCall;
  readonly rating: RatingTally;
  readonly desk: Desk;
  readonly turns: Turns;
  readonly order: Order;
  readonly alarm: Alarm;
  readonly appointment: AppointmentRecord;
  readonly dossier: Dossier;
  readonly 'hand-over': HandOver;
  readonly 'config-item': ConfigItem;
};

export type AnyState = EntityState[EntityKind];

/** Folds one op into the state of its entity. The state must be of the op's kind: ids are not shared between kinds. */
export const foldOp = (before: AnyState | null, applied: Applied<KnownOp>): AnyState | null => {
  const { op, term, verdict } = applied;
  // Each case hands `before` to the fold of the op's own kind, which is the only one that ever wrote it.
  switch (op.t) {
    case 'ticket.issue':
    case 'ticket.label':
    case 'ticket.call':
    case 'ticket.serve-alone':
    case 'ticket.recall':
    case 'ticket.no-show':
    case 'ticket.done':
    case 'ticket.announced':
    case 'ticket.transfer':
    case 'ticket.park':
    case 'ticket.return':
    case 'ticket.add-service':
    case 'ticket.undo':
    case 'ticket.priority':
      return foldTicket(before as Ticket | null, { op, term, verdict });
    case 'print.request':
    case 'print.sending':
    case 'print.printed':
    case 'print.unknown':
    case 'print.failed':
    case 'print.again':
    case 'print.move':
    case 'print.cancel':
    case 'print.hint':
      return foldPrintJob(before as PrintJob | null, { op, term, verdict });
    case 'printer.state':
      return foldPrinter(before as PrinterRecord | null, { op, term, verdict });
    case 'terminal.started':
      return foldTerminal(before as TerminalRecord | null, { op, term, verdict });
    case 'kiosk.help':
      return foldHelpCall(before as HelpCall | null, { op, term, verdict });
    case 'visit.rated':
      return foldRating(before as RatingTally | null, { op, term, verdict });
    case 'desk.pause':
    case 'desk.resume':
    case 'desk.sign-in':
    case 'desk.sign-out':
    case 'desk.hand-over':
      return foldDesk(before as Desk | null, { op, term, verdict });
    case 'speech.ask':
    case 'speech.over':
      return foldTurns(before as Turns | null, { op, term, verdict });
    case 'terminal.order':
    case 'terminal.answer':
      return foldOrder(before as Order | null, { op, term, verdict });
    case 'alarm.take':
    case 'alarm.over':
      return foldAlarm(before as Alarm | null, { op, term, verdict });
    case 'appointment.book':
    case 'appointment.cancel':
      return foldAppointment(before as AppointmentRecord | null, { op, term, verdict });
    case 'dossier.arrive':
    case 'dossier.receive':
    case 'dossier.step':
    case 'dossier.money':
    case 'dossier.delivery':
    case 'dossier.file':
    case 'dossier.file-stored':
    case 'dossier.claim':
    case 'dossier.release':
    case 'dossier.form':
      return foldDossier(before as Dossier | null, { op, term, verdict });
    case 'hand-over.make':
    case 'hand-over.sign':
    case 'hand-over.form':
      return foldHandOver(before as HandOver | null, { op, term, verdict });
    case 'config.deploy':
    case 'config.call-off':
      return foldVersions(before as ConfigItem | null, { op, term, verdict });
    case 'config.set':
      return foldConfigItem(before as ConfigItem | null, { op, term, verdict });
    default:
      return assertNever(op);
  }
};
