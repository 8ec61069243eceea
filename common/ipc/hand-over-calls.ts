import { z } from 'zod';
import { handOverItemSchema } from '../domain/dossier/hand-over-data.ts';
import { dossierSummarySchema, requestIdSchema } from './views.ts';

const text = (max: number) => z.string().max(max);

/** The lists that a counter makes: dossiers to a department, results from it, parcels to the post. (Parcels from the post are intake.) */
export const handOverWhatSchema = z.enum(['to-department', 'results-in', 'post-out']);
export type HandOverWhat = z.infer<typeof handOverWhatSchema>;

const signatureSchema = z.strictObject({ name: z.string(), at: z.number() }).nullable();

/** A hand-over list with both its signatures; null where one is missing. */
export const handOverViewSchema = z.strictObject({
  id: z.string(),
  what: z.enum(['post-in', 'to-department', 'results-in', 'post-out']),
  number: z.string(),
  from: z.string(),
  to: z.string(),
  /** UTC ms. */
  madeAt: z.number(),
  items: z.array(handOverItemSchema),
  giver: signatureSchema,
  receiver: signatureSchema,
});
export type HandOverView = z.infer<typeof handOverViewSchema>;

/** A dossier that may stand on a list; `place` is where it is or goes. */
export const handOverCandidateSchema = z.strictObject({
  ...dossierSummarySchema.shape,
  ownerName: z.string(),
  place: z.string(),
  parcel: z.string(),
});
export type HandOverCandidate = z.infer<typeof handOverCandidateSchema>;

export const handOverCalls = {
  /** What may be handed over at this counter now, the places it may go to or come from, and the lists that are still to be signed. */
  'hand-over.ready': {
    roles: ['counter'],
    input: z.strictObject({ what: handOverWhatSchema }),
    output: z.strictObject({
      candidates: z.array(handOverCandidateSchema),
      places: z.array(z.string()),
      here: z.string(),
      officer: z.string(),
      unsigned: z.array(handOverViewSchema),
    }),
  },
  /** Makes a list and the steps that go with it, and signs it for whoever is there, in one commit. */
  'hand-over.make': {
    roles: ['counter'],
    input: z.strictObject({
      requestId: requestIdSchema,
      what: handOverWhatSchema,
      /** The other side: the department, or the post. */
      place: text(300),
      items: z
        .array(
          z.strictObject({
            dossier: text(60),
            note: text(400),
            /** Number of the result, for results that come in. */
            number: text(60),
          }),
        )
        .max(200),
      /** Name of who signs for the other side, or '' for later. */
      other: text(120),
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('made'), handOver: handOverViewSchema }),
      z.strictObject({ kind: z.literal('incomplete'), field: z.enum(['place', 'items']) }),
      /** These moved on meanwhile and cannot stand on the list: nothing was written. */
      z.strictObject({ kind: z.literal('moved'), codes: z.array(z.string()) }),
    ]),
  },
  'hand-over.sign': {
    roles: ['counter'],
    input: z.strictObject({
      requestId: requestIdSchema,
      handOver: text(60),
      side: z.enum(['giver', 'receiver']),
      name: text(120),
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('signed'), handOver: handOverViewSchema }),
      z.strictObject({ kind: z.literal('incomplete'), field: z.literal('name') }),
      z.strictObject({ kind: z.literal('already-signed'), handOver: handOverViewSchema }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
} as const;
