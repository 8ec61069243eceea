import type { Dossier, DossierEntry } from './dossier.ts';
import type { Step, StepEvent } from './step-data.ts';

/** A step that counted, with when, where and by whom. */
export type StepEntry<E extends StepEvent> = DossierEntry & { readonly step: Extract<Step, { readonly event: E }> };

/** The last step of these kinds that counted, at `until` (UTC ms) or before it; null where there was none. */
export const lastStep = <E extends StepEvent>(
  { history }: Pick<Dossier, 'history'>,
  events: readonly E[],
  until = Number.POSITIVE_INFINITY,
): StepEntry<E> | null =>
  history.findLast(
    (entry): entry is StepEntry<E> =>
      entry.refused === undefined &&
      entry.at <= until &&
      entry.step !== undefined &&
      events.some((event) => event === entry.step?.event),
  ) ?? null;
