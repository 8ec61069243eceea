import type { Dossier, DossierEntry } from './dossier.ts';

/**
 * The history with one more entry, and when the dossier moved on last. Entries stand in the order of the log: one of a terminal that was cut off comes after
 * later ones, so the last of them is not the newest.
 */
export const withEntry = (
  { history }: Pick<Dossier, 'history'>,
  entry: DossierEntry,
): Pick<Dossier, 'history' | 'changedAt'> => ({
  history: [...history, entry],
  changedAt: history.reduce((newest, { at }) => Math.max(newest, at), entry.at),
});
