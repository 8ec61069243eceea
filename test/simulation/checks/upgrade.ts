import { audiences } from '#common/domain/log/audience.ts';
import { isWaiting } from '#common/domain/log/verdict.ts';
import { thisProgram } from '../world/program.ts';
import type { Site } from '../world/site.ts';
import { hubEntries } from './hub-log.ts';
import type { Violation } from './violation.ts';

/** After the upgrade nothing waits any more that this program can read: every such uid has a later entry with another verdict (U). */
export const checkUpgrade = (site: Site): readonly Violation[] =>
  audiences.flatMap((audience) => {
    const waiting = new Map<string, string>();
    for (const { g, term, res, op } of hubEntries(site, audience)) {
      const ids = site.world.cache.ids(op);
      if (ids === null) continue;
      const isReadable = site.world.cache.row({ term, res, text: op }, audience) !== null;
      if (!isWaiting(site.world.cache.verdict(res))) waiting.delete(ids.uid);
      else if (isReadable) waiting.set(ids.uid, `${audience} ${g} waits for ${thisProgram.name} program`);
    }
    return [...waiting.values()].map((detail) => ({ rule: 'U', detail }));
  });
