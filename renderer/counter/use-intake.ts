import { useCallback, useRef, useState, type RefObject } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import type { QueueTicket, ScanMeaning } from '#common/ipc/counter-calls.ts';
import type { Component } from '#common/ipc/dossier-view.ts';
import type { Duplicate, MissingField } from '#common/ipc/intake-calls.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';
import { applyCard, openWarnings } from './apply-card.ts';
import { applyOwnerCard } from './intake/apply-owner-card.ts';
import { duplicatesAsked, unseenDuplicates } from './intake/duplicates-asked.ts';
import { requestOf, type IntakeRequest } from './intake/intake-request.ts';
import { useDraftKeeper } from './intake/use-draft-keeper.ts';
import {
  blankDraft,
  isBlank,
  linesOf,
  normaliseFields,
  type DraftSource,
  type IntakeDraft,
  type IntakeFields,
} from './intake-draft.ts';
import type { Focusable } from './procedure-box.tsx';
import { intakeProblems, problemFields, type ProblemField } from './intake-problems.ts';

export type ReceiveOutcome =
  | CommandOutput<'dossier.receive'>
  | { readonly kind: 'incomplete-here' }
  /** It may be the same as another one: the officer looks first. */
  | { readonly kind: 'duplicates'; readonly duplicates: readonly Duplicate[] }
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
  /** False while the draft is on no disk. */
  readonly kept: boolean;
  /** Puts the fields in order, saves the draft. Called whenever a field is left. */
  readonly save: () => void;
  /** Fills in a scanned card, for the owner where the cursor stands in that part; true when it wrote over something, which `undo` brings back. */
  readonly fill: (card: Extract<ScanMeaning, { kind: 'citizen-card' }>) => boolean;
  readonly choose: (procedure: { readonly code: string; readonly name: string }) => void;
  /** Puts in the papers of the chosen procedure, unless the officer already counts them. */
  readonly offerComponents: (procedure: string, components: readonly Component[]) => void;
  /** Writes values of parts of the form that are no text: papers from data, rows of the fee. */
  readonly change: (fields: Partial<IntakeFields>) => void;
  readonly clear: (keep?: Partial<IntakeFields>) => void;
  readonly undo: () => void;
  /** What stands on the form goes to the drafts; the form begins anew, with `fields` and where they come from. False, and nothing changes, where no draft can be kept. */
  readonly begin: (fields?: Partial<IntakeFields>, source?: DraftSource) => Promise<boolean>;
  /** Puts a draft back on the form; false when it is gone. */
  readonly takeUp: (id: string) => Promise<boolean>;
  /** `seen`: dossiers that may be the same and that the officer looked at ("vẫn tiếp nhận"). */
  readonly receive: (seen?: readonly string[]) => Promise<ReceiveOutcome>;
  /** What would be sent now, with the draft's own request id; null with the first field marked that is missing. */
  readonly request: () => (IntakeRequest & { readonly requestId: string }) | null;
  /** The dossier is written: nothing of it is left on the form or among the drafts. */
  readonly finish: () => void;
};

const fieldNames = Object.keys(blankDraft.fields) as readonly (keyof IntakeFields)[]; // Object.keys forgets the names.

/** The field of the form that the backend's word is about. */
const placeOf = (field: ProblemField | MissingField) => (field === 'feeCounts' ? ('feeRows.0.pages' as const) : field);

/** Whether the cursor stands in the owner's part of the form. */
const isAtOwner = (): boolean => (document.activeElement?.closest('[data-person="owner"]') ?? null) !== null;

