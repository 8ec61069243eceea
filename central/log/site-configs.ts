import { readRow } from '#common/domain/log/fold-rows.ts';
import { BATCH_BYTES, BATCH_OPS } from '#common/wire/limits.ts';
import { configValues, type ConfigValues } from './config-values.ts';
import type { LogReads } from './log-host.ts';

/** What central asks for; voices, templates and the like stay in the log. */
const wanted = /^(?:site|calendar|service|counter|officer|procedure|catalogue-change|catalogue-part|hub|terminal):/u;

/** The settings of a site by their id ('site:main', 'procedure:1.001193' …) as its configuration log at central says them; null: no such log. */
export type SiteConfigs = (site: string) => Promise<ReadonlyMap<string, unknown> | null>;

type Copy = { readonly gen: string; g: number; readonly values: ConfigValues };

/** The configuration of sites, each read on from where it was read last; versions count from their time on (`now`: UTC ms). */
export const siteConfigs = (readsOf: (site: string) => LogReads, now: () => number): SiteConfigs => {
  const copies = new Map<string, Copy>();
  return async (site) => {
    const reads = readsOf(site);
    const log = { site, audience: 'config' } as const;
    const here = await reads.headOf(log);
    if (here === null) return null;
    const known = copies.get(site);
    const copy: Copy =
      known?.gen === here.gen ? known : { gen: here.gen, g: 0, values: configValues((id) => wanted.test(id)) };
    copies.set(site, copy);
    while (copy.g < here.head.seq) {
      const entries = await reads.entriesAfter(log, copy.gen, copy.g, BATCH_OPS, BATCH_BYTES);
      const last = entries.at(-1);
      if (last === undefined) break;
      for (const { g, term, res, op } of entries) {
        // Another call may have read on meanwhile.
        if (g <= copy.g) continue;
        copy.values.take(readRow({ term, res, text: op }, 'config'));
      }
      copy.g = Math.max(copy.g, last.g);
    }
    return copy.values.at(now());
  };
};
