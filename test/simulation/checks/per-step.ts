import { audiences } from '#common/domain/log/audience.ts';
import { knownAt } from '../world/enrolment.ts';
import { SITE } from '../world/world.ts';
import type { Site } from '../world/site.ts';
import type { Violation } from './violation.ts';
import { siteLogStart } from '#common/wire/chain.ts';

/** Nobody is inside whom the terminal that hosts the hub knows as revoked, or does not know (E). */
const insiders = ({ hubs, terminals }: Site): readonly Violation[] =>
  hubs.flatMap(({ service, parts }) =>
    [...(service.process?.lines ?? [])].flatMap((line) => {
      const machine = terminals.find(({ name }) => name === line.client);
      const link = machine?.process?.link;
      if (machine === undefined || link?.line !== line || !link.welcomed || line.atServer === null) return [];
      const known = knownAt(parts.hostedBy(), machine.term);
      return known?.revoked === false ? [] : [{ rule: 'E', detail: `${machine.name} is inside ${parts.name}` }];
    }),
  );

/**
 * What can be checked cheaply after every step: I4 (copies are prefixes) and I9 (nobody has what the hub does not). I9 is loosened for a hub whose
 * disk went back: until a reader or central proves that to it and it takes the next generation, it knows less than its readers.
 */
export const checkStep = (site: Site): readonly Violation[] => {
  const { hubs, terminals, world, book } = site;
  const found: Violation[] = [];
  for (const { disk, name, isDead } of terminals) {
    if (isDead) continue;
    for (const audience of audiences) {
      const cursor = disk.state.site.get(audience)?.cursor;
      if (cursor === undefined || book.hubWentBack.has(cursor.gen)) continue;
      const hub = hubs.find((one) => one.gen === cursor.gen);
      if (hub === undefined) continue;
      const { gen, logs } = hub.disk.state;
      const entries = logs.get(audience)?.entries;
      if (cursor.g > (entries?.length ?? 0)) {
        found.push({ rule: 'I9', detail: `${name} has ${audience} ${cursor.g}, the hub ${entries?.length ?? 0}` });
      } else {
        const hh =
          cursor.g === 0 ? siteLogStart(world.sha256, SITE, audience, gen) : entries?.at(cursor.g - 1)?.entry.hh;
        if (hh !== cursor.hh) {
          found.push({ rule: 'I4', detail: `${name} differs from the hub at ${audience} ${cursor.g}` });
        }
      }
    }
  }
  found.push(...book.wronglyForgotten.splice(0), ...insiders(site));
  return found;
};
