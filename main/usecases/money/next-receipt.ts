import type { MoneyEvent } from '#common/domain/dossier/money-data.ts';
import { setReceiptNumberAside } from '#main/store/receipt-numbers.ts';
import { deskStamp } from '../dossier/desk-stamp.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { blockNow } from './receipt-block.ts';

export type Receipt = Extract<MoneyEvent, { event: 'receipt' }>;

/** A number of this counter's block, set aside; null where it has no block, the block is used up or of another year, or it may have been used before. */
const numberOf = (terminal: TerminalContext): Pick<Receipt, 'form' | 'serial' | 'number'> | null => {
  const next = blockNow(terminal, deskStamp(terminal).counter);
  if (next.kind !== 'number') return null;
  setReceiptNumberAside(terminal.store.db, next.receipt, next.receipt.number);
  return next.receipt;
};

/**
 * The receipt for money just taken (biên lai): with the next number of this counter's block, or without one as a slip for the time being (phiếu thu
 * tạm; domain.md §5), which `bindSlip` gives its number later.
 */
export const nextReceipt = (
  terminal: TerminalContext,
  { amountVnd, way }: Pick<Receipt, 'amountVnd' | 'way'>,
): Receipt => ({
  event: 'receipt',
  id: terminal.newId(),
  ...(numberOf(terminal) ?? { form: '', serial: '', number: null }),
  amountVnd,
  way,
});

/** The same receipt with a number, or null while there still is none. */
export const bindSlip = (terminal: TerminalContext, slip: Receipt): Receipt | null => {
  const number = numberOf(terminal);
  return number === null ? null : { ...slip, ...number };
};
