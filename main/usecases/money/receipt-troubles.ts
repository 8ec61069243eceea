import type { Trouble } from '#common/ipc/views.ts';
import { deskStamp } from '../dossier/desk-stamp.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { waitingSlips } from './bind-slips.ts';
import { blockNow } from './receipt-block.ts';

/** With fewer numbers than this in its block a counter wants a new one. */
const FEW_NUMBERS = 50;

const troubleOfBlock = (terminal: TerminalContext, counter: string): readonly Trouble[] => {
  const block = blockNow(terminal, counter);
  if (block.kind === 'number') return block.left + 1 < FEW_NUMBERS ? ['receipts-low'] : [];
  return block.kind === 'no-block' || block.kind === 'not-caught-up' ? [] : ['receipts-none'];
};

/** What is wrong with this counter's receipt numbers (số biên lai): they run out, there are none, or slips wait for them. */
export const receiptTroubles = (terminal: TerminalContext): readonly Trouble[] => {
  if (!terminal.profile.roles.includes('counter')) return [];
  return [
    ...troubleOfBlock(terminal, deskStamp(terminal).counter),
    ...(waitingSlips(terminal) > 0 ? (['slips-wait'] as const) : []),
  ];
};
