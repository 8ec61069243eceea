import { z } from 'zod';
import type { OpType } from '../log/op-catalogue.ts';

/** What an entry of the journal (nhật ký) is about: what a supervisor chooses by. `other` is what this program does not know. */
export const actKindSchema = z.enum([
  'ticket',
  'counter',
  'paper',
  'dossier',
  'money',
  'hand-over',
  'settings',
  'terminal',
  'citizen',
  'other',
]);
export type ActKind = z.infer<typeof actKindSchema>;

/** The kind of every op of the catalogue: a new op does not compile before it has its place here. */
const kinds: Readonly<Record<OpType, ActKind>> = {
  'ticket.issue': 'ticket',
  'ticket.priority': 'ticket',
  'ticket.label': 'ticket',
  'ticket.call': 'ticket',
  'ticket.serve-alone': 'ticket',
  'ticket.recall': 'ticket',
  'ticket.no-show': 'ticket',
  'ticket.done': 'ticket',
  'ticket.transfer': 'ticket',
  'ticket.park': 'ticket',
  'ticket.return': 'ticket',
  'ticket.add-service': 'ticket',
  'ticket.undo': 'ticket',
  'ticket.announced': 'terminal',
  'print.request': 'paper',
  'print.sending': 'paper',
  'print.printed': 'paper',
  'print.unknown': 'paper',
  'print.failed': 'paper',
  'print.again': 'paper',
  'print.move': 'paper',
  'print.cancel': 'paper',
  'print.hint': 'paper',
  'printer.state': 'terminal',
  'terminal.started': 'terminal',
  'kiosk.help': 'citizen',
  'visit.rated': 'citizen',
  'desk.pause': 'counter',
  'desk.resume': 'counter',
  'desk.sign-in': 'counter',
  'desk.sign-out': 'counter',
  'desk.hand-over': 'counter',
  'speech.ask': 'terminal',
  'speech.over': 'terminal',
  'appointment.book': 'citizen',
  'appointment.cancel': 'citizen',
  'dossier.arrive': 'dossier',
  'dossier.receive': 'dossier',
  'dossier.step': 'dossier',
  'dossier.money': 'money',
  'dossier.delivery': 'dossier',
  'dossier.file': 'dossier',
  'dossier.file-stored': 'dossier',
  'dossier.claim': 'dossier',
  'dossier.release': 'dossier',
  'dossier.form': 'paper',
  'hand-over.make': 'hand-over',
  'hand-over.sign': 'hand-over',
  'hand-over.form': 'hand-over',
  'config.set': 'settings',
  'config.deploy': 'settings',
  'config.call-off': 'settings',
  'terminal.order': 'terminal',
  'terminal.answer': 'terminal',
  'alarm.take': 'terminal',
  'alarm.over': 'terminal',
};

/** What an op of this type is about; `setting` is the kind of what a setting sets: what a supervisor's terminal tells of its own desk counts elsewhere. */
export const actKindOf = (type: string, setting?: unknown): ActKind => {
  if (type === 'config.set' && setting === 'duty') return 'counter';
  if (type === 'config.set' && setting === 'desk-act') return 'terminal';
  // Own keys of the record above are op types.
  return Object.hasOwn(kinds, type) ? kinds[type as OpType] : 'other';
};
