import { z } from 'zod';
import type { ConfigItem } from '../site/config-item.ts';
import type { SettingsVersion } from '../site/settings-version.ts';
import { pageKey, type CentrePages } from './centre-pages.ts';
import { settingsChangeSchema, type SettingsChange } from './drafts.ts';

/**
 * Setting `draft:<page>`: a change of one page that is not in force (bản nháp), shared by all supervisors. `before` is what the page showed then, null
 * for something new; taken back, it holds no change.
 */
export const keptDraftSchema = z.object({
  change: settingsChangeSchema.nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
});

/** A draft that waits to be deployed. */
export type OpenDraft = {
  readonly key: string;
  readonly change: SettingsChange;
  readonly before: Readonly<Record<string, unknown>> | null;
  /** The op that wrote it, when (UTC ms), at which terminal. */
  readonly uid: string;
  readonly at: number;
  readonly by: string;
};

/** The drafts that wait: neither taken back, nor part of a version that stands. Oldest first. */
export const openDrafts = (
  items: readonly ConfigItem[],
  versions: readonly SettingsVersion[],
): readonly OpenDraft[] => {
  const deployed = new Set(versions.filter(({ calledOff }) => calledOff === null).flatMap(({ drafts }) => drafts));
  return items
    .flatMap(({ value, uid, setAt, setBy }) => {
      const read = keptDraftSchema.safeParse(value).data;
      if (read === undefined || read.change === null || deployed.has(uid)) return [];
      const { change, before } = read;
      return [{ key: pageKey(change), change, before, uid, at: setAt, by: setBy }];
    })
    .toSorted((a, b) => a.at - b.at || (a.uid < b.uid ? -1 : 1));
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * A draft over what counts now: what the supervisor changed, and everything else as it has become since. `outdated`: something that the draft changes
 * was changed by somebody else meanwhile.
 */
export const rebased = (
  { change, before }: OpenDraft,
  now: CentrePages,
): { readonly change: SettingsChange; readonly outdated: boolean } => {
  const current = now.get(pageKey(change));
  if (before === null || current === undefined) return { change, outdated: false };
  const mine: Readonly<Record<string, unknown>> = change.draft;
  const theirs: Readonly<Record<string, unknown>> = current.draft;
  const own = Object.keys(mine).filter((field) => !isSame(before[field], mine[field]));
  const draft = { ...theirs, ...Object.fromEntries(own.map((field) => [field, mine[field]])) };
  const parsed = settingsChangeSchema.safeParse({ ...change, draft });
  return {
    change: parsed.success ? parsed.data : change,
    outdated: own.some((field) => !isSame(before[field], theirs[field]) && !isSame(mine[field], theirs[field])),
  };
};

/** What the pages show with drafts upon them. */
export const withDrafts = (now: CentrePages, drafts: readonly OpenDraft[]): CentrePages =>
  new Map([...now, ...drafts.map((draft) => [draft.key, rebased(draft, now).change] as const)]);
