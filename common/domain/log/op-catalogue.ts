import { z } from 'zod';
import { deliveryEventSchema } from '../dossier/delivery-data.ts';
import { fileDataSchema } from '../dossier/file-data.ts';
import { arriveDataSchema } from '../dossier/filing-data.ts';
import { handOverDataSchema, handOverSignSchema } from '../dossier/hand-over-data.ts';
import { moneyEventSchema } from '../dossier/money-data.ts';
import { receiveDataSchema } from '../dossier/receive-data.ts';
import { stepSchema } from '../dossier/step-data.ts';
import { formKindSchema } from '../form/form-kind.ts';
import { printedThingSchema } from '../paper/printed-thing.ts';
import { alarmDataSchema, answerDataSchema, orderDataSchema } from '../floor/order-kind.ts';
import { pauseReasonSchema } from '../floor/pause-reason.ts';
import { parkReasonSchema } from '../queue/park-reason.ts';
import { transferDataSchema } from '../queue/transfer-data.ts';
import { ratingDataSchema } from '../survey/rating.ts';
import { bookDataSchema } from '../appointment/book-data.ts';
import { callOffDataSchema, deployDataSchema } from '../site/deploy-data.ts';
import type { Audience } from './audience.ts';
import type { Op } from './op.ts';

/** What an entity of the logs can be: each kind has one fold and one folded table. */
export type EntityKind =
  | 'ticket'
  | 'print-job'
  | 'printer'
  | 'terminal'
  | 'help-call'
  | 'rating'
  | 'desk'
  | 'turns'
  | 'order'
  | 'alarm'
  | 'appointment'
  | 'dossier'
  | 'hand-over'
  | 'config-item';

const atCounter = z.object({ counter: z.string() });
/** Which counter and which officer, by name ('' where nobody signed in). */
const atDesk = { counter: z.string(), officer: z.string() };
const conditionSchema = z.enum([
  'online',
  'paper-near-end',
  'paper-out',
  'cover-open',
  'error',
  'unreachable',
  'unknown',
]);

/**
 * Every op this version can use. Additive only: a new fact is a new type or an optional field, never a changed meaning,
 * so that old and new terminals read each other's logs.
 */
