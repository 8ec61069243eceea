import type { RouteTools } from '#common/domain/dossier/route-dossier.ts';
import { BATCH_BYTES, BATCH_OPS } from '#common/wire/limits.ts';
import type { LogReads } from '#central/log/log-host.ts';
import type { DossierStore, Position } from '#central/store/postgres/dossier-store.ts';
import { dossiersIn, foldEntries } from './fold-entries.ts';

export type FollowDossiersParts = {
  readonly store: DossierStore;
  /** Sites whose dossier log is here. */
  readonly sites: () => Promise<readonly string[]>;
  readonly readsOf: (site: string) => LogReads;
  /** How sites are called on papers, as far as is known at this moment. */
  readonly names: () => Promise<(site: string) => string>;
  readonly hash: RouteTools['hash'];
  /** Something was written into central's log for the site. */
  readonly written: (site: string) => void;
  /** News were taken in: the outboxes may have more. */
  readonly onNews: () => void;
  /** UTC ms. */
  readonly now: () => number;
  readonly onFault: (fault: { readonly what: string; readonly detail: string }) => void;
};

export type DossierFollower = {
  /** The site's dossier log has grown, or may have. */
  readonly wake: (site: string) => void;
  /** Every site whose log is here. */
  readonly wakeAll: () => Promise<void>;
  /** Resolves when everything that was woken is taken in, or failed. */
  readonly idle: () => Promise<void>;
};

/**
 * Follows the dossier logs of all sites, one batch of one site after the other, and writes what follows from them. Where it stands lies in the
 * store and moves with what it writes: after a stop or a crash at any point it goes on as if nothing had been. A site that fails is tried again
 * when it is woken next.
 */
export const followDossiers = (parts: FollowDossiersParts): DossierFollower => {
  const { store, sites, readsOf, names, hash, written, onNews, now, onFault } = parts;
  const waiting = new Set<string>();
  let running: Promise<void> | null = null;

  /** Takes the next batch of a site; whether there may be more. */
  const step = async (site: string): Promise<boolean> => {
    const log = { site, audience: 'dossier' } as const;
    const reads = readsOf(site);
    const here = await reads.headOf(log);
    if (here === null) return false;
    const from = await store.position(site);
    const after = from.gen === here.gen ? from.g : 0;
    if (after >= here.head.seq) return false;
    const entries = await reads.entriesAfter(log, here.gen, after, BATCH_OPS, BATCH_BYTES);
    const last = entries.at(-1);
    if (last === undefined) return false;
    const to: Position = { gen: here.gen, g: last.g };
    const tools: RouteTools = { nameOf: await names(), hash };
    const fault = (detail: string) => onFault({ what: 'dossier-not-read', detail });
    const ids = dossiersIn(entries);
    const done = await store.advance(
      site,
      { from, to },
      ids,
      (known) => foldEntries(site, entries, known, tools, fault),
      now(),
    );
    if (done.kind === 'advanced') {
      for (const one of done.told) written(one);
      onNews();
    }
    return true;
  };

  const run = async (): Promise<void> => {
    for (let [site] = waiting; site !== undefined; [site] = waiting) {
      waiting.delete(site);
      try {
        // Put last when there is more: a long log does not keep the others waiting.
        if (await step(site)) waiting.add(site);
      } catch (error) {
        onFault({ what: 'dossiers-not-followed', detail: error instanceof Error ? error.message : String(error) });
      }
    }
    running = null;
  };

  const wake = (site: string): void => {
    waiting.add(site);
    running ??= run();
  };
  return {
    wake,
    wakeAll: async () => {
      for (const site of await sites()) wake(site);
    },
    idle: async () => {
      while (running !== null) await running;
    },
  };
};
