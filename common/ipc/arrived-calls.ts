import { z } from 'zod';
import { businessStateSchema } from '../domain/dossier/business-state.ts';
import { channelSchema } from '../domain/dossier/filing-data.ts';
import { dossierViewSchema } from './dossier-view.ts';
import { requestIdSchema } from './views.ts';

/** A dossier that arrived and waits to be checked (hồ sơ chờ tiếp nhận). Instants are UTC ms. */
export const arrivedSchema = z.strictObject({
  id: z.string(),
  channel: channelSchema,
  /** The portal's number, or the parcel's; '' at the counter. */
  ref: z.string(),
  procedureName: z.string(),
  applicantName: z.string(),
  arrivedAt: z.number(),
  /** Until when it must be answered, and from when on the centre is reminded; null where there is no limit. */
  answerBy: z.number().nullable(),
  alertAt: z.number().nullable(),
  /** Papers were asked for (Mẫu 02): the applicant is to come again. */
  asked: z.boolean(),
  /** The counter that has it, by name, or null. */
  claimedBy: z.string().nullable(),
  claimedHere: z.boolean(),
});
export type Arrived = z.infer<typeof arrivedSchema>;

/** One dossier received twice by counters that were cut off: one receipt has to be called back. */
export const rivalSchema = z.strictObject({
  dossier: z.string(),
  /** Code and counter of the reception that counts. */
  code: z.string(),
  counter: z.string(),
  /** Code and counter of the receipt that has to be called back; when (UTC ms). */
  rivalCode: z.string(),
  rivalCounter: z.string(),
  at: z.number(),
});
export type Rival = z.infer<typeof rivalSchema>;

export const arrivedCalls = {
  'arrived.list': {
    roles: ['counter'],
    input: z.strictObject({}),
    output: z.strictObject({
      dossiers: z.array(arrivedSchema),
      /** Those of this counter. */
      rivals: z.array(rivalSchema),
    }),
  },
  /** Takes an arrived dossier up, waiting for the hub's word as long as the site allows. */
  'arrived.claim': {
    roles: ['counter'],
    input: z.strictObject({ dossier: z.string().max(60), requestId: requestIdSchema }),
    output: z.discriminatedUnion('kind', [
      /** `alone`: the hub did not answer; another counter may turn out to have it. */
      z.strictObject({ kind: z.literal('claimed'), alone: z.boolean(), dossier: dossierViewSchema }),
      z.strictObject({ kind: z.literal('taken'), by: z.string() }),
      z.strictObject({ kind: z.literal('not-open'), state: businessStateSchema }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  'arrived.release': {
    roles: ['counter'],
    input: z.strictObject({ dossier: z.string().max(60), requestId: requestIdSchema }),
    output: z.strictObject({}),
  },
  /** Every dossier of the site that was received twice within the last weeks. */
  'dossier.rivals': {
    roles: ['supervisor'],
    input: z.strictObject({}),
    output: z.strictObject({ rivals: z.array(rivalSchema) }),
  },
} as const;
