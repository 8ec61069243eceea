import { addDays, type LocalDay } from '../calendar/local-day.ts';
import { toLocalTime } from '../calendar/local-time.ts';
import { reportSetOf, type BusinessState } from './business-state.ts';
import type { Dossier } from './dossier.ts';

/** What an open dossier waits for: the agency, the applicant's papers, somebody to collect the result, a counter to take it up; '' for none of them. */
export type DossierWait = 'handling' | 'supplement' | 'ready' | 'new-online' | '';

/** What a dossier waits for now. */
export const waitOf = ({ state, channel }: Pick<Dossier, 'state' | 'channel'>): DossierWait => {
  if (reportSetOf(state) === 'handling') return 'handling';
  if (state === 'waiting-supplement') return 'supplement';
  if (state === 'done') return 'ready';
  return state === 'registered' && channel === 'online' ? 'new-online' : '';
};

/** Until when it waits, UTC ms: the due instant while the clock runs, the day by which papers have to be brought; null where nothing is due. */
export const waitsUntil = (dossier: Pick<Dossier, 'state' | 'channel' | 'dueAt' | 'history'>): number | null => {
  const wait = waitOf(dossier);
  if (wait === 'handling') return dossier.dueAt;
  if (wait !== 'supplement') return null;
  const asked = dossier.history.findLast(({ event, refused }) => event === 'ask-supplement' && refused === undefined);
  return asked?.step?.event === 'ask-supplement' ? asked.step.answerBy : null;
};

/** Days before the due day on which a dossier is due soon (sắp đến hạn). */
export const SOON_DAYS = 2;

/** How a dossier stands to its due day: days are compared, never times (domain.md §1.4). */
export type DueStanding =
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'due-today' }
  | { readonly kind: 'due-soon'; readonly days: number }
  | { readonly kind: 'in-time'; readonly days: number }
  /** The clock does not run: not accepted, waiting, or over. */
  | { readonly kind: 'none' };

const DAY_MS = 86_400_000;

/** How a dossier stands on a day; only while its agency has it does the clock run. */
export const standingOf = (
  { state, dueAt }: { readonly state: BusinessState; readonly dueAt: number | null },
  today: LocalDay,
): DueStanding => {
  if (dueAt === null || reportSetOf(state) !== 'handling') return { kind: 'none' };
  const days = Math.round((Date.parse(toLocalTime(dueAt).day) - Date.parse(today)) / DAY_MS);
  if (days < 0) return { kind: 'overdue', days: -days };
  if (days === 0) return { kind: 'due-today' };
  return toLocalTime(dueAt).day <= addDays(today, SOON_DAYS) ? { kind: 'due-soon', days } : { kind: 'in-time', days };
};

/** Whether the applicant owes money for a dossier that is not over. */
export const isOwed = ({ state, money }: Pick<Dossier, 'state' | 'money'>): boolean =>
  reportSetOf(state) !== 'none' && state !== 'returned' && state !== 'stopped' && !isSettled(money.state);

const isSettled = (state: Dossier['money']['state']): boolean => state === 'none' || state === 'reconciled';
