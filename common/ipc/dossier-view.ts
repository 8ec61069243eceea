import { z } from 'zod';
import { businessStateSchema } from '../domain/dossier/business-state.ts';
import { deliveryWishSchema, feeLineSchema } from '../domain/dossier/filing-data.ts';
import { stepSchema } from '../domain/dossier/step-data.ts';
import { dossierEventSchema } from '../domain/dossier/step-table.ts';
import { applicantSchema, dossierSummarySchema, paperViewSchema } from './views.ts';

/** One paper of the dossier (thành phần hồ sơ): counts by kind, or taken from a database instead of paper. */
export const componentSchema = z.strictObject({
  name: z.string().max(600),
  originals: z.number().int().min(0).max(99),
  certified: z.number().int().min(0).max(99),
  photocopies: z.number().int().min(0).max(99),
  /** Name of the database that replaces the paper, or '' when paper is asked for. */
  fromData: z.string().max(300),
  /** Sheets of paper that the officer counted; absent where nobody counted. */
  sheets: z.number().int().min(0).max(9999).optional(),
});
export type Component = z.infer<typeof componentSchema>;

/** One thing that happened in the handling, the oldest first; `refused` where it did not count, with why. */
export const historyEntrySchema = z.strictObject({
  /** UTC ms. */
  at: z.number(),
  event: dossierEventSchema,
  from: businessStateSchema,
  to: businessStateSchema,
  refused: z.enum(['wrong-state', 'supplement-times', 'extend-times']).nullable(),
  /** Where and by whom: terminal, counter by name, officer by name ('' where nobody signed in). */
  terminal: z.string(),
  counter: z.string(),
  officer: z.string(),
  step: stepSchema.nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** The money side: whole đồng. */
export const moneyViewSchema = z.strictObject({
  state: z.enum(['none', 'unpaid', 'shown', 'reported', 'reconciled']),
  dueVnd: z.number().int(),
  paidVnd: z.number().int(),
  lines: z.array(feeLineSchema),
  receipts: z.array(
    z.strictObject({
      id: z.string(),
      form: z.string(),
      serial: z.string(),
      /** Null while it has no number: a slip for the time being (phiếu thu tạm). */
      number: z.number().int().nullable(),
      amountVnd: z.number().int(),
      way: z.enum(['cash', 'transfer']),
      at: z.number(),
    }),
  ),
});

/** The delivery side. */
export const deliveryViewSchema = z.strictObject({
  state: z.enum(['none', 'ready', 'handed-over', 'posted', 'delivered', 'failed', 'to-store', 'stored']),
  wish: deliveryWishSchema,
  parcel: z.string(),
});

/** A file of the dossier; `stored`: central has the whole of it. */
export const fileViewSchema = z.strictObject({
  sha256: z.string(),
  kind: z.enum(['component', 'result', 'signature', 'letter']),
  component: z.number().int().nullable(),
  name: z.string(),
  bytes: z.number().int(),
  pages: z.number().int(),
  signed: z.enum(['no', 'time-stamp-pending', 'yes']),
  stored: z.boolean(),
});

/** A dossier opened at the counter, with its four sides: handling, money, delivery, sync. */
export const dossierViewSchema = z.strictObject({
  ...dossierSummarySchema.shape,
  procedureCode: z.string(),
  agency: z.string(),
  applicant: applicantSchema,
  ownerName: z.string(),
  owner: applicantSchema.nullable(),
  authority: z.string(),
  organisation: z.strictObject({ name: z.string(), taxCode: z.string() }).nullable(),
  components: z.array(componentSchema),
  sets: z.number().int(),
  deadline: z.string(),
  feeVnd: z.number().int().nullable(),
  counter: z.string(),
  ticketLabel: z.string().nullable(),
  /** The portal's number, or the parcel's, under which it came; '' at the counter. */
  ref: z.string(),
  arrivedAt: z.number(),
  /** What the receipt promised at first; null before acceptance. */
  firstDueAt: z.number().nullable(),
  resultAt: z.number().nullable(),
  returnedAt: z.number().nullable(),
  results: z.array(z.strictObject({ type: z.string(), number: z.string(), summary: z.string(), file: z.string() })),
  history: z.array(historyEntrySchema),
  /** The events that the state table and the rules of the procedure allow now. */
  next: z.array(dossierEventSchema),
  money: moneyViewSchema,
  delivery: deliveryViewSchema,
  files: z.array(fileViewSchema),
  /** The counter that took it up, by name; null for none. */
  claimedBy: z.string().nullable(),
  /** Receipts that counters printed for the same dossier while they were cut off: to be called back. */
  rivals: z.array(z.strictObject({ code: z.string(), counter: z.string(), at: z.number() })),
  /** The site that decides, where it is another one; '' for this one. */
  decidedAt: z.string(),
  synced: z.boolean(),
  receipt: paperViewSchema.nullable(),
});
export type DossierView = z.infer<typeof dossierViewSchema>;
