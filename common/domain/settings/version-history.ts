import {
  inEffectOrder,
  isInForce,
  settingsInForce,
  withVersion,
  type SetValue,
  type Values,
} from '../site/in-force.ts';
import type { SettingsVersion } from '../site/settings-version.ts';
import { centrePages, pageKey, type CentrePages } from './centre-pages.ts';
import { differencesBetween, type PageDifference } from './differences.ts';
import type { SettingsChange } from './drafts.ts';

/** What a version took the place of: another one that was deployed without being known where this one was. */
export type Overwritten = { readonly number: number; readonly by: string; readonly pages: readonly PageDifference[] };

/** A deployed version as the history shows it. */
export type HistoryEntry = {
  readonly version: SettingsVersion;
  readonly number: number;
  readonly standing: 'in-use' | 'earlier' | 'waiting' | 'called-off' | 'refused';
  readonly pages: readonly PageDifference[];
  readonly overwrote: readonly Overwritten[];
};

const directValues = (direct: readonly SetValue[]): Values => new Map(direct.map((item) => [item.id, item]));

/** The versions before this one in the log that were not known where it was deployed. */
const unknownTo = (versions: readonly SettingsVersion[], version: SettingsVersion): readonly SettingsVersion[] => {
  const known = versions.findIndex(({ uid }) => uid === version.base);
  return versions.slice(known + 1, versions.indexOf(version)).filter(({ calledOff }) => calledOff === null);
};

const sharedFields = (mine: readonly PageDifference[], theirs: readonly PageDifference[]): readonly PageDifference[] =>
  mine.flatMap((page) => {
    const other = theirs.find(({ key }) => key === page.key);
    const fields = page.fields.filter(({ field }) => other?.fields.some((one) => one.field === field) === true);
    return fields.length === 0 ? [] : [{ ...page, fields }];
  });

/**
 * The history of the settings, newest first: what each version changed, beside what counted when it took effect, and what it took the place of that its
 * supervisor could not know. Pure: every terminal tells the same history.
 */
export const versionHistory = (
  direct: readonly SetValue[],
  versions: readonly SettingsVersion[],
  now: number,
): readonly HistoryEntry[] => {
  const { version: inUse } = settingsInForce(direct, versions, now);
  const changed = new Map<string, readonly PageDifference[] | null>();
  const ranked = inEffectOrder(versions);
  const names = centrePages(settingsInForce(direct, versions, Number.POSITIVE_INFINITY).values);
  ranked.reduce<Values>((before, one) => {
    const after = withVersion(before, one);
    const touched = new Set(one.version.patches.map(({ id }) => id));
    const pagesOf = (values: Values) => centrePages(new Map([...values].filter(([id]) => touched.has(id))));
    // Only what a version touches is compared: a centre has hundreds of versions after some years.
    changed.set(one.version.uid, after === null ? null : differencesBetween(pagesOf(before), pagesOf(after), names));
    return after ?? before;
  }, directValues(direct));
  const standingOf = (version: SettingsVersion): HistoryEntry['standing'] => {
    if (version.calledOff !== null) return 'called-off';
    if (!isInForce(version, now)) return 'waiting';
    if (changed.get(version.uid) === null) return 'refused';
    return version.uid === inUse?.version.uid ? 'in-use' : 'earlier';
  };
  return versions
    .map((version, index) => {
      const pages = changed.get(version.uid) ?? [];
      const overwrote = unknownTo(versions, version).flatMap((other) => {
        const shared = sharedFields(pages, changed.get(other.uid) ?? []);
        return shared.length === 0 ? [] : [{ number: versions.indexOf(other) + 1, by: other.term, pages: shared }];
      });
      return { version, number: index + 1, standing: standingOf(version), pages, overwrote };
    })
    .toReversed();
};

/** What the pages showed while a version was the newest in force; with null before the first one. */
export const pagesAt = (
  direct: readonly SetValue[],
  versions: readonly SettingsVersion[],
  uid: string | null,
): CentrePages => {
  const ranked = inEffectOrder(versions);
  const upTo = uid === null ? [] : ranked.slice(0, ranked.findIndex(({ version }) => version.uid === uid) + 1);
  return centrePages(upTo.reduce<Values>((values, one) => withVersion(values, one) ?? values, directValues(direct)));
};

const outOfUse = (change: SettingsChange): SettingsChange => {
  if (change.page === 'service') return { ...change, draft: { ...change.draft, retired: true } };
  if (change.page === 'counter') return { ...change, draft: { ...change.draft, retired: true } };
  return change.page === 'officer' ? { ...change, draft: { ...change.draft, left: true } } : change;
};

/** What has to change so that the settings are as they were: nothing is taken out, what came since is taken out of use. */
export const changesBackTo = (then: CentrePages, now: CentrePages): readonly SettingsChange[] =>
  [...now.values()].flatMap((change) => {
    const wanted = then.get(pageKey(change)) ?? outOfUse(change);
    return JSON.stringify(wanted.draft) === JSON.stringify(change.draft) ? [] : [wanted];
  });
