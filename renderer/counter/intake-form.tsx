import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueTicket } from '#common/ipc/counter-calls.ts';
import { intakeFee, type IntakeFee } from '#common/domain/dossier/intake-fee.ts';
import type { IntakePreview, IntakeSource } from '#common/ipc/intake-calls.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ApplicantFields } from './applicant-fields.tsx';
import { ComponentTable } from './component-table.tsx';
import { Field } from './field.tsx';
import { DuplicateBox } from './intake/duplicate-box.tsx';
import { duplicatesAsked } from './intake/duplicates-asked.ts';
import { FeeFields } from './intake/fee-fields.tsx';
import { filledParts, formParts, partOfKey, type FormPart } from './intake/form-parts.ts';
import { feeCounts, typedFee } from './intake/intake-request.ts';
import { IntakeHead, type FormAct } from './intake/intake-head.tsx';
import { PartFields } from './intake/part-fields.tsx';
import { PartSwitches } from './intake/part-switches.tsx';
import { SourceLine } from './intake/source-line.tsx';
import { sourceOf, type IntakeDraft } from './intake-draft.ts';
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
  /** The acts of the form besides receiving, by their keys. */
  readonly onAct: (act: FormAct) => void;
  readonly onOpen: (dossier: string) => void;
};

/** Asks for the preview of a chosen procedure, and asks again when the day moves on; shows nothing itself. */
const PreviewOf = ({
  procedure,
  source,
  onPreview,
}: {
  readonly procedure: string;
  readonly source: IntakeSource | undefined;
  readonly onPreview: (preview: IntakePreview) => void;
}) => {
  const view = useView('dossier.preview', { procedure, ...(source !== undefined && { source }) }, ['config', 'queue']);
  const preview = view.kind === 'ready' && view.value.kind === 'preview' ? view.value.preview : null;
  useEffect(() => {
    if (preview !== null) onPreview(preview);
    // What is done with it changes with every field left; only a new preview is news.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [preview]);
  return null;
};

/** Warns of dossiers that the one on the form may be the same as, as soon as the applicant and the procedure are known. */
const Duplicates = ({ draft, onOpen }: { readonly draft: IntakeDraft; readonly onOpen: (dossier: string) => void }) => {
  const view = useView('intake.duplicates', duplicatesAsked(draft), ['dossiers']);
  return view.kind === 'ready' ? <DuplicateBox duplicates={view.value.duplicates} onOpen={onOpen} /> : null;
};

/** The channel that the fee and the limit go by. */
const channelOf = ({ source }: IntakeDraft) => {
  if (source === null) return 'counter';
  if (source.kind === 'parcel') return 'post';
  return source.channel === 'online' || source.channel === 'post' ? source.channel : 'counter';
};

/** What the fee comes to with what is entered so far; null while nothing is known of the procedure. */
const feeSoFar = (preview: IntakePreview | null, draft: IntakeDraft): IntakeFee | null => {
  if (preview === null) return null;
  const { exemptGroup, feeRows, feeAmount } = draft.fields;
  return intakeFee({
    ...preview.fee,
    procedureCode: preview.procedure.code,
    channel: channelOf(draft),
    counts: feeCounts(feeRows),
    typedVnd: typedFee(feeAmount),
    group: exemptGroup === '' ? null : exemptGroup,
  });
};

/** Receiving a dossier: who, which procedure, which papers; due date and fee stand beside the button that prints. */
export const IntakeForm = ({ intake, serving, onReceive, onNew, onAct, onOpen }: IntakeFormProps) => {
  const { t } = useTranslation('counter');
  const { draft, form } = intake;
  const { fields } = draft;
  const [latest, setLatest] = useState<IntakePreview | null>(null);
  const [opened, setOpened] = useState<readonly FormPart[]>([]);
  const element = useRef<HTMLFormElement>(null);
  const preview = latest?.procedure.code === fields.procedure ? latest : null;
  const filled = filledParts(fields);
  const open = formParts.filter((part) => opened.includes(part) || filled.includes(part));

  const onPreview = (next: IntakePreview) => {
    setLatest(next);
    intake.offerComponents(next.procedure.code, next.components);
  };

  const toggle = (part: FormPart) => {
    const closes = opened.includes(part) && !filled.includes(part);
    setOpened(closes ? opened.filter((one) => one !== part) : [...opened, part]);
    if (closes) return;
    // The field is there after this drawing.
    requestAnimationFrame(() =>
      element.current?.querySelector<HTMLElement>(`[data-part="${part}"] :is(input, select)`)?.focus(),
    );
  };

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const part = partOfKey(event.nativeEvent);
    if (part !== null) {
      event.preventDefault();
      toggle(part);
      return;
    }
    if (!isEnterInField(event.nativeEvent, event.target) || !(event.target instanceof Element)) return;
    event.preventDefault();
    focusNextField(event.currentTarget, event.target);
  };

  const onBlur = (event: FocusEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) intake.save();
  };

  return (
    // Keys of the form as a whole: Enter goes to the next field, Alt and a digit open a part.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={element}
      aria-label={t('form.title')}
      className="flex min-h-0 grow flex-col"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {fields.procedure !== '' && (
        <PreviewOf procedure={fields.procedure} source={sourceOf(draft)} onPreview={onPreview} />
      )}
      <div className="flex min-h-0 grow flex-col gap-2.5 overflow-y-auto px-5 py-2.5">
        <IntakeHead intake={intake} serving={serving} onNew={onNew} onAct={onAct} />
        <SourceLine source={draft.source} />
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
        <PartSwitches open={open} onToggle={toggle} />
        {open.map((part) => (
          <PartFields key={part} part={part} intake={intake} />
        ))}
        {fields.procedure !== '' && fields.citizenNumber !== '' && <Duplicates draft={draft} onOpen={onOpen} />}
        <section aria-label={t('form.documents')}>
          {preview !== null && (
            <p className="pb-1 text-[0.8125rem] leading-snug text-soft">
              {t('form.handled', { agency: preview.agency })} {t('intake:version', { version: preview.version })}{' '}
              {preview.feeNote}
            </p>
          )}
          {fields.components.length > 0 ? (
            <ComponentTable
              key={fields.procedure}
              lines={fields.components}
              form={form}
              onLines={(components) => intake.change({ components })}
            />
          ) : (
            <p className="py-4 text-soft">{t(preview === null ? 'form.documents-none' : 'form.documents-empty')}</p>
          )}
        </section>
        {preview !== null && <FeeFields intake={intake} preview={preview} />}
      </div>
      <footer className="flex min-h-[6rem] shrink-0 items-center gap-4 border-t border-line bg-sunken px-5 py-2.5">
        <PreviewFacts preview={preview} fee={feeSoFar(preview, draft)} />
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
