import { isLocalDay } from '../calendar/local-day.ts';
import { blocksOverlap, isReceiptSeries, receiptYear } from '../payment/receipt-number.ts';
import type { CounterDraft, DossierDraft, FeesDraft } from './drafts.ts';
import { outOfRange, problemAt, type SettingsProblem } from './problems.ts';

type Problems = readonly SettingsProblem[];

/** The ranges of dossierRulesSchema. */
export const dossierRanges = {
  supplementTimes: [0, 9],
  supplementAnswerDays: [1, 365],
  supplementAskDays: [0, 365],
  extendTimes: [0, 9],
  onlineAnswerHours: [1, 240],
  onlineAlertHours: [0, 240],
  postAnswerDays: [0, 30],
  transferAfterMinute: [0, 1_440],
  paperTransferDays: [0, 30],
  dueSoonHours: [0, 720],
} as const satisfies Partial<Record<keyof DossierDraft, readonly [number, number]>>;

/** What is wrong with the rules for dossiers. */
export const checkDossierRules = (draft: DossierDraft): Problems =>
  // The keys of a literal.
  (Object.keys(dossierRanges) as (keyof typeof dossierRanges)[]).flatMap((rule) => {
    const [least, most] = dossierRanges[rule];
    if (rule === 'transferAfterMinute' && (draft[rule] < least || draft[rule] > most)) {
      return [problemAt(rule, 'time-unreadable')];
    }
    return outOfRange(rule, draft[rule], least, most);
  });

const checkAccount = ({ bank, account, holder }: FeesDraft): Problems => {
  // Nothing at all: no VietQR is shown.
  if ([bank, account, holder].every((text) => text.trim() === '')) return [];
  return [
    ...(/^\d{6}$/u.test(bank.trim()) ? [] : [problemAt('bank', 'bank-form')]),
    ...(/^[A-Za-z0-9]{1,19}$/u.test(account.trim()) ? [] : [problemAt('account', 'account-form')]),
    ...(holder.trim() === '' ? [problemAt('holder', 'empty')] : []),
  ];
};

const isDay = (text: string): boolean => text === '' || isLocalDay(text);

const checkExemption = (row: FeesDraft['exemptions'][number], index: number): Problems => {
  const at = `exemptions.${index}`;
  const { percent, from, to, reason } = row;
  return [
    ...outOfRange(`${at}.percent`, percent, 1, 100),
    ...(isDay(from) ? [] : [problemAt(`${at}.from`, 'no-such-day')]),
    ...(isDay(to) ? [] : [problemAt(`${at}.to`, 'no-such-day')]),
    ...(isDay(from) && isDay(to) && from !== '' && to !== '' && to < from
      ? [problemAt(`${at}.to`, 'ends-before')]
      : []),
    ...(reason.trim() === '' ? [problemAt(`${at}.reason`, 'empty')] : []),
  ];
};

/** What is wrong with the account for fees and the exemption table. */
export const checkFees = (draft: FeesDraft): Problems => [
  ...checkAccount(draft),
  ...draft.exemptions.flatMap(checkExemption),
];

const tidy = (block: NonNullable<CounterDraft['receipts']>) => ({
  ...block,
  form: block.form.trim().toUpperCase(),
  serial: block.serial.trim().toUpperCase(),
});

/** What is wrong with the receipt numbers of a counter, beside those of the others; `day` is today. */
export const checkReceipts = ({ receipts }: CounterDraft, others: readonly CounterDraft[], day: string): Problems => {
  if (receipts === null) return [];
  const { form, serial, first, last } = tidy(receipts);
  const wrong: Problems = [
    ...(isReceiptSeries(form, serial) ? [] : [problemAt('receipts.serial', 'receipt-form')]),
    ...outOfRange('receipts.first', first, 1, 99_999_999),
    ...outOfRange('receipts.last', last, 1, 99_999_999),
    ...(last < first ? [problemAt('receipts.last', 'ends-before')] : []),
  ];
  if (wrong.length > 0) return wrong;
  const block = { counter: '', form, serial, first, last };
  const year = receiptYear(serial);
  return [
    ...others.flatMap((other) =>
      other.receipts !== null && blocksOverlap(block, { counter: '', ...tidy(other.receipts) })
        ? [problemAt('receipts.first', 'receipts-overlap', other.name.vi)]
        : [],
    ),
    ...(year === Number(day.slice(0, 4)) ? [] : [problemAt('receipts.serial', 'serial-other-year', String(year))]),
  ];
};
