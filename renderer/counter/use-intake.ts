import { useCallback, useRef, useState, type RefObject } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import type { Component, QueueTicket, ScanMeaning } from '#common/ipc/counter-calls.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';
import { applyCard, openWarnings } from './apply-card.ts';
import {
  applicantOf,
  blankDraft,
  componentsOf,
  decodeDraft,
  encodeDraft,
  isBlank,
  linesOf,
  normaliseFields,
  type IntakeDraft,
  type IntakeFields,
} from './intake-draft.ts';
import type { Focusable } from './procedure-box.tsx';
import { intakeProblems, problemFields } from './intake-problems.ts';

const draftKey = 'counter:intake';
const intention = 'counter:receive';

export type ReceiveOutcome =
  | CommandOutput<'dossier.receive'>
  | { readonly kind: 'incomplete-here' }
  | { readonly kind: 'failed'; readonly code: FailureCode };

/** The intake under way: the form, its saved draft, and what may happen to it. */
export type Intake = {
  readonly form: UseFormReturn<IntakeFields>;
  /** The search field of the procedure, which is no text of the form. */
  readonly procedureBox: RefObject<Focusable | null>;
  /** The form as it was last left: what the rest of the screen shows of it. */
  readonly draft: IntakeDraft;
  readonly blank: boolean;
  readonly busy: boolean;
  /** Puts the fields in order, saves the draft. Called whenever a field is left. */
  readonly save: () => void;
  /** Fills in a scanned card; true when it wrote over something, which `undo` brings back. */
  readonly fill: (card: Extract<ScanMeaning, { kind: 'citizen-card' }>) => boolean;
  readonly choose: (procedure: { readonly code: string; readonly name: string }) => void;
  /** Puts in the papers of the chosen procedure, unless the officer already counts them. */
  readonly offerComponents: (procedure: string, components: readonly Component[]) => void;
  readonly clear: (keep?: Partial<IntakeFields>) => void;
  readonly undo: () => void;
  readonly receive: () => Promise<ReceiveOutcome>;
};

const fieldNames = Object.keys(blankDraft.fields) as readonly (keyof IntakeFields)[]; // Object.keys forgets the names.

/** The intake of this counter, restored from the last draft when the window reloads; `serving` is the ticket being served. */
export const useIntake = (serving: QueueTicket | null): Intake => {
  const intentions = useIntentions();
  const { act, busy } = useAct('dossier.receive');
  const [draft, setDraft] = useState(() => decodeDraft(sessionStorage.getItem(draftKey)) ?? blankDraft);
  const form = useForm<IntakeFields>({ defaultValues: draft.fields });
  const before = useRef<IntakeDraft | null>(null);
  const procedureBox = useRef<Focusable>(null);
  const { getValues, setValue, setError, clearErrors, setFocus } = form;

  const keep = useCallback((next: IntakeDraft) => {
    sessionStorage.setItem(draftKey, encodeDraft(next));
    setDraft(next);
  }, []);

  /** Writes to the elements only what differs from what stands there. */
  const write = useCallback(
    (next: IntakeDraft) => {
      for (const name of fieldNames) {
        if (JSON.stringify(getValues(name)) !== JSON.stringify(next.fields[name])) setValue(name, next.fields[name]);
      }
      keep(next);
    },
    [getValues, setValue, keep],
  );

  const current = (): IntakeDraft => {
    const fields = normaliseFields(structuredClone(getValues()));
    const ticket = draft.ticket ?? (serving === null ? null : { id: serving.id, label: serving.label });
    return { ...draft, fields, ticket: isBlank(fields) ? null : ticket };
  };

  /** The id lives in the draft, not among the intentions: an undone "new form" must come back with its own. */
  const newRequestId = (): string => {
    const id = intentions.open(intention);
    intentions.close(intention);
    return id;
  };

  const start = (fields: IntakeFields) => {
    clearErrors();
    write({ ...blankDraft, fields });
  };

  const receive = async (): Promise<ReceiveOutcome> => {
    const now = current();
    write(now);
    clearErrors();
    const problems = intakeProblems(now.fields);
    for (const field of problems) setError(field, { message: field });
    const first = problems[0];
    if (first !== undefined) {
      if (first === 'procedure') procedureBox.current?.focus();
      else setFocus(first);
      return { kind: 'incomplete-here' };
    }
    const requestId = now.requestId ?? newRequestId();
    keep({ ...now, requestId });
    const reply = await act({
      requestId,
      ticket: now.ticket?.id ?? null,
      procedure: now.fields.procedure,
      applicant: applicantOf(now.fields),
      ownerName: now.fields.ownerName === '' ? now.fields.fullName : now.fields.ownerName,
      components: componentsOf(now.fields.components),
      sets: Number(now.fields.sets),
    });
    if (!reply.ok) return { kind: 'failed', code: reply.failure.code };
    if (reply.value.kind === 'received') start(blankDraft.fields);
    if (reply.value.kind === 'incomplete') {
      for (const field of reply.value.fields) setError(field, { message: field });
    }
    return reply.value;
  };

  return {
    form,
    procedureBox,
    draft,
    blank: isBlank(draft.fields),
    busy,
    save: () => {
      const now = current();
      write(now);
      const problems: readonly string[] = intakeProblems(now.fields);
      for (const field of problemFields) if (!problems.includes(field)) clearErrors(field);
    },
    fill: ({ applicant, warnings }) => {
      const now = current();
      const { fields, overwrote } = applyCard(now.fields, applicant);
      before.current = now;
      clearErrors();
      write({
        ...now,
        fields,
        warnings: openWarnings(warnings, fields, applicant),
        ticket: now.ticket ?? (serving === null ? null : { id: serving.id, label: serving.label }),
      });
      return overwrote;
    },
    choose: ({ code, name }) => {
      const now = current();
      before.current = now;
      clearErrors('procedure');
      const components = code === now.fields.procedure ? now.fields.components : [];
      write({ ...now, fields: { ...now.fields, procedure: code, procedureName: name, components } });
    },
    offerComponents: (procedure, components) => {
      const now = current();
      if (now.fields.procedure !== procedure || now.fields.components.length > 0 || components.length === 0) return;
      write({ ...now, fields: { ...now.fields, components: linesOf(components) } });
    },
    clear: (fields) => {
      before.current = current();
      start({ ...blankDraft.fields, ...fields });
    },
    undo: () => {
      if (before.current === null) return;
      clearErrors();
      write(before.current);
      before.current = null;
    },
    receive,
  };
};
