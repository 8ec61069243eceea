import { z } from 'zod';
import { isLocalDay } from '../domain/calendar/local-day.ts';
import { dossierViewSchema } from './dossier-view.ts';
import { requestIdSchema } from './views.ts';

const dossierRequest = { dossier: z.string().max(60), requestId: requestIdSchema };
/** Something is written: blanks alone are nothing. */
const text = (most: number) => z.string().trim().min(1).max(most);
const amountVnd = z.number().int().positive().max(1_000_000_000_000);

/** A request for payment by VietQR: it asks for money and never proves that any came. */
export const paymentRequestSchema = z.strictObject({
  amountVnd: z.number().int(),
  purpose: z.string(),
  holder: z.string(),
  bank: z.string(),
  account: z.string(),
  /** What the VietQR says. */
  text: z.string(),
});
export type PaymentRequest = z.infer<typeof paymentRequestSchema>;

const done = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), dossier: dossierViewSchema }),
  /** Less or more than can be meant: nothing is due, or more is given back than was taken. */
  z.strictObject({ kind: z.literal('bad-amount'), mostVnd: z.number().int() }),
  z.strictObject({ kind: z.literal('not-found') }),
]);

const receiptSchema = z.strictObject({
  id: z.string(),
  form: z.string(),
  serial: z.string(),
  /** Null while it has no number: a slip for the time being (phiếu thu tạm). */
  number: z.number().int().nullable(),
  amountVnd: z.number().int(),
  way: z.enum(['cash', 'transfer']),
  at: z.number(),
  officer: z.string(),
  /** Whether it can be printed again at this terminal. */
  reprints: z.boolean(),
});

const moneyStepSchema = z.strictObject({
  event: z.enum(['shown', 'reported', 'reconciled', 'cash', 'refunded', 'due']),
  /** Whole đồng; of a change, what is due since. */
  amountVnd: z.number().int(),
  /** The bank's number of the transaction, or the reason; '' for none. */
  note: z.string(),
  /** UTC ms. */
  at: z.number(),
  /** Counter and officer by name; the officer is '' where nobody signed in. */
  counter: z.string(),
  officer: z.string(),
});

/** The money side of one dossier, as the officer's dialog shows it. Whole đồng. */
export const moneySheetSchema = z.strictObject({
  dossier: z.string(),
  code: z.string(),
  procedureName: z.string(),
  applicantName: z.string(),
  state: z.enum(['none', 'unpaid', 'shown', 'reported', 'reconciled']),
  dueVnd: z.number().int(),
  paidVnd: z.number().int(),
  leftVnd: z.number().int(),
  parts: z.array(
    z.strictObject({
      kind: z.enum(['line', 'obligation', 'adjustment']),
      name: z.string(),
      count: z.number().int(),
      unitVnd: z.number().int(),
      totalVnd: z.number().int(),
      exemption: z.string(),
    }),
  ),
  /** What happened, the newest first; receipts are listed by themselves. */
  steps: z.array(moneyStepSchema),
  receipts: z.array(receiptSchema),
  /** Whether the site's settings name an account for VietQR. */
  hasAccount: z.boolean(),
  /** How many receipt numbers this counter has left, or why the next receipt is a slip. */
  block: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('number'), left: z.number().int() }),
    z.strictObject({ kind: z.enum(['no-block', 'block-empty', 'other-year', 'not-caught-up']) }),
  ]),
});
export type MoneySheet = z.infer<typeof moneySheetSchema>;

const day = z.string().refine(isLocalDay, { error: 'a day is YYYY-MM-DD' });

const statementLine = z.strictObject({ ref: z.string(), amountVnd: z.number().int(), text: z.string() });
export const statementMatchSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('match'), line: statementLine, dossier: z.string(), code: z.string() }),
  z.strictObject({
    kind: z.literal('other-amount'),
    line: statementLine,
    dossier: z.string(),
    code: z.string(),
    leftVnd: z.number().int(),
  }),
  z.strictObject({ kind: z.literal('several'), line: statementLine, codes: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('known'), line: statementLine, code: z.string() }),
  z.strictObject({ kind: z.literal('stranger'), line: statementLine }),
]);

