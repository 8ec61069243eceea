import { randomUUID } from 'node:crypto';
import { makeHubFile } from '#central/store/sqlite/make-hub-file.ts';
import { sha256 } from '#central/log/sha256.ts';
import type { Replay } from '#central/log/rules.ts';
import { audiences } from '#common/domain/log/audience.ts';
import { compareGen, nextGen } from '#common/wire/generation.ts';
import { copyEntries } from '#main/store/copy-entries.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';

export type PromoteParts = {
  readonly store: Pick<TerminalStore, 'db' | 'audiences' | 'cursor'>;
  readonly site: string;
  /** Where the hub's file will be; it must not exist. */
  readonly file: string;
  /** Generation of the last hub this terminal knows of by name; '' when none. */
  readonly lastKnown: string;
  readonly replay: Replay;
  readonly nativeBinding: string | undefined;
  readonly now: () => number;
};

export type PromotedFile =
  | { readonly kind: 'made'; readonly gen: string; readonly entries: number }
  /** This terminal does not have all logs of the site, or never had a hub. */
  | { readonly kind: 'no-copy' }
  | { readonly kind: 'failed'; readonly detail: string };

/**
 * Makes a hub's file of the next generation from a terminal's copies of all the site's logs. What the old hub had taken in and this
 * terminal has not seen comes back from the logs of those who wrote it.
 */
export const promoteHub = async (parts: PromoteParts): Promise<PromotedFile> => {
  const { store, lastKnown } = parts;
  const gens = audiences.map((audience) => (store.audiences.includes(audience) ? store.cursor(audience).gen : ''));
  if (gens.includes('')) return { kind: 'no-copy' };
  const newest = [...gens, lastKnown].reduce((best, gen) => (compareGen(gen, best) > 0 ? gen : best), '');
  const gen = nextGen(newest, randomUUID());
  const made = await makeHubFile({ ...parts, gen, sha256, entriesOf: (audience) => copyEntries(store.db, audience) });
  if (made.kind === 'made') return { ...made, gen };
  return { kind: 'failed', detail: made.kind === 'unusable' ? made.detail : made.kind };
};
