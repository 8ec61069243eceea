import { z } from 'zod';
import { parseParcelNumber } from '#common/domain/scan/parcel-number.ts';

const lineSchema = z.strictObject({ parcel: z.string(), slip: z.string(), complete: z.boolean(), note: z.string() });
const batchSchema = z.strictObject({ from: z.string(), lines: z.array(lineSchema) });

/** Parcels that were scanned and are in no record yet. */
export type PostBatch = z.infer<typeof batchSchema>;
export type PostLine = z.infer<typeof lineSchema>;

export const emptyBatch: PostBatch = { from: '', lines: [] };

export type Added =
  | { readonly kind: 'added'; readonly batch: PostBatch; readonly doubtful: boolean }
  | { readonly kind: 'twice' }
  | { readonly kind: 'nothing' };

/** The batch with one more parcel. A number whose check digit is wrong is taken and pointed out: the post prints other codes too (domain.md §7). */
export const withParcel = (batch: PostBatch, text: string): Added => {
  const reading = parseParcelNumber(text);
  const parcel = reading?.number ?? text.normalize('NFC').trim().toUpperCase();
  if (parcel === '') return { kind: 'nothing' };
  if (batch.lines.some((line) => line.parcel === parcel)) return { kind: 'twice' };
  const line: PostLine = { parcel, slip: '', complete: true, note: '' };
  return {
    kind: 'added',
    batch: { ...batch, lines: [...batch.lines, line] },
    doubtful: reading?.checkDigitRight !== true,
  };
};

/** The batch that was being scanned when the window went, or an empty one. */
export const decodeBatch = (text: string | null): PostBatch => {
  try {
    return batchSchema.safeParse(JSON.parse(text ?? '')).data ?? emptyBatch;
  } catch {
    return emptyBatch;
  }
};
