import { canPrint, type PrinterCondition } from '#common/domain/paper/printer-state.ts';
import type { Judgement } from '#common/domain/diagnosis/self-checks.ts';

/** What is known of the cash drawer (két tiền): it hangs on the printer and answers for itself only when it is opened. */
export type DrawerMeasured =
  | { readonly kind: 'none' }
  | { readonly kind: 'on-printer'; readonly condition: PrinterCondition };

/** Judges the drawer by the printer that gives its pulse. */
export const judgeDrawer = (measured: DrawerMeasured): Judgement<'drawer'> => {
  if (measured.kind === 'none') return { reason: 'none', detail: 'no drawer in the profile' };
  const { condition } = measured;
  return { reason: canPrint(condition) ? 'ready' : 'printer-away', detail: `printer=${condition}` };
};
