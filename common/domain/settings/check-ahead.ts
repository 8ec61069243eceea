import { businessDay } from '../calendar/business-day.ts';
import type { SettingsPatch } from '../site/deploy-data.ts';
import { isInForce, settingsInForce, type SetValue } from '../site/in-force.ts';
import type { SettingsVersion } from '../site/settings-version.ts';
import { centrePages, type CentrePages } from './centre-pages.ts';
import type { InForce } from './check-change.ts';
import { checkSet, type PageProblem } from './check-set.ts';
import { titleOf, type PageDifference } from './differences.ts';
import { isCaution } from './problems.ts';

/** What is set directly and deployed, and what was numbered today: all that a version is checked beside. */
export type Deployed = {
  readonly direct: readonly SetValue[];
  readonly versions: readonly SettingsVersion[];
  /** Now by the hub's clock, UTC ms. */
  readonly now: number;
  readonly numberedToday: InForce['numberedToday'];
};

/** What is wrong with a page's setting, with what it is called. */
export type NamedProblem = PageProblem & Pick<PageDifference, 'page' | 'name'>;

/** What is wrong from a moment on (UTC ms). */
export type WrongFrom = { readonly at: number; readonly problems: readonly NamedProblem[] };

const namedIn = (pages: CentrePages, problems: readonly PageProblem[]): readonly NamedProblem[] =>
  problems.flatMap((one) => {
    const change = pages.get(one.key);
    return change === undefined ? [] : [{ ...one, page: change.page, name: titleOf(change) }];
  });

/** The versions whose time has not come, in the order of the log. */
export const waitingVersions = ({ versions, now }: Pick<Deployed, 'versions' | 'now'>) =>
  versions.flatMap((version, index) =>
    version.from !== null && version.calledOff === null && !isInForce(version, now)
      ? [{ version, number: index + 1, from: version.from }]
      : [],
  );

const knownAt = ({ now, numberedToday }: Deployed, at: number): Pick<InForce, 'numberedToday' | 'day'> => ({
  // Tomorrow's numbers begin anew.
  numberedToday: businessDay(at) === businessDay(now) ? numberedToday : [],
  day: businessDay(at),
});

const pagesIn = ({ direct, versions }: Deployed, at: number): CentrePages =>
  centrePages(settingsInForce(direct, versions, at).values);

/** The moments after `since` at which a version that waits takes effect, in order. */
const laterMoments = (deployed: Deployed, since: number): readonly number[] =>
  [...new Set(waitingVersions(deployed).flatMap(({ from }) => (from > since ? [from] : [])))].toSorted((a, b) => a - b);

/**
 * What a version would make wrong when it takes effect (`from`, UTC ms; null: at once), and whenever one that waits takes effect after it: each was right
 * beside what counted where it was deployed, and may be wrong beside the other. The first such moment, or null. Pure.
 */
export const checkAhead = (
  deployed: Deployed,
  patches: readonly SettingsPatch[],
  from: number | null,
): WrongFrom | null => {
  const { now, versions } = deployed;
  const candidate: SettingsVersion = {
    patches: [...patches],
    from,
    base: null,
    drafts: [],
    who: '',
    uid: '',
    at: now,
    term: '',
    calledOff: null,
  };
  const withIt: Deployed = { ...deployed, versions: [...versions, candidate] };
  for (const at of [from ?? now, ...laterMoments(deployed, from ?? now)]) {
    const before = pagesIn(deployed, at);
    const after = pagesIn(withIt, at);
    const changes = [...after].flatMap(([key, change]) =>
      JSON.stringify(before.get(key)) === JSON.stringify(change) ? [] : [change],
    );
    const problems = checkSet(changes, before, knownAt(deployed, at)).filter(({ problem }) => !isCaution(problem));
    if (problems.length > 0) return { at, problems: namedIn(after, problems) };
  }
  return null;
};

const fieldsOf = ({ set, unset }: SettingsPatch): ReadonlyMap<string, string | undefined> =>
  new Map([
    ...Object.entries(set).map(([field, value]) => [field, JSON.stringify(value)] as const),
    ...unset.map((field) => [field, undefined] as const),
  ]);

const areAtOdds = (one: SettingsPatch, other: SettingsPatch): boolean => {
  const [mine, theirs] = [fieldsOf(one), fieldsOf(other)];
  return one.id === other.id && [...mine].some(([field, value]) => theirs.has(field) && theirs.get(field) !== value);
};

/**
 * The first version that waits and sets a field which these patches set too, to something else: whichever takes effect later takes the whole field from the
 * other, with what the other had put into it. null: none.
 */
export const waitingAtOdds = (
  deployed: Pick<Deployed, 'versions' | 'now'>,
  patches: readonly SettingsPatch[],
): { readonly number: number; readonly from: number } | null => {
  const found = waitingVersions(deployed).find(({ version }) =>
    version.patches.some((other) => patches.some((one) => areAtOdds(one, other))),
  );
  return found === undefined ? null : { number: found.number, from: found.from };
};

/**
 * What is wrong with the settings in force, and from when on something more will be: two supervisors may deploy at once, each of them rightly. Pure.
 */
export const wrongByNow = (deployed: Deployed): readonly WrongFrom[] => {
  const told = new Set<string>();
  return [deployed.now, ...laterMoments(deployed, deployed.now)].flatMap((at) => {
    const pages = pagesIn(deployed, at);
    const problems = checkSet([...pages.values()], pages, knownAt(deployed, at)).filter((one) => {
      const name = JSON.stringify(one);
      if (isCaution(one.problem) || told.has(name)) return false;
      told.add(name);
      return true;
    });
    return problems.length === 0 ? [] : [{ at, problems: namedIn(pages, problems) }];
  });
};