export const moneyCalls = {
  /** What is due, paid and left, with everything that happened and every receipt. */
  'money.show': {
    roles: ['counter'],
    input: z.strictObject({ dossier: z.string().max(60) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('sheet'), sheet: moneySheetSchema }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** Prints a receipt again, marked so. */
  'money.print': {
    roles: ['counter'],
    input: z.strictObject({ ...dossierRequest, receipt: z.string().max(64) }),
    output: z.strictObject({ kind: z.enum(['printing', 'not-found']) }),
  },
  /** Shows the VietQR of what is still due on the citizen's screen, or prints it, or both; the QR comes back for the officer, too. */
  'money.request': {
    roles: ['counter'],
    input: z.strictObject({ ...dossierRequest, on: z.enum(['screen', 'paper', 'both']) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('asked'), request: paymentRequestSchema, dossier: dossierViewSchema }),
      z.strictObject({ kind: z.literal('nothing-due') }),
      /** The site's settings name no account. */
      z.strictObject({ kind: z.literal('no-account') }),
      /** The code of the dossier is too long for the purpose of a transfer. */
      z.strictObject({ kind: z.literal('no-purpose') }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** Takes the request off the citizen's screen. */
  'money.hide': { roles: ['counter'], input: z.strictObject({}), output: z.strictObject({}) },
  /** The citizen says that it is paid. */
  'money.report': { roles: ['counter'], input: z.strictObject({ ...dossierRequest, amountVnd }), output: done },
  /** Cash in the officer's hand: a receipt is made out and printed with it. */
  'money.cash': { roles: ['counter'], input: z.strictObject({ ...dossierRequest, amountVnd }), output: done },
  /** The bank's statement has it: a receipt is made out and printed with it. `shared`: one transfer paid for several dossiers. */
  'money.reconcile': {
    roles: ['counter'],
    input: z.strictObject({ ...dossierRequest, amountVnd, ref: text(60), shared: z.boolean() }),
    output: z.discriminatedUnion('kind', [
      ...done.options,
      /** This transaction was counted for the dossier with this code. */
      z.strictObject({ kind: z.literal('ref-elsewhere'), code: z.string() }),
    ]),
  },
  'money.refund': {
    roles: ['counter'],
    input: z.strictObject({ ...dossierRequest, amountVnd, reason: text(400) }),
    output: done,
  },
  /** The fee is another one than at acceptance. */
  'money.due': {
    roles: ['counter'],
    input: z.strictObject({
      ...dossierRequest,
      totalVnd: z.number().int().nonnegative().max(1_000_000_000_000),
      reason: text(400),
    }),
    output: done,
  },
  /** What the bank's statement (text as copied from it or its CSV file) says beside what is awaited; writes nothing. */
  'money.statement': {
    roles: ['counter'],
    input: z.strictObject({ text: z.string().max(2_000_000) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('read'),
        matches: z.array(statementMatchSchema),
        unread: z.array(z.number().int()),
      }),
      z.strictObject({ kind: z.literal('no-head'), missing: z.array(z.enum(['ref', 'amount', 'text'])) }),
    ]),
  },
  /** The list at the end of the day (bảng kê thu), of this site as far as this counter knows it. */
  'money.day': {
    roles: ['counter', 'supervisor'],
    input: z.strictObject({ day: day.nullable() }),
    output: z.strictObject({
      day: z.string(),
      officers: z.array(
        z.strictObject({
          officer: z.string(),
          counter: z.string(),
          cashVnd: z.number().int(),
          transferVnd: z.number().int(),
          awaitedVnd: z.number().int(),
          refundedVnd: z.number().int(),
          receipts: z.array(
            z.strictObject({ serial: z.string(), number: z.number().int(), amountVnd: z.number().int() }),
          ),
          slips: z.number().int(),
        }),
      ),
      fees: z.array(z.strictObject({ name: z.string(), count: z.number().int(), totalVnd: z.number().int() })),
    }),
  },
} as const;
