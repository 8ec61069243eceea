import { z } from 'zod';

/** Name of a site, of a terminal in its site, of an incarnation (epoch, generation): short, printable, safe in a path. */
const nameSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_.:-]{0,63}$/u);

export const siteSchema = nameSchema;
export const termSchema = nameSchema.max(40);
export const epochSchema = nameSchema;

/** Chain hash as base64url; the empty string stands for "nothing yet" in a cursor only. */
export const hashSchema = z.string().regex(/^[\w-]{0,64}$/u);

/** Position in a log with the hash that proves it. */
export const tailSchema = z.strictObject({ seq: z.number().int().nonnegative(), h: hashSchema });