export const opCatalogue = {
  'ticket.issue': {
    kind: 'ticket',
    audience: 'floor',
    data: z.object({
      service: z.string(),
      lang: z.enum(['vi', 'en']),
      /** Priority group (nhóm ưu tiên) that the citizen said; an officer confirms its ground. */
      priority: z.string().optional(),
      /** The appointment (lịch hẹn) that this ticket keeps, with the beginning of its slot (UTC ms): its place in the line. */
      appointment: z.object({ id: z.string(), slot: z.number().int() }).optional(),
    }),
  },
  /** An officer confirmed the ground of priority (xác nhận ưu tiên), gave one, or set it aside (null). */
  'ticket.priority': {
    kind: 'ticket',
    audience: 'floor',
    data: z.object({ counter: z.string(), group: z.string().nullable() }),
  },
  /** The number on paper: "paper wins" over the number the hub offered. `series` and `number` are what the label was made of. */
  'ticket.label': {
    kind: 'ticket',
    audience: 'floor',
    data: z.object({
      service: z.string(),
      label: z.string(),
      series: z.string(),
      number: z.number().int().positive(),
      /** People ahead when the number was given: what the paper says, also on a reprint. */
      ahead: z.number().int().nonnegative(),
      /** The wait that was told with the number, whole minutes; absent where nobody could honestly say. */
      told: z.object({ low: z.number().int().nonnegative(), high: z.number().int().nonnegative() }).optional(),
    }),
  },
  'ticket.call': {
    kind: 'ticket',
    audience: 'floor',
    data: z.object({
      counter: z.string(),
      /** Services whose longer-waiting people this call of a priority ticket passed over: what the ratio counts. */
      over: z.array(z.string()).optional(),
    }),
  },
  /** The counter served without the hub's word: if the claim turns out lost, both counters are shown. */
  'ticket.serve-alone': { kind: 'ticket', audience: 'floor', data: atCounter },
  'ticket.recall': { kind: 'ticket', audience: 'floor', data: atCounter },
  'ticket.no-show': { kind: 'ticket', audience: 'floor', data: atCounter },
  'ticket.done': { kind: 'ticket', audience: 'floor', data: atCounter },
  /**
   * The ticket goes on to another service or to one counter (chuyển): it keeps its number and waits again at the place of its arrival.
   * `service` is the service it waits in then; `to` is the only counter that calls it, null for any counter of the service.
   */
  'ticket.transfer': { kind: 'ticket', audience: 'floor', data: transferDataSchema },
  /** The citizen has to fetch something and comes back (tạm dừng phiếu). */
  'ticket.park': {
    kind: 'ticket',
    audience: 'floor',
    data: z.object({ counter: z.string(), reason: parkReasonSchema }),
  },
  /**
   * A parked or absent citizen is back ("số này quay lại"): the ticket waits again at the place of its arrival.
   * `finished`: also one whose visit was finished (mở lại), which the officer saw when he chose it.
   */
  'ticket.return': {
    kind: 'ticket',
    audience: 'floor',
    data: z.object({ counter: z.string(), finished: z.literal(true).optional() }),
  },
  /** The same visit goes on at the same counter with another service (thêm lĩnh vực). */
  'ticket.add-service': {
    kind: 'ticket',
    audience: 'floor',
    data: z.object({ counter: z.string(), service: z.string() }),
  },
  /** Takes back the step that the op with uid `of` made, as long as nothing came after it (hoàn tác). */
  'ticket.undo': { kind: 'ticket', audience: 'floor', data: z.object({ counter: z.string(), of: z.string() }) },
  /** A board spoke this call to its end: `call` is the ticket's count of calls then. Other boards need not speak it any more. */
  'ticket.announced': { kind: 'ticket', audience: 'floor', data: z.object({ call: z.number().int().positive() }) },
  'print.request': {
    kind: 'print-job',
    audience: 'floor',
    data: z.object({
      what: printedThingSchema,
      of: z.string(),
      title: z.string(),
      printer: z.string(),
      copy: z.number().int().positive(),
      /** The terminal whose printer is meant, when another one asks for it (a test page from the supervisor's screen). */
      at: z.string().optional(),
    }),
  },
  'print.sending': {
    kind: 'print-job',
    audience: 'floor',
    data: z.object({
      attempt: z.number().int().positive(),
      hash: z.string(),
      printer: z.string().optional(),
      /** Cuts the printer had counted so far. */
      cuts: z.number().int().nonnegative().optional(),
    }),
  },
  'print.printed': { kind: 'print-job', audience: 'floor', data: z.object({ by: z.enum(['printer', 'person']) }) },
  'print.unknown': { kind: 'print-job', audience: 'floor', data: z.object({ cause: z.string() }) },
  'print.failed': { kind: 'print-job', audience: 'floor', data: z.object({ cause: z.string() }) },
  /** Another paper of the same thing, marked "IN LẠI". */
  'print.again': {
    kind: 'print-job',
    audience: 'floor',
    data: z.object({ copy: z.number().int().positive(), printer: z.string().optional() }),
  },
  /** A paper that surely did not come out waits at another printer of the terminal now. */
  'print.move': { kind: 'print-job', audience: 'floor', data: z.object({ printer: z.string() }) },
  /** Nobody wants this paper any more; counts only while nothing was sent. */
  'print.cancel': { kind: 'print-job', audience: 'floor', data: z.object({}) },
  /** Whether the cutter's counter moved on over an attempt nobody can be sure of. */
  'print.hint': { kind: 'print-job', audience: 'floor', data: z.object({ cut: z.boolean() }) },
  'printer.state': {
    kind: 'printer',
    audience: 'floor',
    data: z.object({
      printer: z.string(),
      condition: conditionSchema,
      /** What the printer is (id of printer-model.ts), as far as is known. */
      model: z.string().optional(),
    }),
  },
  'terminal.started': {
    kind: 'terminal',
    audience: 'floor',
    data: z.object({
      roles: z.array(z.string()),
      version: z.string(),
      counter: z.string().nullable(),
      /** IPv4 addresses of the machine in the local network: where the hub may be looked for. */
      addresses: z.array(z.string()).optional(),
    }),
  },
  'kiosk.help': { kind: 'help-call', audience: 'floor', data: z.object({}) },
  /** A citizen rated a visit. It names the counter's day; its uid (survey/rating-uid.ts) lets a visit have one rating and does not say which visit. */
  'visit.rated': { kind: 'rating', audience: 'floor', data: ratingDataSchema },
  /** The counter calls nobody for a while (tạm nghỉ quầy). */
  'desk.pause': {
    kind: 'desk',
    audience: 'floor',
    data: z.object({ counter: z.string(), reason: pauseReasonSchema }),
  },
  'desk.resume': { kind: 'desk', audience: 'floor', data: atCounter },
  /** An officer of the settings sits down at a counter (vào ca); the name as it was then. */
  'desk.sign-in': {
    kind: 'desk',
    audience: 'floor',
    data: z.object({ counter: z.string(), officer: z.string(), name: z.string() }),
  },
  'desk.sign-out': { kind: 'desk', audience: 'floor', data: atCounter },
  /** The officer ends the shift with a note for the next one (giao ca). */
  'desk.hand-over': { kind: 'desk', audience: 'floor', data: z.object({ counter: z.string(), note: z.string() }) },
  /** A board asks for its turn to speak, because zones within hearing have boards of their own; it lasts `ms` at most. */
  'speech.ask': {
    kind: 'turns',
    audience: 'floor',
    data: z.object({ zone: z.string(), near: z.array(z.string()), ms: z.number().int().positive() }),
  },
  /** The turn that the op with uid `of` asked for is over: the next board may speak. */
  'speech.over': { kind: 'turns', audience: 'floor', data: z.object({ of: z.string() }) },
  /** A supervisor asks something of one terminal (lệnh cho máy), which begins with it once. */
  'terminal.order': { kind: 'order', audience: 'floor', data: orderDataSchema },
  /** That terminal's word on it. */
  'terminal.answer': { kind: 'order', audience: 'floor', data: answerDataSchema },
  /** A supervisor looks after something that is wrong (nhận xử lý), until it is over or given back. */
  'alarm.take': { kind: 'alarm', audience: 'floor', data: alarmDataSchema },
  'alarm.over': { kind: 'alarm', audience: 'floor', data: z.object({}) },
  /** Central gave a slot to somebody (đặt lịch hẹn). `day` of the op is the day of the slot. Only central writes this. */
  'appointment.book': { kind: 'appointment', audience: 'floor', data: bookDataSchema },
  /** The citizen gave the slot back at central (hủy lịch hẹn). */
  'appointment.cancel': { kind: 'appointment', audience: 'floor', data: z.object({}) },
  /** A dossier came and waits to be checked (hồ sơ đến). Central writes it for the portal and for other sites, a counter for the post. */
  'dossier.arrive': { kind: 'dossier', audience: 'dossier', data: arriveDataSchema },
  'dossier.receive': { kind: 'dossier', audience: 'dossier', data: receiveDataSchema },
  'dossier.step': { kind: 'dossier', audience: 'dossier', data: z.object({ ...atDesk, step: stepSchema }) },
  'dossier.money': { kind: 'dossier', audience: 'dossier', data: z.object({ ...atDesk, money: moneyEventSchema }) },
  'dossier.delivery': {
    kind: 'dossier',
    audience: 'dossier',
    data: z.object({ ...atDesk, delivery: deliveryEventSchema }),
  },
  'dossier.file': { kind: 'dossier', audience: 'dossier', data: z.object({ ...atDesk, ...fileDataSchema.shape }) },
  /** Central has the whole file, by its hash. */
  'dossier.file-stored': { kind: 'dossier', audience: 'dossier', data: z.object({ sha256: z.string() }) },
  /** A counter takes up an arrived dossier; the first in the log's order has it, for half an hour at most. */
  'dossier.claim': { kind: 'dossier', audience: 'dossier', data: z.object(atDesk) },
  'dossier.release': { kind: 'dossier', audience: 'dossier', data: z.object(atDesk) },
  /** A form of the dossier was given to the office printer (in biểu mẫu): the next one of it is marked as printed again. */
  'dossier.form': { kind: 'dossier', audience: 'dossier', data: z.object({ ...atDesk, form: formKindSchema }) },
  'hand-over.make': { kind: 'hand-over', audience: 'dossier', data: handOverDataSchema },
  'hand-over.sign': { kind: 'hand-over', audience: 'dossier', data: handOverSignSchema },
  /** The list was given to the office printer. */
  'hand-over.form': { kind: 'hand-over', audience: 'dossier', data: z.object({ ...atDesk, form: formKindSchema }) },
  'config.set': {
    kind: 'config-item',
    audience: 'config',
    data: z.object({ kind: z.string(), value: z.record(z.string(), z.unknown()) }),
  },
  /** Settings that come into force together. */
  'config.deploy': { kind: 'config-item', audience: 'config', data: deployDataSchema },
  'config.call-off': { kind: 'config-item', audience: 'config', data: callOffDataSchema },
} as const satisfies Record<string, { kind: EntityKind; audience: Audience; data: z.ZodType }>;

