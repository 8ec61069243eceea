import { z } from 'zod';
import { printerSetupSchema } from './hardware-calls.ts';
import { requestIdSchema } from './views.ts';

/** The printers (máy in) of one terminal as a supervisor wishes them; null for none. */
export const printerWishSchema = z.strictObject({
  printer: printerSetupSchema.nullable(),
  secondPrinter: printerSetupSchema.nullable(),
});
export type PrinterWish = Readonly<z.infer<typeof printerWishSchema>>;

/**
 * What became of a wish: `none`, nobody wished anything; `sent`, the terminal has not said that it has it; `written`, it is in the terminal's profile and
 * counts from its next start; `in-use`; `refused`, the terminal could not write it.
 */
const wishedTerminalSchema = z.strictObject({
  terminal: z.string(),
  connected: z.boolean(),
  /** What the terminal's profile says, as far as the terminal told; null: it did not. */
  now: printerWishSchema.nullable(),
  wish: z.strictObject({ ...printerWishSchema.shape, at: z.number(), by: z.string() }).nullable(),
  standing: z.enum(['none', 'sent', 'written', 'in-use', 'refused']),
});
export type WishedTerminal = z.infer<typeof wishedTerminalSchema>;

const roles = ['supervisor'] as const;

export const wishCalls = {
  /** The printers of every terminal, as they are and as they are wished. */
  'printers.show': {
    roles,
    input: z.strictObject({}),
    output: z.strictObject({ terminals: z.array(wishedTerminalSchema) }),
  },
  /** Wishes printers for a terminal, which writes them into its own profile as soon as it hears of it. */
  'printers.wish': {
    roles,
    input: z.strictObject({ terminal: z.string().max(20), wish: printerWishSchema, requestId: requestIdSchema }),
    output: z.strictObject({ kind: z.enum(['wished', 'bad-printer', 'bad-second-printer', 'same-printer']) }),
  },
} as const;
