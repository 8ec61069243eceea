import { formatDate, formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { Money, MoneyReceipt } from '#common/domain/dossier/money.ts';
import { amountInWords } from '#common/domain/payment/amount-in-words.ts';
import { BANKS } from '#common/domain/payment/banks.ts';
import { formatReceiptNumber } from '#common/domain/payment/receipt-number.ts';
import { buildVietQr, paymentPurpose } from '#common/domain/payment/viet-qr.ts';
import type { SiteSettings } from '#common/domain/site/site-config.ts';
import type { FieldsOf } from '#common/domain/template/papers.ts';
import type { SiteKnowledge } from '../site-knowledge.ts';
import { feeRows } from './fee-fields.ts';
import { amount, telephone } from './written.ts';

const collector = (
  settings: SiteSettings | null,
): Pick<FieldsOf<'money-receipt'>, 'collector' | 'taxCode' | 'collectorAddress' | 'collectorPhone' | 'account'> => {
  const { collecting } = settings ?? {};
  return {
    collector: collecting?.name || (settings?.agencyName ?? ''),
    taxCode: collecting?.taxCode ?? '',
    collectorAddress: collecting?.address || (settings?.address ?? ''),
    collectorPhone: telephone(collecting?.phone || (settings?.hotline ?? '')),
    account: settings?.payTo?.account ?? '',
  };
};

/** Who pays: the organisation where the dossier is one's, else who handed it in. */
const payment = (dossier: Dossier, vnd: number) => ({
  code: dossier.code || dossier.ref,
  payer: dossier.organisation?.name ?? dossier.applicant.fullName,
  payerAddress: dossier.applicant.address,
  request: dossier.procedureName,
  // The lines of acceptance explain this amount only where they add up to it: it may be a part, or what an agency asked for later.
  feeLines:
    dossier.money.lines.reduce((sum, { totalVnd }) => sum + totalVnd, 0) === vnd ? feeRows(dossier.money.lines) : [],
  amount: amount(vnd),
  amountInWords: amountInWords(vnd),
});

const ways = { cash: 'Tiền mặt (TM)', transfer: 'Chuyển khoản (CK)' } as const;

/** The receipt that was the newest one at that moment (UTC ms): a number that came later belongs to the same one. */
const receiptAt = ({ history, receipts }: Money, until: number): MoneyReceipt | null => {
  const made = history.flatMap(({ at, money }) => (money.event === 'receipt' ? [{ at, id: money.id }] : []));
  const { id } = made.findLast(({ at }) => at <= until) ?? made[0] ?? {};
  return receipts.find((receipt) => receipt.id === id) ?? null;
};

/** What a receipt for money says (biên lai), or the provisional slip while it has no number; null where no money was receipted at `until` (UTC ms). */
export const moneyReceiptFields = (
  { site }: SiteKnowledge,
  dossier: Dossier,
  until: number,
): FieldsOf<'money-receipt'> | null => {
  const receipt = receiptAt(dossier.money, until);
  if (receipt === null) return null;
  const { form, serial, number, at, amountVnd, way, officer } = receipt;
  const names = [...new Set(dossier.money.lines.map(({ name }) => name))];
  return {
    ...collector(site),
    form,
    serial,
    number: number === null ? '' : formatReceiptNumber(number),
    day: formatDate(at),
    payerTaxCode: dossier.organisation?.taxCode ?? '',
    ...payment(dossier, amountVnd),
    feeName: names.length === 0 ? 'Phí, lệ phí giải quyết thủ tục hành chính' : names.join('; '),
    way: ways[way],
    cashier: officer,
  };
};

/** What the newest code that was shown asks for, else what is still open. */
const asked = (dossier: Dossier): { readonly vnd: number; readonly purpose: string; readonly officer: string } => {
  const { history, dueVnd, paidVnd } = dossier.money;
  const shown = history.findLast(({ money }) => money.event === 'shown');
  if (shown?.money.event === 'shown') {
    return { vnd: shown.money.amountVnd, purpose: shown.money.purpose, officer: shown.officer };
  }
  const code = dossier.code || dossier.ref;
  return { vnd: dueVnd - paidVnd, purpose: paymentPurpose(code, dossier.procedureName) ?? code, officer: '' };
};

/** What the payment request says, with its VietQR; null where nothing is to be paid. `at` UTC ms: when it was asked for. */
export const paymentRequestFields = (
  { site }: SiteKnowledge,
  dossier: Dossier,
  at: number,
): FieldsOf<'payment-request'> | null => {
  const { vnd, purpose, officer } = asked(dossier);
  if (vnd <= 0) return null;
  const { bank = '', account = '', accountKind = 'account' } = site?.payTo ?? {};
  const made = buildVietQr({ bank, account, accountKind, amountVnd: vnd, purpose, bill: '' });
  return {
    ...collector(site),
    ...payment(dossier, vnd),
    bank: BANKS.find(({ bin }) => bin === bank)?.name ?? bank,
    purpose,
    qr: made.kind === 'viet-qr' ? made.text : '',
    askedAt: formatDateTime(at),
    officer,
  };
};
