import { z } from 'zod';
import type { LocalDay } from '#common/domain/calendar/local-day.ts';

/** Form code of an electronic receipt (ký hiệu mẫu biên lai điện tử): EBL01 without, EBL02 with a face value (Circular 91/2026/TT-BTC). */
const ELECTRONIC_FORM = /^EBL0[12]$/;
/** Serial of an electronic receipt (ký hiệu): year, T, two of twenty letters – no F I J O W Z. */
const ELECTRONIC_SERIAL = /^\d{2}T[ABCDEGHKLMNPQRSTUVXY]{2}$/;
/** Paper receipts, allowed until 31/12/2026: form 01BLP2-001 with serial AA-22E, or 28AA-17T on older prints. */
const PAPER_FORM = /^\d{2}BLP\d-\d{3}$/;
const PAPER_SERIAL = /^(\d{2})?[A-Z]{2}-\d{2}[A-Z]$/;

const LARGEST = 99_999_999;

/** Whether form and serial belong together: those of an electronic receipt, or of a paper one. */
export const isReceiptSeries = (form: string, serial: string): boolean =>
  (ELECTRONIC_FORM.test(form) && ELECTRONIC_SERIAL.test(serial)) ||
  (PAPER_FORM.test(form) && PAPER_SERIAL.test(serial));

const numberSchema = z.int().min(1).max(LARGEST);

/**
 * Receipt numbers (số biên lai) set aside for one counter out of the agency's series, so that it can issue real ones while it is cut off. Numbers run from 1 on 1
 * January, or the first day of use, to 31 December.
 */
export const receiptBlockSchema = z
  .object({
    /** The counter that holds it. */
    counter: z.string().min(1),
    form: z.string(),
    serial: z.string(),
    first: numberSchema,
    last: numberSchema,
  })
  .refine(({ first, last }) => first <= last, { error: 'a block ends after it begins' })
  .refine(({ form, serial }) => isReceiptSeries(form, serial), {
    error: 'form and serial are those of an electronic or of a paper receipt',
  });
export type ReceiptBlock = Readonly<z.infer<typeof receiptBlockSchema>>;

/** What identifies a receipt that was issued. */
export type ReceiptNumber = { readonly form: string; readonly serial: string; readonly number: number };

export type NextReceiptNumber =
  /** `left` is how many more the block holds after this one. */
  | { readonly kind: 'number'; readonly receipt: ReceiptNumber; readonly left: number }
  | { readonly kind: 'block-empty' }
  /** The series is that of another year: it ended on 31 December, or has not begun. */
  | { readonly kind: 'other-year'; readonly year: number };

/** The year a serial belongs to: 26TAA and AA-26E → 2026. */
export const receiptYear = (serial: string): number =>
  2000 + Number(ELECTRONIC_SERIAL.test(serial) ? serial.slice(0, 2) : serial.slice(-3, -1));

/**
 * The next number of a block after the highest one of it among `used` (receipts of any block): numbers are never filled in behind, for they run with the
 * time. `day` is the day in Vietnam on which money is taken. A terminal that was restored and has not heard from the hub since does not know all
 * that it used: it gives a temporary slip (phiếu thu tạm) instead.
 */
export const nextReceiptNumber = (
  { form, serial, first, last }: ReceiptBlock,
  used: readonly ReceiptNumber[],
  day: LocalDay,
): NextReceiptNumber => {
  const year = receiptYear(serial);
  if (year !== Number(day.slice(0, 4))) return { kind: 'other-year', year };
  const number = used
    .filter((receipt) => receipt.form === form && receipt.serial === serial && receipt.number <= last)
    .reduce((next, taken) => Math.max(next, taken.number + 1), first);
  return number > last
    ? { kind: 'block-empty' }
    : { kind: 'number', receipt: { form, serial, number }, left: last - number };
};

/** Whether two blocks share a number: two counters must never hold such. */
export const blocksOverlap = (one: ReceiptBlock, other: ReceiptBlock): boolean =>
  one.form === other.form && one.serial === other.serial && one.first <= other.last && other.first <= one.last;

/** A receipt number as printed: at least seven digits, at most eight. */
export const formatReceiptNumber = (number: number): string => String(number).padStart(7, '0');
