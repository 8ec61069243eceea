import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { MoneyRecord } from '#common/domain/dossier/money.ts';
import { feeParts } from '#common/domain/payment/fee-parts.ts';
import type { MoneySheet } from '#common/ipc/money-calls.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { deskStamp } from '../dossier/desk-stamp.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { leftVnd } from './payment-order.ts';
import { blockNow } from './receipt-block.ts';
import { receiptJob } from './reprint-receipt.ts';

type Step = MoneySheet['steps'][number];

const stepOf = ({ site }: TerminalContext, { money, at, counter, officer }: MoneyRecord): readonly Step[] => {
  const step = (amountVnd: number, note: string): Pick<Step, 'amountVnd' | 'note'> => ({ amountVnd, note });
  const told = ((): Pick<Step, 'amountVnd' | 'note'> | null => {
    switch (money.event) {
      case 'shown':
        return step(money.amountVnd, money.purpose);
      case 'reported':
      case 'cash':
        return step(money.amountVnd, '');
      case 'reconciled':
        return step(money.amountVnd, money.ref);
      case 'refunded':
        return step(money.amountVnd, money.reason);
      case 'due':
        return step(money.totalVnd, money.reason);
      case 'receipt':
        return null;
      default:
        return assertNever(money);
    }
  })();
  if (told === null || money.event === 'receipt') return [];
  return [{ event: money.event, ...told, at, counter: site.counter(counter)?.name.vi ?? counter, officer }];
};

const receiptsOf = ({ store }: TerminalContext, { id: dossier, money }: Dossier): MoneySheet['receipts'] =>
  money.receipts.map(({ id, form, serial, number, amountVnd, way, at, officer }) => ({
    id,
    form,
    serial,
    number,
    amountVnd,
    way,
    at,
    officer,
    reprints: receiptJob(store.db, dossier, money, id) !== null,
  }));

/** The money side of a dossier for the officer's dialog; null where this terminal does not know the dossier. */
export const moneySheet = (terminal: TerminalContext, id: string): MoneySheet | null => {
  const { store, site } = terminal;
  const dossier = dossierById(store.db, id);
  if (dossier === null) return null;
  const { money, code, ref, procedureName, applicant } = dossier;
  const block = blockNow(terminal, deskStamp(terminal).counter);
  return {
    dossier: id,
    code: code || ref,
    procedureName,
    applicantName: applicant.fullName,
    state: money.state,
    dueVnd: money.dueVnd,
    paidVnd: money.paidVnd,
    leftVnd: leftVnd(dossier),
    parts: feeParts(dossier).map((part) => ({ ...part })),
    steps: money.history.flatMap((record) => stepOf(terminal, record)).toReversed(),
    receipts: receiptsOf(terminal, dossier),
    hasAccount: site.site?.payTo !== undefined,
    // `left` of the domain does not count the number that comes next.
    block: block.kind === 'number' ? { kind: 'number', left: block.left + 1 } : { kind: block.kind },
  };
};
