import { z } from 'zod';
import { ratingReasonSchema, scoreSchema } from '../domain/survey/rating.ts';
import { paymentRequestSchema } from './money-calls.ts';
import { penSheetSchema } from './pen-calls.ts';
import { bilingualSchema, requestIdSchema } from './views.ts';

/** An identity number as screens show it: nothing but its last four characters can be read. */
const maskedSchema = z.string().regex(/^•{0,40}[^•]{0,4}$/u);

const paperSchema = z.strictObject({ name: z.string().max(600), count: z.number().int().min(0).max(300) });

/** What the citizen at the counter sees of what was entered. */
export const citizenEntrySchema = z.strictObject({
  applicantName: z.string().max(200),
  maskedNumber: maskedSchema,
  procedureName: z.string(),
  papers: z.array(paperSchema).max(100),
  /** Integer đồng; 0: no fee; null: the catalogue has no fixed one, or no procedure is chosen yet. */
  feeVnd: z.number().int().nullable(),
  /** When the result is due, UTC ms; null before a procedure is chosen. */
  dueAt: z.number().nullable(),
  /** Set once the dossier is received. */
  dossierCode: z.string().nullable(),
});
export type CitizenEntry = z.infer<typeof citizenEntrySchema>;

export const citizenViewSchema = z.strictObject({
  siteName: bilingualSchema,
  counter: z.string(),
  screen: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('idle') }),
    z.strictObject({ kind: z.literal('serving'), label: z.string() }),
    z.strictObject({
      kind: z.literal('entry'),
      label: z.string().nullable(),
      entry: citizenEntrySchema,
      mayRate: z.boolean(),
    }),
    z.strictObject({ kind: z.literal('ask'), label: z.string() }),
    z.strictObject({ kind: z.literal('thanks') }),
    /** What is to be paid, with the VietQR: over everything else until it is paid, put away, or the next visit begins. */
    z.strictObject({ kind: z.literal('pay'), request: paymentRequestSchema }),
    /** A result is handed over: who takes what, and the place to sign. */
    z.strictObject({ kind: z.literal('sign'), sheet: penSheetSchema }),
  ]),
});
export type CitizenView = z.infer<typeof citizenViewSchema>;

export const citizenCalls = {
  /** What the counter's own screen shows of the visit, for the citizen's; the number is masked before it is sent. Kept in memory only. */
  'citizen.tell': {
    roles: ['counter'],
    input: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('nothing') }),
      z.strictObject({
        kind: z.literal('draft'),
        ticket: z.string().max(60).nullable(),
        applicantName: z.string().max(200),
        maskedNumber: maskedSchema,
        procedure: z.string().max(40),
        papers: z.array(paperSchema).max(100),
      }),
      /** A dossier that was received in this visit. */
      z.strictObject({
        kind: z.literal('dossier'),
        ticket: z.string().max(60).nullable(),
        dossier: z.string().max(60),
      }),
    ]),
    output: z.strictObject({}),
  },
  'citizen.show': { roles: ['citizen'], input: z.strictObject({}), output: citizenViewSchema },
  'citizen.rate': {
    roles: ['citizen'],
    input: z.strictObject({
      score: scoreSchema,
      reason: ratingReasonSchema.nullable(),
      requestId: requestIdSchema,
    }),
    output: z.strictObject({ kind: z.enum(['thanks', 'over']) }),
  },
} as const;
