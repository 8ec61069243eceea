import { z } from 'zod';
import { ratingReasonSchema, scoreSchema } from '../domain/survey/rating.ts';
import { requestIdSchema } from './views.ts';

/** Whether a visit may be rated at the exit. */
const exitVisitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask'), ticket: z.string(), label: z.string() }),
  /** Waiting, being served, parked: the visit goes on. */
  z.strictObject({ kind: z.literal('not-over'), label: z.string() }),
  z.strictObject({ kind: z.literal('rated-before'), label: z.string() }),
  /** No such number today, or nobody came when it was called. */
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type ExitVisit = z.infer<typeof exitVisitSchema>;

/** Calls of a kiosk that stands at the exit and asks how the visit was (đánh giá mức độ hài lòng). */
export const exitCalls = {
  /** What this kiosk is for, by its profile. */
  'kiosk.purpose': {
    roles: ['kiosk'],
    input: z.strictObject({}),
    output: z.strictObject({ purpose: z.enum(['tickets', 'rating']), hasScanner: z.boolean() }),
  },
  'exit.find': {
    roles: ['kiosk'],
    input: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('ticket'), ticket: z.string().max(60) }),
      /** The number as typed: "a42", "A2-007". */
      z.strictObject({ by: z.literal('number'), text: z.string().max(12) }),
    ]),
    output: exitVisitSchema,
  },
  'exit.rate': {
    roles: ['kiosk'],
    input: z.strictObject({
      ticket: z.string().max(60),
      score: scoreSchema,
      reason: ratingReasonSchema.nullable(),
      requestId: requestIdSchema,
    }),
    output: z.strictObject({ kind: z.enum(['thanks', 'rated-before', 'over']) }),
  },
} as const;
