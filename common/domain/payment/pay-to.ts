import { z } from 'zod';

/** The account that fees are paid into by VietQR (tài khoản thu phí, lệ phí). */
export const payToSchema = z.object({
  /** The bank's six digits (BIN, see banks.ts). */
  bank: z.string().regex(/^\d{6}$/u),
  account: z.string().regex(/^[A-Za-z0-9]{1,19}$/u),
  accountKind: z.enum(['account', 'card']).default('account'),
  /** As the bank shows it to the payer. */
  holder: z.string().min(1).max(120),
});
export type PayTo = Readonly<z.infer<typeof payToSchema>>;
