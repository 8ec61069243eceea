import { ORDER_MS } from '../floor/order-kind.ts';
import type { EnrolledTerminal, EnrolmentMode } from '../site/enrolment.ts';
import { configId } from '../site/site-config.ts';
import { opCatalogue, readOp, type OpType } from './op-catalogue.ts';
import type { Op } from './op.ts';

/** Roles of machines that only staff stand at; a machine with none of them stands where the public can take it apart. */
const staff: readonly string[] = ['counter', 'supervisor'];
const supervisor: readonly string[] = ['supervisor'];
const board: readonly string[] = ['display'];
/** Ops of a log that is opened to staff only (`logsForRoles`): what is in it is not judged again, so that no dossier is lost to a machine that changed its role since. */
const atTheDoor = null;
/** Central writes these, in a log that no terminal has. */
const noTerminal: readonly string[] = [];

/**
 * Which roles a terminal must have one of to write an op (ai được ghi gì); null: every terminal may. What a machine tells of itself, of its papers and of the
 * numbers it gave is never refused.
 */
export const writersOf: { readonly [T in OpType]: readonly string[] | null } = {
  'ticket.issue': null,
  'ticket.priority': staff,
  'ticket.label': null,
  'ticket.call': staff,
  'ticket.serve-alone': staff,
  'ticket.recall': staff,
  'ticket.no-show': staff,
  'ticket.done': staff,
  'ticket.transfer': staff,
  'ticket.park': staff,
  'ticket.return': staff,
  'ticket.add-service': staff,
  'ticket.undo': staff,
  'ticket.announced': board,
  'print.request': null,
  'print.sending': null,
  'print.printed': null,
  'print.unknown': null,
  'print.failed': null,
  'print.again': null,
  'print.move': null,
  'print.cancel': null,
  'print.hint': null,
  'printer.state': null,
  'terminal.started': null,
  'kiosk.help': null,
  'visit.rated': null,
  'desk.pause': staff,
  'desk.resume': staff,
  'desk.sign-in': staff,
  'desk.sign-out': staff,
  'desk.hand-over': staff,
  'speech.ask': board,
  'speech.over': board,
  'terminal.order': supervisor,
  'terminal.answer': null,
  'alarm.take': supervisor,
  'alarm.over': supervisor,
  'appointment.book': noTerminal,
  'appointment.cancel': noTerminal,
  'dossier.arrive': atTheDoor,
  'dossier.receive': atTheDoor,
  'dossier.step': atTheDoor,
  'dossier.money': atTheDoor,
  'dossier.delivery': atTheDoor,
  'dossier.file': atTheDoor,
  'dossier.file-stored': atTheDoor,
  'dossier.claim': atTheDoor,
  'dossier.release': atTheDoor,
  'dossier.form': atTheDoor,
  'hand-over.make': atTheDoor,
  'hand-over.sign': atTheDoor,
  'hand-over.form': atTheDoor,
  // The hub's terminal writes who was enrolled and where the hub is; a demoted one may still have some of it to send.
  'config.set': supervisor,
  'config.deploy': supervisor,
  'config.call-off': supervisor,
};

const ofHubs: readonly string[] = ['terminal:', 'hub:'];
const givesAccess: readonly string[] = [...ofHubs, 'enrol-code:'];
const SITE = configId('site', 'main');

/** What the site knows of its machines where an op is sequenced. */
export type WritersBook = {
  readonly mode: () => EnrolmentMode;
  /** null for a terminal that nobody enrolled, central's own writer among them. */
  readonly known: (term: string) => Pick<EnrolledTerminal, 'roles'> | null;
  /** The terminal whose machine does the sequencing; null where central does. */
  readonly host: string | null;
  /** The sequencer's clock, UTC ms. */
  readonly now: () => number;
};

/** Who wrote an op, and who brought it where that was another terminal: what a lost hub had comes back from whoever has a copy. */
export type Bearing = { readonly term: string; readonly via: string | null };

/**
 * Why an op has no effect. `not-its-role`: its writer was enrolled without a role that may write it. `hearsay`: another terminal brought it in its writer's
 * name, and it would make a machine act or let a machine in.
 */
export type WriteRefusal = 'not-its-role' | 'hearsay';

const hasOne = (known: Pick<EnrolledTerminal, 'roles'> | null, roles: readonly string[]): boolean =>
  known === null || known.roles.some((role) => roles.includes(role));

const startsWithOne = (id: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => id.startsWith(beginning));

const isOpType = (t: string): t is OpType => Object.hasOwn(opCatalogue, t);

const rolesFor = (op: Op): readonly string[] | null => {
  if (!isOpType(op.t)) return null;
  return op.t === 'config.set' && startsWithOne(op.id, ofHubs) ? staff : writersOf[op.t];
};

/** Whether no terminal can begin with an order any more, also one whose clock is behind; what cannot be read may be read later. */
const isOver = (op: Op, now: number): boolean => {
  const read = readOp(op, 'floor');
  return read.kind === 'known' && read.op.t === 'terminal.order' && read.op.d.until < now - ORDER_MS;
};

/** Whether settings would let machines in that the site does not know. */
const opensSite = (op: Op): boolean => {
  const read = readOp(op, 'config');
  if (read.kind === 'bad') return false;
  if (read.op.t === 'config.set') return read.op.id === SITE && read.op.d.value['enrolment'] === 'open';
  return (
    read.op.t === 'config.deploy' && read.op.d.patches.some(({ id, set }) => id === SITE && set['enrolment'] === 'open')
  );
};

const letsIn = (op: Op, mode: EnrolmentMode): boolean =>
  (op.t === 'config.set' && startsWithOne(op.id, givesAccess)) || (mode === 'required' && opensSite(op));

/**
 * Whether an op that is sequenced now may take effect, by the roles its writer was enrolled with; null where it may. A writer that nobody enrolled is not
 * judged: the site's door is. What another terminal brings is believed as before, for nothing may be lost with a hub, but for two things: an order
 * that could still be begun with (it is over in minutes anyway), and whatever gives access, from a machine that stands in public. Pure.
 */
export const refusalOf = (op: Op, { term, via }: Bearing, book: WritersBook): WriteRefusal | null => {
  const roles = rolesFor(op);
  if (roles !== null && term !== book.host && !hasOne(book.known(term), roles)) return 'not-its-role';
  if (via === null || via === book.host) return null;
  if (op.t === 'terminal.order') return isOver(op, book.now()) ? null : 'hearsay';
  return !hasOne(book.known(via), staff) && letsIn(op, book.mode()) ? 'hearsay' : null;
};