/** The intake of this counter, restored from the last draft when the program starts again; `serving` is the ticket being served. */
export const useIntake = (serving: QueueTicket | null): Intake => {
  const client = useClient();
  const intentions = useIntentions();
  const { act, busy } = useAct('dossier.receive');
  const [draft, setDraft] = useState(blankDraft);
  /** The same, for what goes on after a wait: the drawing it began in is old by then. */
  const latest = useRef(draft);
  const form = useForm<IntakeFields>({ defaultValues: draft.fields });
  const before = useRef<IntakeDraft | null>(null);
  const receiving = useRef<Promise<ReceiveOutcome> | null>(null);
  const procedureBox = useRef<Focusable>(null);
  const { getValues, setValue, setError, clearErrors, setFocus } = form;

  /** Writes to the elements only what differs from what stands there. */
  const show = useCallback(
    (next: IntakeDraft) => {
      for (const name of fieldNames) {
        if (JSON.stringify(getValues(name)) !== JSON.stringify(next.fields[name])) setValue(name, next.fields[name]);
      }
      latest.current = next;
      setDraft(next);
    },
    [getValues, setValue],
  );
  const keeper = useDraftKeeper((found) => {
    if (isBlank(getValues())) show(found);
  });

  /** The ids live in the draft, not among the intentions: an undone "new form" must come back with its own. */
  const newId = (): string => {
    const id = intentions.open('counter:receive');
    intentions.close('counter:receive');
    return id;
  };

  const keep = (next: IntakeDraft): IntakeDraft => {
    const empty = isBlank(next.fields) && next.source === null;
    const named = { ...next, id: next.id === '' && !empty ? newId() : next.id };
    latest.current = named;
    setDraft(named);
    if (!empty) keeper.keep(named);
    else if (named.id !== '') keeper.drop(named.id);
    return named;
  };
  const write = (next: IntakeDraft) => {
    show(next);
    return keep(next);
  };

  const current = (): IntakeDraft => {
    const fields = normaliseFields(structuredClone(getValues()));
    const ticket = latest.current.ticket ?? (serving === null ? null : { id: serving.id, label: serving.label });
    return { ...latest.current, fields, ticket: isBlank(fields) ? null : ticket };
  };

  /** The form begins anew; what stood on it is erased from the drafts. */
  const start = (fields: IntakeFields) => {
    clearErrors();
    if (latest.current.id !== '') keeper.drop(latest.current.id);
    write({ ...blankDraft, fields });
  };

  const mark = (fields: readonly (ProblemField | MissingField)[]) => {
    for (const field of fields) setError(placeOf(field), { message: field });
    const first = fields[0];
    if (first === 'procedure') procedureBox.current?.focus();
    else if (first !== undefined) setFocus(placeOf(first));
  };

  /** The form in order, with its request id; null when something is missing, which is marked. */
  const ready = (): IntakeDraft | null => {
    const now = write(current());
    clearErrors();
    const problems = intakeProblems(now.fields);
    mark(problems);
    return problems.length > 0 ? null : now;
  };

  const send = async (seen: readonly string[]): Promise<ReceiveOutcome> => {
    const checked = ready();
    if (checked === null) return { kind: 'incomplete-here' };
    const now = { ...checked, seenDuplicates: [...checked.seenDuplicates, ...seen] };
    // A request that was sent before may have been done: it is no duplicate of itself.
    if (now.requestId === null) {
      const found = await client.call('intake.duplicates', duplicatesAsked(now));
      const unseen = found.ok ? unseenDuplicates(found.value.duplicates, now) : [];
      if (unseen.length > 0) return { kind: 'duplicates', duplicates: unseen };
    }
    const requestId = now.requestId ?? newId();
    keep({ ...now, requestId });
    const reply = await act({ ...requestOf(now), requestId });
    if (!reply.ok) return { kind: 'failed', code: reply.failure.code };
    if (reply.value.kind === 'received') start(blankDraft.fields);
    if (reply.value.kind === 'incomplete') mark(reply.value.fields);
    return reply.value;
  };

  return {
    form,
    procedureBox,
    draft,
    blank: isBlank(draft.fields) && draft.source === null,
    busy,
    kept: keeper.kept,
    save: () => {
      const now = write(current());
      const problems: readonly string[] = intakeProblems(now.fields);
      for (const field of problemFields) if (!problems.includes(field)) clearErrors(field);
      clearErrors('feeRows');
    },
    fill: ({ applicant, warnings }) => {
      const now = current();
      before.current = now;
      clearErrors();
      if (isAtOwner() && now.fields.citizenNumber !== '') {
        const { fields, overwrote } = applyOwnerCard(now.fields, applicant);
        write({ ...now, fields });
        return overwrote;
      }
      const { fields, overwrote } = applyCard(now.fields, applicant);
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
    change: (fields) => {
      const now = current();
      write({ ...now, fields: { ...now.fields, ...fields } });
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
    begin: async (fields = {}, source) => {
      const now = current();
      clearErrors();
      if (!isBlank(now.fields)) keep(now);
      if (!(await keeper.putAside())) return false;
      write({ ...blankDraft, fields: { ...blankDraft.fields, ...fields }, source: source ?? null });
      return true;
    },
    takeUp: async (id) => {
      const now = current();
      if (!isBlank(now.fields)) keep(now);
      const found = await keeper.takeUp(id);
      if (found === null) return false;
      clearErrors();
      write(found);
      return true;
    },
    receive: (seen = []) => {
      receiving.current ??= send(seen).finally(() => {
        receiving.current = null;
      });
      return receiving.current;
    },
    request: () => {
      const now = ready();
      if (now === null) return null;
      const requestId = now.requestId ?? newId();
      return { ...requestOf(now), requestId };
    },
    finish: () => start(blankDraft.fields),
  };
};
