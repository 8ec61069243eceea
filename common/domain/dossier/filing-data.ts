import { z } from 'zod';

/** A person as a card or the officer gave them. */
export const personSchema = z.object({
  fullName: z.string(),
  citizenNumber: z.string(),
  formerNumber: z.string(),
  birthDate: z.string(),
  gender: z.enum(['male', 'female', '']),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  cardIssuedOn: z.string(),
});
export type Person = z.infer<typeof personSchema>;

/** One paper of the dossier (thành phần hồ sơ) as accepted: how many of each kind, or the database it was taken from. */
export const componentDataSchema = z.object({
  name: z.string(),
  originals: z.number().int(),
  certified: z.number().int(),
  photocopies: z.number().int(),
  fromData: z.string(),
  /** Sheets of paper that the officer counted, what the scan is compared with; absent where nobody counted. */
  sheets: z.number().int().optional(),
});
export type ComponentData = z.infer<typeof componentDataSchema>;

/** How a dossier came in: 1 trực tiếp, 2 trực tuyến, 3 bưu chính (domain.md §1.3). */
export const channelSchema = z.enum(['counter', 'online', 'post']);
export type FilingChannel = z.infer<typeof channelSchema>;

/** How the applicant wants the result (đăng ký nhận kết quả). */
export const deliveryWishSchema = z.object({
  way: z.enum(['counter', 'post', 'electronic']),
  receiver: z.string(),
  phone: z.string(),
  address: z.string(),
});
export type DeliveryWish = z.infer<typeof deliveryWishSchema>;

/** Optional from the second version on: who stands behind the applicant, and which bodies deal with the dossier. */
export const partiesSchema = z.object({
  /** The owner (chủ hồ sơ) where that is another person than who hands in; `ownerName` says the name in any case. */
  owner: personSchema.optional(),
  /** By what a proxy (người được ủy quyền) acts: number and day of the letter of authority. */
  authority: z.string().optional(),
  /** The organisation (tổ chức, doanh nghiệp) that the dossier is for. */
  organisation: z.object({ name: z.string(), taxCode: z.string() }).optional(),
  delivery: deliveryWishSchema.optional(),
  /** The body that decides where that is another site of the province: its site name in the network (tiếp nhận không phụ thuộc địa giới). */
  decidedAt: z.string().optional(),
});
export type Parties = z.infer<typeof partiesSchema>;

/** A fee or charge (phí, lệ phí) of a dossier: whole đồng. */
export const feeLineSchema = z.object({
  name: z.string(),
  count: z.number().int(),
  unitVnd: z.number().int(),
  totalVnd: z.number().int(),
  /** Why nothing or less is asked, or ''. */
  exemption: z.string(),
  /** Pages of the original, where copies of it were certified: the line stands in a table of its own on Mẫu 01. */
  pages: z.number().int().positive().optional(),
});
export type FeeLine = z.infer<typeof feeLineSchema>;

/**
 * What arrived and waits to be checked (T1, hồ sơ đến): over the portal, by post, or at the counter when it is not accepted at once.
 * `ref` is the number it had on its way: the portal's number, the parcel's.
 */
export const arriveDataSchema = z.object({
  ...partiesSchema.shape,
  channel: channelSchema,
  ref: z.string(),
  counter: z.string(),
  procedureCode: z.string(),
  procedureName: z.string(),
  procedureVersion: z.string(),
  agency: z.string(),
  applicant: personSchema,
  ownerName: z.string(),
  components: z.array(componentDataSchema),
  sets: z.number().int(),
  /** UTC ms: when the system, or the signing of the post's hand-over record, counts it as filed. */
  arrivedAt: z.number().int(),
  /** The body that accepted it for another one, or ''; a dossier that comes from elsewhere keeps the code it got there. */
  acceptedAt: z.string().optional(),
  acceptedCode: z.string().optional(),
  /** The date on that body's receipt, UTC ms: what the citizen was promised. */
  acceptedDueAt: z.number().int().optional(),
  /** Files that came with it, by SHA-256. */
  files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.number().int() })).optional(),
});
export type ArriveData = z.infer<typeof arriveDataSchema>;
