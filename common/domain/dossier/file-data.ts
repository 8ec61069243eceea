import { z } from 'zod';

/** A file of a dossier: the scan of a paper (bản số hóa), a result, a signature. Its name is its content. */
export const fileDataSchema = z.object({
  /** SHA-256 of the file's bytes, hex: before it is encrypted on this machine. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  bytes: z.number().int().positive(),
  kind: z.enum(['component', 'result', 'signature', 'letter']),
  /** Place of the component among the dossier's papers, from 0; null for what is no component. */
  component: z.number().int().nonnegative().nullable(),
  name: z.string(),
  pages: z.number().int().nonnegative(),
  /** Whether it bears a digital signature, and whether its time stamp still has to come. */
  signed: z.enum(['no', 'time-stamp-pending', 'yes']),
  /** The file it takes the place of (scanned again, signed), or ''. */
  instead: z.string(),
});
export type FileData = z.infer<typeof fileDataSchema>;
