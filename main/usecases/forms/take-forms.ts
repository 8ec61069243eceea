import type { FormWish } from '#common/ipc/form-calls.ts';
import { deskStamp } from '../dossier/desk-stamp.ts';
import type { Slices } from '../reports/slices.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { showForms, type FormsOutcome } from './show-forms.ts';

/** Where it is written down that a form was printed; null for one that is about nothing in particular. */
const recordOf = ({ form, of }: FormWish) => {
  if (of === null || form === '07' || form === 'day-end') return null;
  return form === 'hand-over' || form === 'result-list' || form === 'post-record'
    ? ({ t: 'hand-over.form', id: of } as const)
    : ({ t: 'dossier.form', id: of } as const);
};

/**
 * The sheets of a form that goes to the office printer now. It is written down before the printer has it, so that nothing is ever printed twice in
 * silence: the next one bears the mark of a reprint. The same request is written once.
 */
export const takeForms = async (
  terminal: TerminalContext,
  wish: FormWish,
  requestId: string,
  slices: Slices,
): Promise<FormsOutcome> => {
  const outcome = await showForms(terminal, wish, slices);
  const record = recordOf(wish);
  if (outcome.kind !== 'sheets' || record === null) return outcome;
  const { store } = terminal;
  if (store.entityOfRequest('dossier', requestId) !== null) return outcome;
  const { counter, officer } = deskStamp(terminal);
  store.append([{ ...record, uid: requestId, by: counter, d: { counter, officer, form: wish.form } }]);
  return outcome;
};
