import { z } from 'zod';
import { requestIdSchema } from './views.ts';

/** What the citizen reads before signing: the result papers that are handed over, to whom. */
export const penSheetSchema = z.strictObject({
  code: z.string().max(60),
  procedureName: z.string().max(600),
  receiver: z.string().max(200),
  results: z.array(z.strictObject({ type: z.string().max(200), number: z.string().max(60) })).max(20),
});
export type PenSheet = z.infer<typeof penSheetSchema>;

export const penCalls = {
  /** Asks the citizen's screen of this counter for a signature; an earlier question is gone. */
  'pen.ask': {
    roles: ['counter'],
    input: z.strictObject({ sheet: penSheetSchema }),
    output: z.strictObject({}),
  },
  /** Takes the question from the citizen's screen, and forgets what was signed. */
  'pen.drop': { roles: ['counter'], input: z.strictObject({}), output: z.strictObject({}) },
  /** Where the signature stands; `sha256` names the kept picture, `bytes` is its size. */
  'pen.state': {
    roles: ['counter'],
    input: z.strictObject({}),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['none', 'waiting', 'declined']) }),
      z.strictObject({ kind: z.literal('signed'), sha256: z.string(), bytes: z.number().int(), at: z.number() }),
    ]),
  },
  /** The citizen signed: a PNG picture, base64. Or did not want to. */
  'pen.sign': {
    roles: ['citizen'],
    input: z.strictObject({ png: z.base64().max(400_000), requestId: requestIdSchema }),
    output: z.strictObject({ kind: z.enum(['kept', 'over', 'no-picture']) }),
  },
  'pen.decline': { roles: ['citizen'], input: z.strictObject({}), output: z.strictObject({}) },
} as const;
