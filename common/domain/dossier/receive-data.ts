import { z } from 'zod';
import { channelSchema, componentDataSchema, feeLineSchema, partiesSchema, personSchema } from './filing-data.ts';

/**
 * Everything that was true when the dossier (hồ sơ) was accepted (T2). The procedure's name, time limit, fee, rules and agency are copied in:
 * a later change of the catalogue never changes a dossier that was received before (domain.md §1.1, "version everything").
 */
export const receiveDataSchema = z.object({
  ...partiesSchema.shape,
  code: z.string(),
  ticket: z.string().nullable(),
  ticketLabel: z.string().nullable(),
  counter: z.string(),
  counterName: z.string(),
  /** Name of the officer who received it; absent in older ops, where the counter is all that is known. */
  officerName: z.string().optional(),
  channel: channelSchema.optional(),
  procedureCode: z.string(),
  procedureName: z.string(),
  procedureVersion: z.string(),
  agency: z.string(),
  deadline: z.string(),
  /** The limit behind the words of `deadline`: what a supplement counts again from the start. */
  limit: z
    .object({
      amount: z.number().int(),
      unit: z.enum(['working-day', 'calendar-day', 'hour']),
      sameDayIfBefore15h: z.boolean(),
    })
    .optional(),
  /** How often papers may be asked for and the date may be moved, and what a supplement does to the clock. */
  rules: z
    .object({
      supplementTimes: z.number().int(),
      supplementPolicy: z.enum(['restart', 'pause']),
      extendTimes: z.number().int(),
    })
    .optional(),
  feeVnd: z.number().int().nullable(),
  feeNote: z.string(),
  /** What is to be paid, line by line; absent where nobody worked it out. */
  feeLines: z.array(feeLineSchema).optional(),
  applicant: personSchema,
  ownerName: z.string(),
  components: z.array(componentDataSchema),
  sets: z.number().int(),
  /** UTC ms. */
  receivedAt: z.number().int(),
  dueAt: z.number().int(),
});
export type ReceiveData = z.infer<typeof receiveDataSchema>;
