import { z } from 'zod';
import type { StepEvent } from '#common/domain/dossier/step-data.ts';
import type { DossierAhead } from '#common/ipc/dossier-desk-calls.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import { formatDate } from '#common/domain/calendar/format-local.ts';

/** The steps that have a dialog of their own fields; giving out the result is a screen of its own. */
export type FormEvent = Exclude<StepEvent, 'return'>;

const countSchema = z.string();
/** A paper that may be asked for: from the dossier, or written by the officer. */
const paperLineSchema = z.object({ name: z.string(), note: z.string(), chosen: z.boolean(), own: z.boolean() });
export type PaperLine = z.infer<typeof paperLineSchema>;

const broughtLineSchema = z.object({
  name: z.string(),
  originals: countSchema,
  certified: countSchema,
  photocopies: countSchema,
});
export type BroughtLine = z.infer<typeof broughtLineSchema>;

const resultLineSchema = z.object({ type: z.string(), number: z.string(), summary: z.string() });
export type ResultLine = z.infer<typeof resultLineSchema>;

/** What an officer has entered for a step so far: kept when the dialog closes, gone when the step is done. */
export const stepDraftSchema = z.object({
  texts: z.record(z.string(), z.string()),
  papers: z.array(paperLineSchema),
  brought: z.array(broughtLineSchema),
  results: z.array(resultLineSchema),
});
export type StepDraft = z.infer<typeof stepDraftSchema>;

export const emptyPaper: PaperLine = { name: '', note: '', chosen: true, own: true };
const emptyResult: ResultLine = { type: '', number: '', summary: '' };

/** How many lines of their own officers may write for papers and results. */
const OWN_LINES = 3;

/** The draft a dialog begins with: what the dossier and the procedure already say. */
export const freshDraft = (
  event: FormEvent,
  { components, delivery }: Pick<DossierView, 'components' | 'delivery'>,
  ahead: DossierAhead,
): StepDraft => {
  const texts: Record<string, string> = {};
  if (event === 'forward') texts['to'] = ahead.places[0] ?? '';
  if (event === 'extend') texts['newDueAt'] = ahead.extendTo === null ? '' : formatDate(ahead.extendTo);
  if (event === 'ask-stop') texts['how'] = delivery.wish.way === 'electronic' ? 'online' : 'in-person';
  const asks = event === 'ask-papers' || event === 'ask-supplement';
  const listed = components.map(({ name }) => ({ name, note: '', chosen: false, own: false }));
  return {
    texts,
    papers: asks ? [...listed, ...Array.from({ length: OWN_LINES }, () => emptyPaper)] : [],
    brought:
      event === 'supplemented'
        ? ahead.asked.map((name) => ({ name, originals: '1', certified: '0', photocopies: '0' }))
        : [],
    results: event === 'result' ? [{ ...emptyResult, type: ahead.resultType }, emptyResult, emptyResult] : [],
  };
};

const keyOf = (dossier: string, event: FormEvent): string => `counter:step:${dossier}:${event}`;

/** The draft that was left unfinished for this step of this dossier, or null. Whatever cannot be read is as good as none. */
export const keptDraft = (storage: Pick<Storage, 'getItem'>, dossier: string, event: FormEvent): StepDraft | null => {
  const text = storage.getItem(keyOf(dossier, event));
  if (text === null) return null;
  try {
    const read = stepDraftSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};

/** Keeps a draft while its step is not done. */
export const keepDraft = (
  storage: Pick<Storage, 'setItem'>,
  dossier: string,
  event: FormEvent,
  draft: StepDraft,
): void => storage.setItem(keyOf(dossier, event), JSON.stringify(draft));

/** The step is done: its draft is nobody's business any more. */
export const dropDraft = (storage: Pick<Storage, 'removeItem'>, dossier: string, event: FormEvent): void =>
  storage.removeItem(keyOf(dossier, event));
