import { useState } from 'react';
import { toLocalTime } from '#common/domain/calendar/local-time.ts';
import type { FormKind } from '#common/domain/form/form-kind.ts';
import type { RegisterPeriod } from '#common/domain/form/register-period.ts';
import type { FormSubject, FormWish, OfferedForm } from '#common/ipc/form-calls.ts';
import { useView } from '#renderer/app/use-view.ts';

/** Lists that two sides sign: both originals are what is usually wanted. */
const isList = (form: FormKind): boolean => ['hand-over', 'result-list', 'post-record'].includes(form);

const wishOf = (
  { form, twoCopies }: OfferedForm,
  of: string,
  wantsBoth: boolean | null,
  period: RegisterPeriod,
): FormWish =>
  form === '07'
    ? { form, of: null, both: false, period }
    : { form, of, both: twoCopies && (wantsBoth ?? isList(form)), period: null };

/** Which form of a dossier or a list is chosen, and how it is wanted; before anybody chooses, the first one offered. `wish` is null while nothing is. */
export const useFormChoice = (subject: FormSubject) => {
  const [chosen, setChosen] = useState<FormKind | null>(null);
  const [wantsBoth, setBoth] = useState<boolean | null>(null);
  const [period, setPeriod] = useState<RegisterPeriod>(() => ({ span: 'day', day: toLocalTime(Date.now()).day }));
  const offer = useView('form.offer', { subject }, ['dossiers', 'config']);
  const offered = offer.kind === 'ready' && offer.value.kind === 'forms' ? offer.value : null;
  const one = offered?.forms.find(({ form }) => form === chosen) ?? offered?.forms[0] ?? null;
  return {
    offer,
    offered,
    one,
    wish: one === null ? null : wishOf(one, subject.id, wantsBoth, period),
    period,
    setPeriod,
    setBoth,
    choose: (form: FormKind) => {
      setBoth(null);
      setChosen(form);
    },
  };
};
