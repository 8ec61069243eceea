import { z } from 'zod';
import { dossierViewSchema } from './dossier-view.ts';
import { applicantSchema, bilingualSchema, paperViewSchema, requestIdSchema, ticketStateSchema } from './views.ts';

/** A ticket in the officer's list. */
export const queueTicketSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** '' while nobody said one. */
  serviceId: z.string(),
  service: bilingualSchema,
  state: ticketStateSchema,
  arrivedAt: z.number(),
  calledAt: z.number().nullable(),
  /** Times the number was called, recalls included. */
  calls: z.number().int().nonnegative(),
  /** The counter that has it, by name, or null. */
  counter: z.string().nullable(),
  /** False while the hub has not confirmed the claim: called alone, it may turn out to be taken. */
  confirmed: z.boolean(),
  /** The group it has priority by; `confirmed`: an officer saw the ground. */
  priority: z.strictObject({ id: z.string(), name: bilingualSchema, confirmed: z.boolean() }).nullable(),
  /** What the officer before wrote for the next one, '' for nothing. */
  note: z.string(),
  /** Beginning of the slot of the appointment (lịch hẹn) that it keeps, UTC ms; null without one. */
  appointment: z.number().int().nullable(),
  /** Services that this visit had before, oldest first. */
  earlierServices: z.array(bilingualSchema),
  /** Sent to one counter only, by name; null: any counter of the service. */
  reservedFor: z.string().nullable(),
  /** Set when another counter also served this ticket. */
  conflictWith: z.string().nullable(),
});
export type QueueTicket = z.infer<typeof queueTicketSchema>;

/** A procedure (thủ tục) in the search list. */
export const procedureHitSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  field: z.string(),
  deadline: z.string(),
  feeVnd: z.number().int().nullable(),
});
export type ProcedureHit = z.infer<typeof procedureHitSchema>;

/** Named warnings of a citizen card: the officer looks, the card is still used. */
export const cardWarningSchema = z.strictObject({ code: z.string(), detail: z.string() });
export type CardWarning = z.infer<typeof cardWarningSchema>;

/** What a scan meant at this counter. Every scan gets exactly one of these. */
export const scanMeaningSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ticket'), ticket: queueTicketSchema }),
  z.strictObject({ kind: z.literal('ticket-unknown') }),
  z.strictObject({ kind: z.literal('dossier'), dossier: dossierViewSchema }),
  z.strictObject({ kind: z.literal('dossier-unknown'), code: z.string() }),
  z.strictObject({ kind: z.literal('citizen-card'), applicant: applicantSchema, warnings: z.array(cardWarningSchema) }),
  z.strictObject({ kind: z.literal('bad-card'), error: z.string() }),
  z.strictObject({ kind: z.literal('bad-mrz'), error: z.string() }),
  /** An appointment: this version knows it and cannot open it yet. */
  z.strictObject({ kind: z.literal('booking') }),
  z.strictObject({ kind: z.literal('parcel'), number: z.string(), checkDigitRight: z.boolean() }),
  /** A VietQR; `dossier` is the one it names, where this terminal knows it. */
  z.strictObject({
    kind: z.literal('payment-qr'),
    amountVnd: z.number().int().nullable(),
    purpose: z.string(),
    dossier: dossierViewSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('bad-payment-qr'), error: z.string() }),
  z.strictObject({ kind: z.literal('procedure'), procedure: procedureHitSchema }),
  z.strictObject({ kind: z.literal('procedure-unknown'), code: z.string() }),
  /** A scanner in keyboard mode cannot bring the Vietnamese of a card. */
  z.strictObject({ kind: z.literal('card-by-keyboard') }),
  /** A Vietnamese input method changed what a scanner in keyboard mode typed. */
  z.strictObject({ kind: z.literal('mangled') }),
  z.strictObject({ kind: z.literal('torn') }),
  z.strictObject({ kind: z.literal('noise') }),
  z.strictObject({ kind: z.literal('unknown'), length: z.number().int() }),
]);
export type ScanMeaning = z.infer<typeof scanMeaningSchema>;

export const counterStateSchema = z.strictObject({
  counter: z.strictObject({ id: z.string(), name: z.string() }),
  serving: queueTicketSchema.nullable(),
  /** The first of the queue in calling order. */
  waiting: z.array(queueTicketSchema),
  waitingCount: z.number().int(),
  /** Parked and absent tickets that may come back. */
  awayCount: z.number().int(),
  recent: z.array(queueTicketSchema),
  /** A number this counter called while cut off that turned out to be another counter's (`by`, by name), which still has it. */
  lost: z.strictObject({ label: z.string(), by: z.string() }).nullable(),
  /** Papers of this terminal that wait for a person: not printed yet, failed, or unsure. */
  papers: z.array(z.strictObject({ title: z.string(), paper: paperViewSchema })),
});
export type CounterState = z.infer<typeof counterStateSchema>;

const ticketAct = z.strictObject({ ticket: z.string().max(60), requestId: requestIdSchema });
const ticketActed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), ticket: queueTicketSchema }),
  z.strictObject({ kind: z.literal('taken'), by: z.string() }),
  /** Called again as often as the site allows. */
  z.strictObject({ kind: z.literal('enough'), times: z.number().int() }),
  z.strictObject({ kind: z.literal('not-yours') }),
  z.strictObject({ kind: z.literal('not-found') }),
]);

export const counterCalls = {
  'counter.state': { roles: ['counter'], input: z.strictObject({}), output: counterStateSchema },
  'ticket.call-next': {
    roles: ['counter'],
    input: z.strictObject({ requestId: requestIdSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('called'), ticket: queueTicketSchema }),
      z.strictObject({ kind: z.literal('still-serving'), ticket: queueTicketSchema }),
      z.strictObject({ kind: z.literal('paused') }),
      z.strictObject({ kind: z.literal('empty') }),
    ]),
  },
  'ticket.recall': { roles: ['counter'], input: ticketAct, output: ticketActed },
  'ticket.no-show': { roles: ['counter'], input: ticketAct, output: ticketActed },
  'ticket.done': { roles: ['counter'], input: ticketAct, output: ticketActed },
  'procedure.search': {
    roles: ['counter'],
    input: z.strictObject({ text: z.string().max(200) }),
    output: z.strictObject({ hits: z.array(procedureHitSchema) }),
  },
  'dossier.show': {
    roles: ['counter'],
    input: z.strictObject({ dossier: z.string().max(60) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('found'), dossier: dossierViewSchema }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** A code typed by hand (Ctrl+K): treated exactly as a scan of the same text. */
  'scan.typed': {
    roles: ['counter'],
    input: z.strictObject({ text: z.string().max(4096) }),
    output: scanMeaningSchema,
  },
} as const;
