import { z } from 'zod';

const personSchema = z.object({
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

/** One paper of the dossier (thành phần hồ sơ) as accepted: how many of each kind, or the database it was taken from. */
const componentDataSchema = z.object({
  name: z.string(),
  originals: z.number().int(),
  certified: z.number().int(),
  photocopies: z.number().int(),
  fromData: z.string(),
});

/**
 * Everything that was true when the dossier (hồ sơ) was accepted. The procedure's name, time limit, fee and agency are copied in:
 * a later change of the catalogue never changes a dossier that was received before (domain.md §1.1, "version everything").
 */
export const receiveDataSchema = z.object({
  code: z.string(),
  ticket: z.string().nullable(),
  ticketLabel: z.string().nullable(),
  counter: z.string(),
  counterName: z.string(),
  procedureCode: z.string(),
  procedureName: z.string(),
  procedureVersion: z.string(),
  agency: z.string(),
  deadline: z.string(),
  feeVnd: z.number().int().nullable(),
  feeNote: z.string(),
  applicant: personSchema,
  ownerName: z.string(),
  components: z.array(componentDataSchema),
  sets: z.number().int(),
  /** UTC ms. */
  receivedAt: z.number().int(),
  dueAt: z.number().int(),
});
export type ReceiveData = z.infer<typeof receiveDataSchema>;
