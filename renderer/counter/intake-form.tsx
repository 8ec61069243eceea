import { useEffect, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakePreview, QueueTicket } from '#common/ipc/counter-calls.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ApplicantFields } from './applicant-fields.tsx';
import { ComponentTable } from './component-table.tsx';
import { Field } from './field.tsx';
import { capOf } from './keys.ts';
import { focusNextField, isEnterInField } from './next-field.ts';
import { PreviewFacts } from './preview-facts.tsx';
import { ProcedureBox } from './procedure-box.tsx';
import type { Intake } from './use-intake.ts';

export type IntakeFormProps = {
  readonly intake: Intake;
  readonly serving: QueueTicket | null;
  readonly onReceive: () => void;
  readonly onNew: () => void;
};

/** Asks for the preview of a chosen procedure, and asks again when the day moves on; shows nothing itself. */
const PreviewOf = ({
  procedure,
  onPreview,
}: {
  readonly procedure: string;
  readonly onPreview: (preview: IntakePreview) => void;
}) => {
  const view = useView('dossier.preview', { procedure }, ['config', 'queue']);
  const preview = view.kind === 'ready' && view.value.kind === 'preview' ? view.value.preview : null;
  useEffect(() => {
    if (preview !== null) onPreview(preview);
    // What is done with it changes with every field left; only a new preview is news.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [preview]);
  return null;
};

/** Receiving a dossier: who, which procedure, which papers; due date and fee stand beside the button that prints. */
export const IntakeForm = ({ intake, serving, onReceive, onNew }: IntakeFormProps) => {
  const { t } = useTranslation('counter');
  const { draft, form } = intake;
  const { fields, ticket } = draft;
  const [latest, setLatest] = useState<IntakePreview | null>(null);
  const preview = latest?.procedure.code === fields.procedure ? latest : null;

  const onPreview = (next: IntakePreview) => {
    setLatest(next);
    intake.offerComponents(next.procedure.code, next.components);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (!isEnterInField(event.nativeEvent, event.target) || !(event.target instanceof Element)) return;
    event.preventDefault();
    focusNextField(event.currentTarget, event.target);
  };

  const onBlur = (event: FocusEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) intake.save();
  };

  const another = ticket !== null && serving !== null && ticket.id !== serving.id;
  return (
    // Keys of the form as a whole: Enter goes to the next field.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      aria-label={t('form.title')}
      className="flex min-h-0 grow flex-col"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {fields.procedure !== '' && <PreviewOf procedure={fields.procedure} onPreview={onPreview} />}
      <div className="flex min-h-0 grow flex-col gap-3 overflow-y-auto px-5 py-3">
        <header className="flex min-h-target items-baseline gap-3">
          <h2 className="text-[1.125rem] font-semibold">{t('form.title')}</h2>
          <p className="min-w-0 grow truncate text-[0.8125rem] text-soft">
            {another ? t('form.for-another', { label: ticket.label }) : t('form.saved')}
          </p>
          <Button variant="quiet" isDisabled={intake.blank || intake.busy} onPress={onNew}>
            {t('act.new-intake')}
          </Button>
        </header>
        <ApplicantFields intake={intake} />
        <div className="grid grid-cols-[minmax(0,1fr)_4.5rem] gap-x-3">
          <ProcedureBox
            box={intake.procedureBox}
            chosen={fields.procedureName}
            error={form.formState.errors.procedure && t('form.problem.procedure')}
            onChoose={intake.choose}
          />
          <Field
            {...form.register('sets')}
            label={t('form.sets')}
            kind="count"
            inputMode="numeric"
            error={form.formState.errors.sets && t('form.problem.sets')}
          />
        </div>
        <section aria-label={t('form.documents')}>
          {preview !== null && (
            <p className="pb-1 text-[0.8125rem] leading-snug text-soft">
              {t('form.handled', { agency: preview.agency })} {preview.feeNote}
            </p>
          )}
          {fields.components.length > 0 ? (
            <ComponentTable key={fields.procedure} lines={fields.components} form={form} />
          ) : (
            <p className="py-4 text-soft">{t(preview === null ? 'form.documents-none' : 'form.documents-empty')}</p>
          )}
        </section>
      </div>
      <footer className="flex min-h-[6rem] shrink-0 items-center gap-4 border-t border-line bg-sunken px-5 py-2.5">
        <PreviewFacts preview={preview} />
        <Button
          variant="primary"
          size="large"
          className="shrink-0"
          keys={capOf('receive')}
          isPending={intake.busy}
          onPress={onReceive}
        >
          {t('act.receive')}
        </Button>
      </footer>
    </form>
  );
};