export type OpType = keyof typeof opCatalogue;
export type OpData<T extends OpType> = z.output<(typeof opCatalogue)[T]['data']>;
export type OpOf<T extends OpType> = {
  readonly [K in T]: Omit<Op, 't' | 'd'> & { readonly t: K; readonly d: OpData<K> };
}[T];
export type OpTypeOf<K extends EntityKind> = {
  [T in OpType]: (typeof opCatalogue)[T]['kind'] extends K ? T : never;
}[OpType];
export type KnownOp = OpOf<OpType>;

/** Version of the meanings above. An op with a higher version comes from a newer program: kept, shown, used after the upgrade. */
export const OP_VERSION = 1;

/**
 * Version of the folds: grows with every change of what an op means to a folded table, new types included. A terminal whose tables were
 * folded by another version folds them again from its logs, so that what an earlier version had to leave aside is used.
 */
export const FOLD_VERSION = 7;

export type ReadOp =
  | { readonly kind: 'known'; readonly op: KnownOp }
  | { readonly kind: 'bad'; readonly why: 'unknown-type' | 'newer-version' | 'bad-data' | 'wrong-log' };

const isOpType = (t: string): t is OpType => Object.hasOwn(opCatalogue, t);

export const entityKindOf = (t: string): EntityKind | null => (isOpType(t) ? opCatalogue[t].kind : null);

/** Reads an op's data by its type; whatever this version cannot use gets a name and is kept by the caller. */
export const readOp = (op: Op, audience: Audience): ReadOp => {
  if (!isOpType(op.t)) return { kind: 'bad', why: 'unknown-type' };
  if (op.v > OP_VERSION) return { kind: 'bad', why: 'newer-version' };
  const spec = opCatalogue[op.t];
  if (spec.audience !== audience) return { kind: 'bad', why: 'wrong-log' };
  const data = spec.data.safeParse(op.d);
  if (!data.success) return { kind: 'bad', why: 'bad-data' };
  // The data was parsed by the very schema that OpOf<op.t> is inferred from; TypeScript cannot tie the two.
  return { kind: 'known', op: { ...op, d: data.data } as KnownOp };
};
