import { paymentCheckSum } from '#common/domain/scan/payment-qr.ts';
import { stripVietnameseMarks } from '#common/kit/fold-vietnamese.ts';

/** What a VietQR asks for. */
export type VietQrOrder = {
  /** The bank's six digits (BIN). */
  readonly bank: string;
  /** Account or card number at that bank: up to 19 letters and digits. */
  readonly account: string;
  readonly accountKind: 'account' | 'card';
  /** Whole đồng; null makes a static code, where the payer types the amount. */
  readonly amountVnd: number | null;
  /** In any letters: marks are taken off. '' for none. */
  readonly purpose: string;
  /** Bill number, e.g. that of the receipt. '' for none. */
  readonly bill: string;
};

export type VietQrError = 'bad-bank' | 'bad-account' | 'bad-amount' | 'purpose-too-long' | 'bill-too-long';

export type VietQrOutcome =
  | { readonly kind: 'viet-qr'; readonly text: string }
  | { readonly kind: 'bad-order'; readonly error: VietQrError };

/** Longest purpose and bill number (EMVCo merchant-presented QR, additional data field template). */
const LONGEST = 25;
const LARGEST_VND = 9_999_999_999_999;

/** Text as every bank's transfer takes it: letters without marks, digits, blank, full stop and hyphen; all else becomes one blank. */
const plainPurpose = (text: string): string =>
  stripVietnameseMarks(text)
    .replaceAll(/[^A-Za-z0-9.-]+/gu, ' ')
    .trim();

/**
 * The purpose (nội dung) for a dossier: its code, then as many whole words about it as fit into 25 characters. Null when the code alone is longer: it is
 * never cut, because the bank's statement is matched by it.
 */
export const paymentPurpose = (dossierCode: string, about: string): string | null => {
  if (dossierCode.length > LONGEST) return null;
  return plainPurpose(about)
    .split(' ')
    .reduce(
      (text, word) => (`${text} ${word}`.trim().length <= LONGEST ? `${text} ${word}`.trim() : text),
      dossierCode,
    );
};

/** Tag, two digits of length, value. An empty value leaves the tag out. */
const field = (tag: string, value: string): string =>
  value === '' ? '' : `${tag}${String(value.length).padStart(2, '0')}${value}`;

const errorIn = ({ bank, account, amountVnd }: VietQrOrder, purpose: string, bill: string): VietQrError | null => {
  if (!/^\d{6}$/.test(bank)) return 'bad-bank';
  if (!/^[A-Za-z0-9]{1,19}$/.test(account)) return 'bad-account';
  if (amountVnd !== null && !(Number.isInteger(amountVnd) && amountVnd > 0 && amountVnd <= LARGEST_VND)) {
    return 'bad-amount';
  }
  if (purpose.length > LONGEST) return 'purpose-too-long';
  return bill.length > LONGEST ? 'bill-too-long' : null;
};

/**
 * Builds the text of a VietQR (NAPAS 247, EMVCo tags of domain.md §4): dynamic with an amount, static without. It asks for money and proves
 * nothing about having got it.
 */
export const buildVietQr = (order: VietQrOrder): VietQrOutcome => {
  const purpose = plainPurpose(order.purpose);
  const bill = plainPurpose(order.bill);
  const error = errorIn(order, purpose, bill);
  if (error !== null) return { kind: 'bad-order', error };
  const payee = field('00', order.bank) + field('01', order.account);
  const service = order.accountKind === 'card' ? 'QRIBFTTC' : 'QRIBFTTA';
  const body = [
    field('00', '01'),
    field('01', order.amountVnd === null ? '11' : '12'),
    field('38', field('00', 'A000000727') + field('01', payee) + field('02', service)),
    field('53', '704'),
    field('54', order.amountVnd === null ? '' : String(order.amountVnd)),
    field('58', 'VN'),
    field('62', field('01', bill) + field('08', purpose)),
    '6304',
  ].join('');
  return { kind: 'viet-qr', text: body + paymentCheckSum(body) };
};
