import { findDossierCode } from './find-dossier-code.ts';

/** What a VietQR says (NAPAS 247 in the EMVCo form, domain.md §4). It asks for money; it never proves that money was paid. */
export type PaymentQr = {
  /** Whole đồng; null in a static code, where the payer types it. */
  readonly amountVnd: number | null;
  /** The account that is to be paid: the bank's six-digit number and the account's. */
  readonly bank: string;
  readonly account: string;
  /** Purpose (nội dung) and bill number, or ''. */
  readonly purpose: string;
  readonly bill: string;
  /** The dossier it names in its purpose or bill number, or null. */
  readonly dossierCode: string | null;
};

export type PaymentQrError = 'bad-check-sum' | 'torn' | 'not-vietqr' | 'bad-amount';

export type PaymentQrReading =
  | { readonly kind: 'payment-qr'; readonly payment: PaymentQr }
  | { readonly kind: 'bad-payment-qr'; readonly error: PaymentQrError }
  | { readonly kind: 'not-a-payment-qr' };

const bad = (error: PaymentQrError): PaymentQrReading => ({ kind: 'bad-payment-qr', error });

/** CRC-16/CCITT-FALSE of an ASCII text, as four capitals (EMVCo tag 63). */
export const paymentCheckSum = (text: string): string => {
  let crc = 0xffff;
  for (let index = 0; index < text.length; index += 1) {
    crc ^= (text.charCodeAt(index) & 0xff) << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
};

/** Tag → value of a TLV text (two digits tag, two digits length); null when it does not come out even. */
const fieldsOf = (text: string): ReadonlyMap<string, string> | null => {
  const fields = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const [, tag, length] = /^(\d\d)(\d\d)/.exec(text.slice(at, at + 4)) ?? [];
    if (tag === undefined || at + 4 + Number(length) > text.length) return null;
    fields.set(tag, text.slice(at + 4, at + 4 + Number(length)));
    at += 4 + Number(length);
  }
  return fields;
};

const NO_FIELDS: ReadonlyMap<string, string> = new Map();
const inside = (fields: ReadonlyMap<string, string>, tag: string): ReadonlyMap<string, string> =>
  fieldsOf(fields.get(tag) ?? '') ?? NO_FIELDS;

/** Reads a scanned VietQR; check sum and lengths are verified before anything in it is believed. */
export const parsePaymentQr = (raw: string): PaymentQrReading => {
  const text = raw.trim();
  if (!/^000201\d{4}/.test(text)) return { kind: 'not-a-payment-qr' };
  const fields = fieldsOf(text);
  if (fields === null || !fields.has('63')) return bad('torn');
  if (paymentCheckSum(text.slice(0, -4)) !== fields.get('63')?.toUpperCase()) return bad('bad-check-sum');
  const merchant = inside(fields, '38');
  if (merchant.get('00') !== 'A000000727' || fields.get('53') !== '704') return bad('not-vietqr');
  const payee = inside(merchant, '01');
  const amount = fields.get('54') ?? null;
  if (amount !== null && !/^\d{1,13}$/.test(amount)) return bad('bad-amount');
  const more = inside(fields, '62');
  const purpose = more.get('08') ?? '';
  const bill = more.get('01') ?? '';
  return {
    kind: 'payment-qr',
    payment: {
      amountVnd: amount === null ? null : Number(amount),
      bank: payee.get('00') ?? '',
      account: payee.get('01') ?? '',
      purpose,
      bill,
      dossierCode: findDossierCode(`${bill} ${purpose}`),
    },
  };
};
