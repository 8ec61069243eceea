import { z } from 'zod';

/**
 * Why a call was shown and not spoken. `quiet`: quiet hours. `too-old`: it waited too long. `too-many`: more calls waited than anybody
 * listens to. `over`: called again, or served, before its turn came. `no-sound`: the loudspeaker failed.
 */
export const unspokenReasonSchema = z.enum(['quiet', 'too-old', 'too-many', 'over', 'no-sound']);
export type UnspokenReason = z.infer<typeof unspokenReasonSchema>;

/** A call that its zone only saw. */
export const unspokenSchema = z.strictObject({
  label: z.string().max(20),
  call: z.number().int().positive(),
  why: unspokenReasonSchema,
});
export type Unspoken = z.infer<typeof unspokenSchema>;
