import { savedSearchSchema, type SavedSearch } from '#common/ipc/dossier-search-calls.ts';
import type { CommandInput, CommandOutput } from '#common/ipc/contract.ts';
import { savedSearches, setSavedSearches } from '#main/store/saved-searches.ts';
import { officerAt } from './find-dossiers.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** Searches that one officer or counter may keep: a list that is seen at a glance. */
const MOST = 12;

type Saved = CommandOutput<'dossier.saved-searches'>;

const ownerOf = (terminal: TerminalContext, counter: string): string => officerAt(terminal, counter) ?? counter;

/** The searches kept here by the officer who signed in, or by the counter. What another version wrote and this one cannot read is left out. */
export const keptSearches = (terminal: TerminalContext, counter: string): Saved => {
  const owner = ownerOf(terminal, counter);
  return { owner, searches: read(savedSearches(terminal.store.db, owner)) };
};

const read = (text: string | null): SavedSearch[] => {
  if (text === null) return [];
  const list: unknown = JSON.parse(text);
  return Array.isArray(list)
    ? list.flatMap((one: unknown) => {
        const saved = savedSearchSchema.safeParse(one);
        return saved.success ? [saved.data] : [];
      })
    : [];
};

/** Keeps a search under a name; one of the same name gives way. */
export const saveSearch = (
  terminal: TerminalContext,
  counter: string,
  { requestId, name, text, filters }: CommandInput<'dossier.save-search'>,
): CommandOutput<'dossier.save-search'> => {
  const { owner, searches } = keptSearches(terminal, counter);
  const tidy = name.normalize('NFC').trim();
  const others = searches.filter((one) => one.id !== requestId && one.name !== tidy);
  if (others.length >= MOST) return { kind: 'full', most: MOST };
  const kept = [...others, { id: requestId, name: tidy, text: text.normalize('NFC'), filters }];
  setSavedSearches(terminal.store.db, owner, JSON.stringify(kept));
  return { kind: 'saved', owner, searches: kept };
};

/** Forgets a kept search (bỏ tìm kiếm đã lưu); one that is gone already stays gone. */
export const forgetSearch = (terminal: TerminalContext, counter: string, id: string): Saved => {
  const { owner, searches } = keptSearches(terminal, counter);
  const kept = searches.filter((one) => one.id !== id);
  setSavedSearches(terminal.store.db, owner, JSON.stringify(kept));
  return { owner, searches: kept };
};
