import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierAhead, StepAhead } from '#common/ipc/dossier-desk-calls.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import { useView } from '#renderer/app/use-view.ts';
import type { CounterNotice } from '../counter-notice.ts';
import { AheadFacts } from './ahead-facts.tsx';
import { FormFrame } from './form-frame.tsx';
import { BroughtTable, ResultTable } from './list-inputs.tsx';
import { PaperPicker } from './paper-picker.tsx';
import { dropDraft, freshDraft, keepDraft, keptDraft, type FormEvent, type StepDraft } from './step-draft.ts';
import { StepInput } from './step-inputs.tsx';
import { stepFields, typedDueDay, wishOf } from './step-wish.ts';
import { troubleText } from './trouble-text.ts';
import { useStep } from './use-step.ts';

export type StepDialogProps = {
  readonly dossier: DossierView;
  readonly event: FormEvent;
  readonly ahead: DossierAhead;
  readonly step: StepAhead;
  readonly onSaid: (notice: CounterNotice) => void;
  readonly onClose: () => void;
};

/** No day is asked about while none is typed. */
const ANY_DAY = '2026-01-01';

/** One step of a dossier: its fields, what it will print and change, and the button that does it. What was entered stays when it is put away. */
export const StepDialog = ({ dossier, event, ahead, step, onSaid, onClose }: StepDialogProps) => {
  const { t } = useTranslation('dossier-desk');
  const [draft, setDraft] = useState<StepDraft>(
    () => keptDraft(sessionStorage, dossier.id, event) ?? freshDraft(event, dossier, ahead),
  );
  const { busy, trouble, complain, step: doStep } = useStep();
  const day = typedDueDay(draft);
  const dueOn = useView('dossier.due-on', { day: day ?? ANY_DAY }, ['config']);
  const newDueAt = day !== null && dueOn.kind === 'ready' ? dueOn.value.at : null;
  const wrong = trouble?.kind === 'missing' ? trouble.field : null;

  const change = (part: Partial<StepDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(sessionStorage, dossier.id, event, next);
    complain(null);
  };
  const act = async () => {
    const made = wishOf(event, draft, newDueAt);
    if (made.kind === 'missing') {
      complain(made);
      return;
    }
    if (!(await doStep(dossier.id, made.wish))) return;
    dropDraft(sessionStorage, dossier.id, event);
    onSaid({
      tone: 'good',
      key: `dossier-desk:said.${step.paper === null ? 'done' : 'printed'}`,
      values: { step: t(`event.${event}`) },
      acts: [],
    });
    onClose();
  };

  return (
    <FormFrame
      title={`${t(`event.${event}`)} · ${dossier.code || dossier.ref}`}
      act={t(`do.${event}`)}
      busy={busy}
      trouble={trouble === null ? null : troubleText(t, trouble)}
      wide={event !== 'obligation-paid'}
      onAct={() => void act()}
      onClose={onClose}
    >
      {draft.papers.length > 0 && (
        <PaperPicker papers={draft.papers} onPapers={(papers) => change({ papers: [...papers] })} />
      )}
      {event === 'supplemented' && (
        <BroughtTable brought={draft.brought} onBrought={(brought) => change({ brought: [...brought] })} />
      )}
      {event === 'result' && (
        <ResultTable results={draft.results} onResults={(results) => change({ results: [...results] })} />
      )}
      {stepFields[event].map((field) => (
        <StepInput
          key={field.name}
          field={field}
          value={draft.texts[field.name] ?? ''}
          places={ahead.places}
          wrong={wrong === field.name}
          onValue={(value) => change({ texts: { ...draft.texts, [field.name]: value } })}
        />
      ))}
      <AheadFacts ahead={step} />
    </FormFrame>
  );
};
