import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { MoneyEvent } from '#common/domain/dossier/money-data.ts';
import { dossierById, dossiersPaidSince } from '#main/store/dossiers.ts';
import { deskStamp } from '../dossier/desk-stamp.ts';
import { paperDrafts } from '../dossier/step-paper.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { moneyDraft } from './money-draft.ts';
import { nextReceipt, type Receipt } from './next-receipt.ts';
import { leftVnd, paymentOrder, type PaymentOrder } from './payment-order.ts';

export type MoneyRequest = { readonly dossier: string; readonly requestId: string };

export type MoneyOutcome =
  | { readonly kind: 'done'; readonly dossier: Dossier }
  | { readonly kind: 'bad-amount'; readonly mostVnd: number }
  | { readonly kind: 'not-found' };

type Plan = {
  /** At most so much can be meant; null: any amount. */
  readonly most: (dossier: Dossier) => number | null;
  readonly event: (amountVnd: number) => MoneyEvent;
  /** By which way money came for which a receipt is made out; null: none. */
  readonly receipt: Receipt['way'] | null;
};

const written = (
  terminal: TerminalContext,
  { dossier: id, requestId }: MoneyRequest,
  amountVnd: number,
  plan: Plan,
): MoneyOutcome => {
  const { store } = terminal;
  const dossier = dossierById(store.db, id);
  if (dossier === null) return { kind: 'not-found' };
  if (store.entityOfRequest('dossier', requestId) !== null) return { kind: 'done', dossier };
  const most = plan.most(dossier);
  if (most !== null && amountVnd > most) return { kind: 'bad-amount', mostVnd: most };
  const { counter } = deskStamp(terminal);
  store.append([
    moneyDraft(terminal, id, plan.event(amountVnd), requestId),
    ...(plan.receipt === null
      ? []
      : [
          moneyDraft(terminal, id, nextReceipt(terminal, { amountVnd, way: plan.receipt })),
          ...paperDrafts(terminal, 'money-receipt', dossier, counter),
        ]),
  ]);
  return { kind: 'done', dossier: dossierById(store.db, id) ?? dossier };
};

/** The citizen says that it is paid (báo đã nộp): nobody takes that as a proof. */
export const reportPaid = (terminal: TerminalContext, request: MoneyRequest, amountVnd: number): MoneyOutcome =>
  written(terminal, request, amountVnd, {
    most: leftVnd,
    event: (vnd) => ({ event: 'reported', amountVnd: vnd }),
    receipt: null,
  });

/** Cash taken (thu tiền mặt), with its receipt, in one commit. */
export const takeCash = (terminal: TerminalContext, request: MoneyRequest, amountVnd: number): MoneyOutcome =>
  written(terminal, request, amountVnd, {
    most: leftVnd,
    event: (vnd) => ({ event: 'cash', amountVnd: vnd }),
    receipt: 'cash',
  });

/** How long back a transaction is looked for at other dossiers, ms: a hundred days. */
const REMEMBERED_MS = 8_640_000_000;

/** The code of another dossier that this transaction was counted for; null for none. */
const countedElsewhere = ({ store }: TerminalContext, dossier: string, ref: string): string | null =>
  dossiersPaidSince(store.db, store.now() - REMEMBERED_MS).find(
    ({ id, money }) =>
      id !== dossier && money.history.some(({ money: one }) => one.event === 'reconciled' && one.ref === ref),
  )?.code ?? null;

/**
 * The bank's statement has it (đối soát), under its number of the transaction; with the receipt, in one commit. The same number counts once for a
 * dossier; for another one only where the officer says that one transfer paid for both (`shared`).
 */
export const reconcile = (
  terminal: TerminalContext,
  request: MoneyRequest,
  { amountVnd, ref, shared }: { readonly amountVnd: number; readonly ref: string; readonly shared: boolean },
): MoneyOutcome | { readonly kind: 'ref-elsewhere'; readonly code: string } => {
  const dossier = dossierById(terminal.store.db, request.dossier);
  const known = dossier?.money.history.some(({ money }) => money.event === 'reconciled' && money.ref === ref) === true;
  if (dossier !== null && known) return { kind: 'done', dossier };
  const elsewhere = shared ? null : countedElsewhere(terminal, request.dossier, ref);
  if (dossier !== null && elsewhere !== null) return { kind: 'ref-elsewhere', code: elsewhere };
  return written(terminal, request, amountVnd, {
    most: () => null,
    event: (vnd) => ({ event: 'reconciled', amountVnd: vnd, ref }),
    receipt: 'transfer',
  });
};

/** Money given back (hoàn phí), never more than was taken. */
export const refund = (
  terminal: TerminalContext,
  request: MoneyRequest,
  amountVnd: number,
  reason: string,
): MoneyOutcome =>
  written(terminal, request, amountVnd, {
    most: ({ money }) => money.paidVnd,
    event: (vnd) => ({ event: 'refunded', amountVnd: vnd, reason: reason.normalize('NFC').trim() }),
    receipt: null,
  });

/** The fee is another one than at acceptance (điều chỉnh phí). */
export const changeDue = (
  terminal: TerminalContext,
  request: MoneyRequest,
  totalVnd: number,
  reason: string,
): MoneyOutcome =>
  written(terminal, request, totalVnd, {
    most: () => null,
    event: (vnd) => ({ event: 'due', totalVnd: vnd, reason: reason.normalize('NFC').trim() }),
    receipt: null,
  });

export type AskOutcome =
  | {
      readonly kind: 'asked';
      readonly order: Extract<PaymentOrder, { kind: 'order' }>;
      readonly dossier: Dossier;
    }
  | Exclude<PaymentOrder, { kind: 'order' }>
  | { readonly kind: 'not-found' };

/** Asks for what is due by VietQR: written down as shown, and printed where paper is wanted. */
export const askPayment = (terminal: TerminalContext, request: MoneyRequest, onPaper: boolean): AskOutcome => {
  const { store, site } = terminal;
  const dossier = dossierById(store.db, request.dossier);
  if (dossier === null) return { kind: 'not-found' };
  const order = paymentOrder(dossier, site.site?.payTo);
  if (order.kind !== 'order') return order;
  if (store.entityOfRequest('dossier', request.requestId) === null) {
    const { amountVnd, purpose } = order;
    store.append([
      moneyDraft(terminal, dossier.id, { event: 'shown', amountVnd, purpose }, request.requestId),
      ...(onPaper ? paperDrafts(terminal, 'payment-request', dossier, deskStamp(terminal).counter) : []),
    ]);
  }
  return { kind: 'asked', order, dossier: dossierById(store.db, dossier.id) ?? dossier };
};
