import { z } from 'zod';
import { requestIdSchema } from './views.ts';

const text = (most: number) => z.string().max(most);

const parcelSchema = z.strictObject({
  parcel: text(40),
  /** Number of its sending slip (phiếu gửi hồ sơ), or ''. */
  slip: text(60),
  /** Whether everything on the slip was there. */
  complete: z.boolean(),
  note: text(400),
});

const signatureSchema = z.strictObject({ name: z.string(), at: z.number() }).nullable();

/** A hand-over record of parcels from the post (biên bản giao nhận hồ sơ). Instants are UTC ms. */
export const postRecordSchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  from: z.string(),
  to: z.string(),
  madeAt: z.number(),
  giver: signatureSchema,
  receiver: signatureSchema,
  /** The second signature: the legal time of filing; null while one is missing. */
  sealedAt: z.number().nullable(),
  parcels: z.array(
    z.strictObject({
      ...parcelSchema.shape,
      /** What was opened from it so far, by code, or by name where it is not accepted. */
      opened: z.array(z.string()),
    }),
  ),
});
export type PostRecord = z.infer<typeof postRecordSchema>;

const recorded = z.strictObject({ kind: z.literal('record'), record: postRecordSchema });
const clockBehind = z.strictObject({ kind: z.literal('clock-behind'), clockDay: z.string(), lastDay: z.string() });

export const postInCalls = {
  'post-in.list': {
    roles: ['counter'],
    input: z.strictObject({}),
    output: z.strictObject({ records: z.array(postRecordSchema) }),
  },
  'post-in.make': {
    roles: ['counter'],
    input: z.strictObject({
      requestId: requestIdSchema,
      from: text(200),
      parcels: z.array(parcelSchema).min(1).max(200),
    }),
    output: z.discriminatedUnion('kind', [
      recorded,
      /** A number stands there twice. */
      z.strictObject({ kind: z.literal('twice'), parcel: z.string() }),
      clockBehind,
    ]),
  },
  'post-in.sign': {
    roles: ['counter'],
    input: z.strictObject({
      requestId: requestIdSchema,
      record: text(60),
      side: z.enum(['giver', 'receiver']),
      name: text(120),
    }),
    output: z.discriminatedUnion('kind', [
      recorded,
      z.strictObject({ kind: z.literal('no-name') }),
      z.strictObject({ kind: z.literal('not-found') }),
      clockBehind,
    ]),
  },
  /** What a scanned parcel number is to this counter. */
  'post-in.find': {
    roles: ['counter'],
    input: z.strictObject({ parcel: text(40) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('record'), record: postRecordSchema }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
} as const;
