import { dossiersWithSlips } from '#main/store/dossiers.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { deskStamp } from '../dossier/desk-stamp.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { moneyDraft } from './money-draft.ts';
import { bindSlip } from './next-receipt.ts';
import { blockNow } from './receipt-block.ts';

type Slip = { readonly counter: string; readonly number: number | null };

const isMine = ({ counter, number }: Slip, mine: string): boolean => number === null && counter === mine;

/** How many slips (phiếu thu tạm) of this counter wait for a number. */
export const waitingSlips = (terminal: TerminalContext): number => {
  const { counter } = deskStamp(terminal);
  return dossiersWithSlips(terminal.store.db).reduce(
    (count, { money }) => count + money.receipts.filter((one) => isMine(one, counter)).length,
    0,
  );
};

/**
 * Gives the slips of this counter their numbers, the oldest first, as soon as there are some: a block was set, or the site's log came (domain.md
 * §5). Returns how many got one. Nothing is printed: the payer left long ago.
 */
export const bindSlips = (terminal: TerminalContext): number => {
  const { counter } = deskStamp(terminal);
  const drafts: Draft[] = [];
  const waiting = dossiersWithSlips(terminal.store.db)
    .flatMap(({ id, money }) => money.receipts.map((slip) => ({ id, slip })))
    .filter(({ slip }) => isMine(slip, counter))
    .toSorted((a, b) => a.slip.at - b.slip.at);
  if (waiting.length === 0 || blockNow(terminal, counter).kind !== 'number') return 0;
  for (const { id, slip } of waiting) {
    const { at: _at, term: _term, counter: _counter, officer: _officer, ...receipt } = slip;
    const bound = bindSlip(terminal, receipt);
    if (bound === null) break;
    drafts.push(moneyDraft(terminal, id, bound));
  }
  terminal.store.append(drafts);
  return drafts.length;
};
