import type { Audience } from '#common/domain/log/audience.ts';
import type { LogRow } from '#common/domain/log/fold-rows.ts';
import type { AnyState } from '#common/domain/log/fold.ts';
import { isVoid } from '#common/domain/log/verdict.ts';
import type { Entry } from '#common/wire/entry.ts';
import { emptyLog, entriesOf } from '../stores/memory-hub-store.ts';
import type { Site } from '../world/site.ts';

/** The hub's log of one audience as it lies on its disk. */
export const hubEntries = ({ hub }: Site, audience: Audience): readonly Entry[] =>
  entriesOf(hub.disk.state.logs.get(audience) ?? emptyLog);

/** The folded tables of the hub's log, as every replica must have them. */
export const foldedLog = (site: Site, audience: Audience): ReadonlyMap<string, AnyState> =>
  foldedEntries(site, audience, hubEntries(site, audience));

/** The folded tables of entries of one log. */
export const foldedEntries = (
  site: Site,
  audience: Audience,
  entries: readonly Entry[],
): ReadonlyMap<string, AnyState> => {
  const byEntity = new Map<string, LogRow[]>();
  for (const { term, res, op } of entries) {
    const entity = site.world.cache.ids(op)?.id ?? '';
    const rows = byEntity.get(entity);
    if (rows === undefined) byEntity.set(entity, [{ term, res, text: op }]);
    else rows.push({ term, res, text: op });
  }
  const states = new Map<string, AnyState>();
  for (const [entity, rows] of byEntity) {
    const applied = rows.map((row) => site.world.cache.row(row, audience));
    for (const [kind, state] of site.world.cache.fold(applied)) {
      if (state !== null) states.set(`${kind}/${entity}`, state);
    }
  }
  return states;
};

/** Entities of which something was forgotten before the hub was made from a copy: its log does not have all of it. */
export const goneFromHub = (site: Site, audience: Audience): ReadonlySet<string> => {
  const { book, world } = site;
  // A copy that began later may hold only a repetition of it, which changes nothing.
  const used = hubEntries(site, audience).filter(({ res }) => !isVoid(world.cache.verdict(res)));
  const here = new Set(used.map(({ op }) => op));
  return new Set(
    [...book.forgotten].flatMap((text) => {
      const op = text.slice(audience.length + 1);
      return text.startsWith(`${audience} `) && !here.has(op) ? [world.cache.ids(op)?.id ?? ''] : [];
    }),
  );
};
