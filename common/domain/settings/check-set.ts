import { pageKey, type CentrePages } from './centre-pages.ts';
import { checkChange, type InForce } from './check-change.ts';
import type { SettingsChange } from './drafts.ts';
import { isCaution, type SettingsProblem } from './problems.ts';

/** What is wrong with one page's setting, by the page it is on. */
export type PageProblem = { readonly key: string; readonly problem: SettingsProblem };

type Known = Pick<InForce, 'numberedToday' | 'day'>;

const inForceOf = (pages: CentrePages, known: Known): InForce => {
  const all = [...pages.values()];
  return {
    services: all.flatMap((one) => (one.page === 'service' ? [{ ...one.draft, id: one.id ?? '' }] : [])),
    counters: all.flatMap((one) => (one.page === 'counter' ? [{ ...one.draft, id: one.id ?? '' }] : [])),
    officers: all.flatMap((one) => (one.page === 'officer' ? [{ ...one.draft, id: one.id ?? '' }] : [])),
    ...known,
  };
};

const isSame = (a: SettingsProblem, b: SettingsProblem): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Everything that is wrong with a set of changes as a whole: each of them beside all the others, and what they make wrong elsewhere (a counter that
 * goes on serving a service which is taken away). What was wrong before, on pages that nobody changes, is not said again.
 */
export const checkSet = (
  changes: readonly SettingsChange[],
  now: CentrePages,
  known: Known,
): readonly PageProblem[] => {
  const after: CentrePages = new Map([...now, ...changes.map((change) => [pageKey(change), change] as const)]);
  const own = new Set(changes.map(pageKey));
  const before = inForceOf(now, known);
  return [...after].flatMap(([key, change]) => {
    // Beside all the others as they become, and itself as it was: that is what the check of a page compares with.
    const was = now.get(key);
    const mistakes = checkChange(change, inForceOf(was === undefined ? after : new Map([...after, [key, was]]), known));
    if (own.has(key)) return mistakes.map((problem) => ({ key, problem }));
    const old = checkChange(change, before);
    return mistakes
      .filter((problem) => !isCaution(problem) && !old.some((one) => isSame(one, problem)))
      .map((problem) => ({ key, problem }));
  });
};
