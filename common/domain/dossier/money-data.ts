import { z } from 'zod';

/**
 * What happened to a dossier's fee (phí, lệ phí). A QR on a screen or on paper asks for money and never proves that it came: only the bank's
 * statement, or cash in the officer's hand, does.
 */
export const moneyEventSchema = z.discriminatedUnion('event', [
  /** The VietQR was shown to the citizen (đã đưa mã). */
  z.object({ event: z.literal('shown'), amountVnd: z.number().int().positive(), purpose: z.string() }),
  /** The citizen, or the officer for them, says that it is paid (báo đã nộp). */
  z.object({ event: z.literal('reported'), amountVnd: z.number().int().positive() }),
  /** The statement of the bank has it (đã đối soát); `ref` is the bank's number of the transaction. */
  z.object({ event: z.literal('reconciled'), amountVnd: z.number().int().positive(), ref: z.string() }),
  /** The officer took cash (thu tiền mặt). */
  z.object({ event: z.literal('cash'), amountVnd: z.number().int().positive() }),
  /** Given back, all or a part (hoàn phí). */
  z.object({ event: z.literal('refunded'), amountVnd: z.number().int().positive(), reason: z.string() }),
  /** The fee is another one than at acceptance: lines anew (điều chỉnh phí). */
  z.object({ event: z.literal('due'), totalVnd: z.number().int().nonnegative(), reason: z.string() }),
  /**
   * A receipt was made out (biên lai thu phí, lệ phí; Decree 254/2026 Arts 22–25): `form` EBL01 …, `serial` 26TAA, `number` from this counter's
   * block. Without a number it is a slip for the time being (phiếu thu tạm) and gets its number later.
   */
  z.object({
    event: z.literal('receipt'),
    id: z.string(),
    form: z.string(),
    serial: z.string(),
    number: z.number().int().positive().nullable(),
    amountVnd: z.number().int().positive(),
    way: z.enum(['cash', 'transfer']),
  }),
]);
export type MoneyEvent = z.infer<typeof moneyEventSchema>;
