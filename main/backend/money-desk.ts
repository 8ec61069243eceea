import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';
import type { PaymentRequest } from '#common/ipc/money-calls.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { bindSlips } from '#main/usecases/money/bind-slips.ts';
import { moneyDay } from '#main/usecases/money/money-day.ts';
import { moneySheet } from '#main/usecases/money/money-sheet.ts';
import { readBankStatement } from '#main/usecases/money/read-bank-statement.ts';
import { reprintReceipt } from '#main/usecases/money/reprint-receipt.ts';
import {
  askPayment,
  changeDue,
  reconcile,
  refund,
  reportPaid,
  takeCash,
  type MoneyOutcome,
} from '#main/usecases/money/take-money.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { dossierView } from '#main/usecases/views/dossier-view.ts';
import { workSlices } from './work-slices.ts';

export type MoneyParts = {
  readonly terminal: TerminalContext;
  readonly condition: () => PrinterCondition | null;
  /** Puts the request on the citizen's screen; null puts it away. */
  readonly askToPay: (request: PaymentRequest | null) => void;
};

/** Gives slips of this counter their numbers as soon as there are any: at the start, and whenever a block or the site's log came. */
const keepBound = (terminal: TerminalContext): (() => void) => {
  const { store, profile } = terminal;
  if (!profile.roles.includes('counter')) return () => undefined;
  let binding = false;
  const bind = (): void => {
    if (binding) return;
    binding = true;
    bindSlips(terminal);
    binding = false;
  };
  bind();
  return store.onChanged((touched) => {
    if (touched.some(({ kind }) => kind === 'config-item' || kind === 'dossier')) bind();
  });
};

/** The calls about fees; as long as it is open, slips get their numbers. */
export const openMoneyDesk = (
  parts: MoneyParts,
): { readonly handlers: Partial<Handlers>; readonly stop: () => void } => ({
  handlers: moneyHandlers(parts),
  stop: keepBound(parts.terminal),
});

const moneyHandlers = ({ terminal, condition, askToPay }: MoneyParts): Partial<Handlers> => {
  const view = (dossier: Parameters<typeof dossierView>[1]) => dossierView(terminal, dossier, condition());
  const done = (outcome: MoneyOutcome) => {
    if (outcome.kind !== 'done') return outcome;
    // Said or paid: the code has done its work.
    askToPay(null);
    return { kind: 'done' as const, dossier: view(outcome.dossier) };
  };
  return {
    'money.show': ({ dossier }) => {
      const sheet = moneySheet(terminal, dossier);
      return sheet === null ? { kind: 'not-found' } : { kind: 'sheet', sheet };
    },
    'money.print': (wish) => ({ kind: reprintReceipt(terminal, wish) ? 'printing' : 'not-found' }),
    'money.request': ({ on, ...request }) => {
      const outcome = askPayment(terminal, request, on !== 'screen');
      if (outcome.kind !== 'asked') return outcome;
      const { kind: _kind, ...asked } = outcome.order;
      if (on !== 'paper') askToPay(asked);
      return { kind: 'asked', request: asked, dossier: view(outcome.dossier) };
    },
    'money.hide': () => {
      askToPay(null);
      return {};
    },
    'money.report': ({ amountVnd, ...request }) => done(reportPaid(terminal, request, amountVnd)),
    'money.cash': ({ amountVnd, ...request }) => done(takeCash(terminal, request, amountVnd)),
    'money.reconcile': ({ amountVnd, ref, shared, ...request }) => {
      const outcome = reconcile(terminal, request, { amountVnd, ref, shared });
      return outcome.kind === 'ref-elsewhere' ? outcome : done(outcome);
    },
    'money.refund': ({ amountVnd, reason, ...request }) => done(refund(terminal, request, amountVnd, reason)),
    'money.due': ({ totalVnd, reason, ...request }) => done(changeDue(terminal, request, totalVnd, reason)),
    'money.statement': ({ text }) => {
      const outcome = readBankStatement(terminal, text);
      return outcome.kind === 'no-head'
        ? { kind: 'no-head', missing: [...outcome.missing] }
        : {
            kind: 'read',
            matches: outcome.matches.map((one) => (one.kind === 'several' ? { ...one, codes: [...one.codes] } : one)),
            unread: [...outcome.unread],
          };
    },
    'money.day': async ({ day }) => {
      const { officers, fees, day: of } = await moneyDay(terminal, day, workSlices());
      return {
        day: of,
        officers: officers.map((one) => ({ ...one, receipts: [...one.receipts] })),
        fees: [...fees],
      };
    },
  };
};
