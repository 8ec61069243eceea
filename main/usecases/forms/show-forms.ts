import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { blankDossier } from '#common/domain/dossier/blank-dossier.ts';
import type { HandOver } from '#common/domain/dossier/hand-over.ts';
import { formName, type FormKind } from '#common/domain/form/form-kind.ts';
import type { BareSheet, FormSheet } from '#common/domain/form/form-sheet.ts';
import { hasTwoCopies } from '#common/domain/form/forms-for.ts';
import { reprintsOf } from '#common/domain/paper/print-job.ts';
import { markOf, markSaid } from '#common/domain/site/training.ts';
import type { FormWish } from '#common/ipc/form-calls.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { handOverById } from '#main/store/hand-overs.ts';
import type { Slices } from '../reports/slices.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { dayEndSheetOf } from './day-end-sheet-of.ts';
import { dossierSheet } from './dossier-sheet.ts';
import { handOverSheetOf } from './hand-over-sheet-of.ts';
import { registerSheetOf } from './register-sheet-of.ts';

export type FormsOutcome =
  /** The sheets that one print makes, at least one, and how often this form was printed before. */
  | { readonly kind: 'sheets'; readonly sheets: readonly FormSheet[]; readonly printed: number }
  | { readonly kind: 'too-many'; readonly rows: number }
  | { readonly kind: 'not-found' };

/** How often a form of a dossier went to the office printer. */
export const timesPrinted = ({ forms }: Dossier, form: FormKind): number =>
  forms.filter((each) => each.form === form).length;

/** The two parts of Mẫu 01 that one print can make. */
const parts = ['Liên: Lưu', 'Liên: Giao khách hàng'];

const finished = (terminal: TerminalContext, bare: BareSheet, wish: FormWish, printed: number): FormsOutcome => {
  const { number, title } = formName(bare.form, terminal.site.site?.formsBy ?? 'circular-03-2025');
  const mark = markOf(terminal.profile);
  const sheet: FormSheet & BareSheet = {
    ...bare,
    ...(mark === null ? {} : { worthless: markSaid(mark) }),
    number: number === '' ? '' : `Mẫu số ${number}`,
    title,
    // The first print is copy 1, as on the roll.
    mark: printed === 0 ? '' : `IN LẠI lần ${reprintsOf(printed + 1)}`,
  };
  const sheets = !wish.both
    ? [sheet]
    : sheet.form === '01'
      ? parts.map((subtitle) => ({ ...sheet, subtitle }))
      : hasTwoCopies(sheet.form)
        ? [sheet, sheet]
        : [sheet];
  return { kind: 'sheets', sheets, printed };
};

/**
 * A form filled in with what this terminal knows: of a dossier, of a hand-over list, of a period; or empty, to be filled in by hand. What is of a period is read in
 * slices.
 */
export const showForms = async (terminal: TerminalContext, wish: FormWish, slices: Slices): Promise<FormsOutcome> => {
  const { store, site } = terminal;
  const { form, of } = wish;
  switch (form) {
    case '07': {
      const made = await registerSheetOf(terminal, wish.period ?? { span: 'day', day: store.today() }, slices);
      return made.kind === 'sheet' ? finished(terminal, made.sheet, wish, 0) : made;
    }
    case 'day-end':
      return finished(terminal, await dayEndSheetOf(terminal, wish.period?.day ?? store.today(), slices), wish, 0);
    case 'hand-over':
    case 'result-list':
    case 'post-record': {
      const list: HandOver | null = of === null ? null : handOverById(store.db, of);
      if (of !== null && list === null) return { kind: 'not-found' };
      return finished(terminal, handOverSheetOf(terminal, form, list), wish, list?.printed ?? 0);
    }
    default: {
      const dossier = of === null ? blankDossier('', '', store.today()) : dossierById(store.db, of);
      if (dossier === null) return { kind: 'not-found' };
      return finished(terminal, dossierSheet(site, form, dossier, store.now()), wish, timesPrinted(dossier, form));
    }
  }
};
