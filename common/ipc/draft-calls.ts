import { z } from 'zod';

const text = (most: number) => z.string().max(most);

/** An intake under way (hồ sơ đang nhập dở) in the list of them. */
const draftHeadingSchema = z.strictObject({
  id: z.uuid(),
  /** The ticket it was begun for, '' without one. */
  ticketLabel: text(20),
  applicantName: text(200),
  procedureName: text(600),
  /** UTC ms. */
  savedAt: z.number(),
});

/** The form as the window wrote it down; the backend keeps it and never reads it. */
const contentSchema = text(500_000);
const draftSchema = z.strictObject({ ...draftHeadingSchema.shape, content: contentSchema });

/** Intakes under way: on this terminal only, durable, erased when received or thrown away, and after a week. */
export const draftCalls = {
  /** What stood on the form last, and all drafts, the newest first. */
  'intake.drafts': {
    roles: ['counter'],
    input: z.strictObject({}),
    output: z.strictObject({ onForm: draftSchema.nullable(), drafts: z.array(draftHeadingSchema) }),
  },
  /** Keeps what stands on the form now; another draft that stood there is put aside. */
  'intake.keep': {
    roles: ['counter'],
    input: draftSchema.omit({ savedAt: true }),
    output: z.strictObject({ savedAt: z.number() }),
  },
  /** The form is clear; what stood there stays among the drafts. */
  'intake.put-aside': { roles: ['counter'], input: z.strictObject({}), output: z.strictObject({}) },
  'intake.take-up': {
    roles: ['counter'],
    input: z.strictObject({ id: z.uuid() }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('draft'), draft: draftSchema }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  'intake.drop': { roles: ['counter'], input: z.strictObject({ id: z.uuid() }), output: z.strictObject({}) },
} as const;
