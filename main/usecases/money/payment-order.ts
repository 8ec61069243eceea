import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { BANKS } from '#common/domain/payment/banks.ts';
import type { PayTo } from '#common/domain/payment/pay-to.ts';
import { buildVietQr, paymentPurpose } from '#common/domain/payment/viet-qr.ts';

export type PaymentOrder =
  | {
      readonly kind: 'order';
      readonly amountVnd: number;
      readonly purpose: string;
      readonly holder: string;
      readonly bank: string;
      readonly account: string;
      /** The text of the VietQR. */
      readonly text: string;
    }
  | { readonly kind: 'nothing-due' }
  | { readonly kind: 'no-account' }
  | { readonly kind: 'no-purpose' };

/** What is still to be paid for a dossier: whole đồng. */
export const leftVnd = ({ money }: Pick<Dossier, 'money'>): number => Math.max(0, money.dueVnd - money.paidVnd);

/** The VietQR for what is still due on a dossier, with its code as the purpose, by which the bank's statement is matched. */
export const paymentOrder = (dossier: Dossier, payTo: PayTo | undefined): PaymentOrder => {
  const amountVnd = leftVnd(dossier);
  if (amountVnd === 0) return { kind: 'nothing-due' };
  if (payTo === undefined) return { kind: 'no-account' };
  const purpose = paymentPurpose(dossier.code, '');
  if (purpose === null || purpose === '') return { kind: 'no-purpose' };
  const { bank, account, accountKind, holder } = payTo;
  const made = buildVietQr({ bank, account, accountKind, amountVnd, purpose, bill: '' });
  if (made.kind === 'bad-order') return { kind: made.error === 'purpose-too-long' ? 'no-purpose' : 'no-account' };
  return {
    kind: 'order',
    amountVnd,
    purpose,
    holder,
    bank: BANKS.find(({ bin }) => bin === bank)?.name ?? bank,
    account,
    text: made.text,
  };
};
