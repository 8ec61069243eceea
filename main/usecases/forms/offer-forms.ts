import type { FormKind } from '#common/domain/form/form-kind.ts';
import { formsOfDossier, formsOfHandOver, hasTwoCopies } from '#common/domain/form/forms-for.ts';
import type { FormSubject, OfferedForm } from '#common/ipc/form-calls.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { handOverById } from '#main/store/hand-overs.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { timesPrinted } from './show-forms.ts';

/** The forms there are about a dossier or a hand-over list, those of now first; null when it is not known here. */
export const offerForms = ({ store }: TerminalContext, subject: FormSubject): readonly OfferedForm[] | null => {
  if (subject.kind === 'hand-over') {
    const list = handOverById(store.db, subject.id);
    return list === null
      ? null
      : formsOfHandOver(list).map((form) => ({ form, fits: true, twoCopies: true, printed: list.printed }));
  }
  const dossier = dossierById(store.db, subject.id);
  if (dossier === null) return null;
  const { fit, rest } = formsOfDossier(dossier);
  const offered = (fits: boolean) => (form: FormKind) => ({
    form,
    fits,
    twoCopies: hasTwoCopies(form),
    printed: timesPrinted(dossier, form),
  });
  return [
    ...fit.map(offered(true)),
    ...rest.map(offered(false)),
    { form: '07', fits: false, twoCopies: false, printed: 0 },
  ];
};
