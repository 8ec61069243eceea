import { noFilters, type DossierFilters } from '#common/domain/dossier/dossier-filters.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';

type Counts = CommandOutput<'dossier.counts'>;

/** A list that an officer opens with one key, with how many dossiers stand in it. */
export type FindView = {
  readonly view: keyof Counts;
  /** For tinykeys, by `event.code`. */
  readonly binding: string;
  readonly cap: string;
  readonly filters: DossierFilters;
};

const views: readonly (readonly [keyof Counts, Partial<DossierFilters>])[] = [
  ['overdue', { standing: 'overdue' }],
  ['dueToday', { standing: 'due-today' }],
  ['supplement', { states: ['waiting-supplement'] }],
  ['ready', { states: ['done'] }],
  ['newOnline', { states: ['registered'], channel: 'online' }],
  ['dueSoon', { standing: 'due-soon' }],
  ['unpaid', { unpaid: true }],
  ['supplementLate', { standing: 'supplement-late' }],
];

/** The lists behind Alt+1 … Alt+8, the most pressing first. */
export const findViews: readonly FindView[] = views.map(([view, filters], index) => ({
  view,
  binding: `Alt+Digit${index + 1}`,
  cap: `Alt+${index + 1}`,
  filters: { ...noFilters, ...filters },
}));

/** Whether two searches are narrowed alike. */
export const areAlike = (one: DossierFilters, other: DossierFilters): boolean =>
  JSON.stringify({ ...noFilters, ...one }) === JSON.stringify({ ...noFilters, ...other });
