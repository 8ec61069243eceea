import { z } from 'zod';

/** One line of a hand-over list: a dossier, a result or a parcel. */
export const handOverItemSchema = z.object({
  /** Id of the dossier, or '' for a parcel that is not opened yet. */
  dossier: z.string(),
  code: z.string(),
  title: z.string(),
  owner: z.string(),
  /** Number of the parcel and of its sending slip (phiếu gửi), or ''. */
  parcel: z.string(),
  slip: z.string(),
  /** Whether everything on the slip was there. */
  complete: z.boolean(),
  note: z.string(),
});
export type HandOverItem = z.infer<typeof handOverItemSchema>;

/**
 * A hand-over (bàn giao): parcels from the post (biên bản giao nhận hồ sơ, whose signing is the legal time of filing: Decision 45/2016/QĐ-TTg),
 * dossiers to a department and results from it (giấy bàn giao hồ sơ), parcels to the post.
 */
export const handOverDataSchema = z.object({
  what: z.enum(['post-in', 'to-department', 'results-in', 'post-out']),
  counter: z.string(),
  officer: z.string(),
  number: z.string(),
  from: z.string(),
  to: z.string(),
  items: z.array(handOverItemSchema),
});
export type HandOverData = z.infer<typeof handOverDataSchema>;

export const handOverSignSchema = z.object({
  side: z.enum(['giver', 'receiver']),
  name: z.string(),
  counter: z.string(),
});
