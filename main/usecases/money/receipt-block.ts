import { nextReceiptNumber, type NextReceiptNumber } from '#common/domain/payment/receipt-number.ts';
import { highestKnown, highestSetAside, type ReceiptRange } from '#main/store/receipt-numbers.ts';
import type { TerminalContext } from '../terminal-context.ts';

export type BlockNow =
  | NextReceiptNumber
  /** Nobody gave this counter a block. */
  | { readonly kind: 'no-block' }
  /** Another machine may have used this block before, or this one before its database went back; the site's log is not here yet. */
  | { readonly kind: 'not-caught-up' };

/** The highest number that was used of a block; undefined while that cannot be known. */
const usedOf = ({ store, hub }: TerminalContext, range: ReceiptRange): number | null | undefined => {
  const own = highestSetAside(store.db, range);
  if (own !== null) return own;
  return hub.caughtUp() ? highestKnown(store.db, range) : undefined;
};

/** The next receipt number of a counter's block, which nothing sets aside yet, or why there is none (domain.md §5). */
export const blockNow = (terminal: TerminalContext, counter: string): BlockNow => {
  const { store, site } = terminal;
  const range = site.counter(counter)?.receipts;
  if (range === undefined) return { kind: 'no-block' };
  const highest = usedOf(terminal, range);
  if (highest === undefined) return { kind: 'not-caught-up' };
  const used = highest === null ? [] : [{ form: range.form, serial: range.serial, number: highest }];
  return nextReceiptNumber({ ...range, counter }, used, store.today());
};
