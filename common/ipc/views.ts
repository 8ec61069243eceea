import { z } from 'zod';
import { businessStateSchema } from '../domain/dossier/business-state.ts';
import { channelSchema } from '../domain/dossier/filing-data.ts';

/** An opaque id made by the window that asks for a change: repeating the call with the same id repeats nothing. */
export const requestIdSchema = z.uuid();

export const languageSchema = z.enum(['vi', 'en']);
export type Language = z.infer<typeof languageSchema>;

/** A name in both languages: Vietnamese first, English beside it. */
export const bilingualSchema = z.strictObject({ vi: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingualSchema>;

/** online: hub and central answer; hub-only: the hub answers, central does not; alone: no hub. */
export const connectionSchema = z.enum(['online', 'hub-only', 'alone']);
export type Connection = z.infer<typeof connectionSchema>;

/** What a printer last said of itself. */
export const printerConditionSchema = z.enum([
  'online',
  'paper-near-end',
  'paper-out',
  'cover-open',
  'error',
  'unreachable',
  'unknown',
]);
export type PrinterCondition = z.infer<typeof printerConditionSchema>;

export const printerViewSchema = z.strictObject({
  name: z.string(),
  condition: printerConditionSchema,
  /** UTC instant in ms at which the condition was last seen to change. */
  since: z.number(),
});
export type PrinterView = z.infer<typeof printerViewSchema>;

/** Where a paper stands: unknown means "it may have come out, a person must look". */
export const paperStateSchema = z.enum(['pending', 'sending', 'printed', 'unknown', 'failed', 'cancelled']);

export const paperViewSchema = z.strictObject({
  job: z.string(),
  state: paperStateSchema,
  /** 1 for the first paper, 2 and more are reprints and say so. */
  copy: z.number().int().positive(),
  /** Why the paper is not out yet, as the printer told it; null when nothing is wrong. */
  trouble: printerConditionSchema.nullable(),
});
export type PaperView = z.infer<typeof paperViewSchema>;

export const ticketStateSchema = z.enum(['waiting', 'called', 'parked', 'no-show', 'done']);

/** What can be wrong with a terminal itself, as its status strip and the supervisor's screen say it. */
export const troubleSchema = z.enum([
  'disk-full',
  'disk-read-only',
  'clock-wrong',
  'scanner-missing',
  'printer-missing',
  'fonts-missing',
  /** A paper is printed by its built-in template, because the chosen one cannot be used here. */
  'template-unusable',
  'sound-no-device',
  'sound-blocked',
  'sound-clip-missing',
  /** Of the counter's receipt numbers (số biên lai): few are left; none are; slips (phiếu thu tạm) wait for theirs. */
  'receipts-low',
  'receipts-none',
  'slips-wait',
]);
export type Trouble = z.infer<typeof troubleSchema>;

/** The status strip that every screen shows at the same place. */
export const terminalStatusSchema = z.strictObject({
  site: z.string(),
  terminal: z.string(),
  version: z.string(),
  connection: connectionSchema,
  /** Ops of this terminal that the hub has not acknowledged yet ("chưa đồng bộ"). */
  unsynced: z.number().int().nonnegative(),
  /** How far this terminal is with getting what it missed, in entries; null when there is nothing to wait for. */
  catchUp: z.strictObject({ done: z.number().int().nonnegative(), total: z.number().int().positive() }).nullable(),
  printer: printerViewSchema.nullable(),
  scanner: z.strictObject({ connected: z.boolean() }).nullable(),
  /** Named trouble of this terminal that a person must act on. */
  troubles: z.array(troubleSchema),
  /** UTC instant in ms of the terminal's corrected clock. */
  now: z.number(),
});
export type TerminalStatus = z.infer<typeof terminalStatusSchema>;

/** A dossier (hồ sơ) in one line, for lists and the printed reference. */
export const dossierSummarySchema = z.strictObject({
  id: z.string(),
  code: z.string(),
  procedureName: z.string(),
  applicantName: z.string(),
  receivedAt: z.number(),
  dueAt: z.number().nullable(),
  state: businessStateSchema,
  channel: channelSchema,
});
export type DossierSummary = z.infer<typeof dossierSummarySchema>;

/** The applicant (người nộp) as typed or as read from the citizen card; dates are 'YYYY-MM-DD'. */
export const applicantSchema = z.strictObject({
  fullName: z.string().max(200),
  citizenNumber: z.string().max(20),
  formerNumber: z.string().max(20),
  birthDate: z.string().max(10),
  gender: z.enum(['male', 'female', '']),
  address: z.string().max(400),
  phone: z.string().max(20),
  email: z.string().max(200),
  cardIssuedOn: z.string().max(10),
});
export type Applicant = z.infer<typeof applicantSchema>;
