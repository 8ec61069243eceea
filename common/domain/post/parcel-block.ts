import { z } from 'zod';
import { parcelCheckDigit, parseParcelNumber } from '#common/domain/scan/parcel-number.ts';

const serialSchema = z.int().min(0).max(99_999_999);

/** Parcel numbers (số hiệu bưu gửi, UPU S10) that the post has given to the centre, or a part of them set aside for one counter. */
export const parcelBlockSchema = z
  .object({
    /** The counter that holds it. */
    counter: z.string().min(1),
    /** Kind of service, two capitals: EE, EH, CP … */
    service: z.string().regex(/^[A-Z]{2}$/),
    /** First and last of the eight digits, without check digit. */
    first: serialSchema,
    last: serialSchema,
  })
  .refine(({ first, last }) => first <= last, { error: 'a block ends after it begins' });
export type ParcelBlock = Readonly<z.infer<typeof parcelBlockSchema>>;

/** Whether two blocks share a number: two counters must never hold such. */
export const parcelBlocksOverlap = (one: ParcelBlock, other: ParcelBlock): boolean =>
  one.service === other.service && one.first <= other.last && other.first <= one.last;

export type NextParcelNumber =
  | { readonly kind: 'number'; readonly number: string; readonly left: number }
  | { readonly kind: 'block-empty' };

/** The full number of a Vietnamese parcel: EH, 12345678 → EH123456785VN. */
export const makeParcelNumber = (service: string, serial: number): string => {
  const digits = String(serial).padStart(8, '0');
  return `${service}${digits}${parcelCheckDigit(digits)}VN`;
};

const serialOf = (number: string, service: string): number | null => {
  const parcel = parseParcelNumber(number);
  return parcel !== null && parcel.number.startsWith(service) && parcel.number.endsWith('VN')
    ? Number(parcel.number.slice(2, 10))
    : null;
};

/** The next number of a block after the highest one of it among `used`; other numbers do not count. A number is never given twice, though one was left out. */
export const nextParcelNumber = (block: ParcelBlock, used: readonly string[]): NextParcelNumber => {
  const serial = used
    .map((number) => serialOf(number, block.service) ?? -1)
    .reduce((next, taken) => (taken >= next && taken <= block.last ? taken + 1 : next), block.first);
  return serial > block.last
    ? { kind: 'block-empty' }
    : { kind: 'number', number: makeParcelNumber(block.service, serial), left: block.last - serial };
};
