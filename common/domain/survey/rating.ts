import { z } from 'zod';

/** How a citizen found the visit (mức độ hài lòng): very satisfied, satisfied, not satisfied. */
export const scoreSchema = z.enum(['very-satisfied', 'satisfied', 'not-satisfied']);
export type Score = z.infer<typeof scoreSchema>;

/** Why somebody was not satisfied; asked only then. No free text: it could name a person. */
export const ratingReasonSchema = z.enum(['waited-long', 'not-friendly', 'not-clear', 'came-again', 'other']);
export type RatingReason = z.infer<typeof ratingReasonSchema>;

/** A rating (đánh giá) as it is written down; `reason` is null unless the score is the lowest and a reason was chosen. */
export const ratingDataSchema = z.object({
  counter: z.string(),
  score: scoreSchema,
  reason: ratingReasonSchema.nullable(),
  /** The id of who was signed in at the counter when the visit ended; absent where nobody was, or where that is not known (central, earlier programs). */
  servedBy: z.string().optional(),
});
export type RatingData = z.infer<typeof ratingDataSchema>;
