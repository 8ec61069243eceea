import { compareGen } from '#common/wire/generation.ts';

/** A hub that answered `GET /health` at this `/sync` address. */
export type FoundHub = { readonly url: string; readonly site: string; readonly gen: string };

/** Whether a hub of this generation takes the place of one of that generation. Pure. */
export const isNewer = (gen: string, than: string): boolean => compareGen(gen, than) > 0;

/**
 * What a hub of generation `gen` does about the hubs it found: it steps down for a newer one; of two that were made at the same time (same
 * counter) the greater name takes the next generation, and the other one then steps down for it. Pure.
 */
export const rivalOf = (
  gen: string,
  found: readonly FoundHub[],
): { readonly kind: 'newer' | 'twin'; readonly hub: FoundHub } | null => {
  const newer = found.find((hub) => isNewer(hub.gen, gen));
  if (newer !== undefined) return { kind: 'newer', hub: newer };
  const twin = found.find((hub) => hub.gen < gen && compareGen(hub.gen, gen) === 0);
  return twin === undefined ? null : { kind: 'twin', hub: twin };
};

/** Silence after which a terminal looks for its hub elsewhere, ms. */
export const HUB_SILENCE_MS = 10_000;

/**
 * Which of the answering hubs to go to: of this site, of the highest generation, and of those the first candidate; null when there is none
 * that is at least as new as `atLeast`, the generation this terminal already follows ('' when none). Pure.
 */
export const chooseHub = (site: string, found: readonly FoundHub[], atLeast: string): FoundHub | null =>
  found
    .filter((hub) => hub.site === site && (atLeast === '' || compareGen(hub.gen, atLeast) >= 0))
    .reduce<FoundHub | null>((best, hub) => (best !== null && compareGen(hub.gen, best.gen) <= 0 ? best : hub), null);
