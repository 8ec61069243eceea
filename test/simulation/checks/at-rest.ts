import { audiences, type Audience } from '#common/domain/log/audience.ts';
import { isVoid, verdictSchema } from '#common/domain/log/verdict.ts';
import { noLogs } from '../stores/terminal-state.ts';
import { SITE } from '../world/world.ts';
import type { Site } from '../world/site.ts';
import { foldedLog, hubEntries } from './hub-log.ts';
import { checkPeople } from './people.ts';
import type { Violation } from './violation.ts';

/** Everything that a surviving disk holds: `audience text` of own ops, copies and the hub's log. */
export const heldTexts = (site: Site): ReadonlySet<string> => {
  const held = new Set<string>();
  for (const audience of audiences) {
    for (const { op } of hubEntries(site, audience)) held.add(`${audience} ${op}`);
    for (const { disk, isDead } of site.terminals) {
      if (isDead) continue;
      const logs = disk.state.logs.get(audience) ?? noLogs;
      for (const rows of [...[...logs.own.values()].map((own) => own.slice(0)), ...logs.salvage.values()]) {
        for (const { text } of rows) held.add(`${audience} ${text}`);
      }
      for (const { op } of disk.state.site.get(audience)?.entries.slice(0) ?? []) held.add(`${audience} ${op}`);
    }
  }
  return held;
};

/** Whether nothing is under way any more: all copies and central are complete, all ops acknowledged, nobody waits for a number. */
export const isAtRest = (site: Site): boolean => {
  const { hub, central, terminals } = site;
  const { gen, logs } = hub.disk.state;
  return (
    audiences.every((audience) => {
      const head = logs.get(audience)?.entries.length ?? 0;
      const above = central.disk.state.logs.get(`${SITE}/${audience}/${gen}`)?.length ?? 0;
      const isComplete = terminals.every(({ disk, isDead, process }) => {
        if (isDead || process?.store.audiences.includes(audience) !== true) return true;
        const { cursor } = disk.state.site.get(audience) ?? { cursor: { gen: '', g: 0 } };
        return cursor.gen === gen && cursor.g === head;
      });
      return isComplete && above === head;
    }) &&
    terminals.every(
      ({ isDead, process }) =>
        isDead || (process?.link.welcomed === true && process.store.unsynced() === 0 && process.work.idle()),
    )
  );
};

const checkLog = (site: Site, audience: Audience): readonly Violation[] => {
  const found: Violation[] = [];
  const tails = new Map<string, number>();
  const effects = new Map<string, number>();
  for (const { g, term, epoch, seq, res, op } of hubEntries(site, audience)) {
    const writer = `${term}/${epoch}`;
    if (seq !== (tails.get(writer) ?? 0) + 1) found.push({ rule: 'I3', detail: `${audience} ${g}: ${writer} ${seq}` });
    tails.set(writer, seq);
    const uid = site.world.cache.ids(op)?.uid;
    if (uid === undefined || isVoid(verdictSchema.parse(JSON.parse(res)))) continue;
    effects.set(uid, (effects.get(uid) ?? 0) + 1);
    if (effects.get(uid) === 2) {
      found.push({ rule: 'I2', detail: `${audience} ${g}: ${op.slice(0, 80)} takes effect twice` });
    }
  }
  return found;
};

const asText = (states: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> =>
  new Map([...states].map(([key, state]) => [key, JSON.stringify(state)]));

/** First key at which two tables differ, or null. */
const difference = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string | null => {
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    if (a.get(key) !== b.get(key)) return `${key}: ${a.get(key)} / ${b.get(key)}`;
  }
  return null;
};

const checkReplicas = (site: Site): readonly Violation[] => {
  const found: Violation[] = [];
  const byAudience = new Map(audiences.map((audience) => [audience, asText(foldedLog(site, audience))]));
  const heads = new Map(audiences.map((audience) => [audience, hubEntries(site, audience).at(-1)?.hh]));
  const { gen } = site.hub.disk.state;
  for (const audience of audiences) {
    const above = site.central.disk.state.logs.get(`${SITE}/${audience}/${gen}`)?.at(-1)?.hh;
    if (above !== heads.get(audience)) found.push({ rule: 'I4', detail: `central differs in ${audience}` });
  }
  for (const { disk, name, isDead, process } of site.terminals) {
    if (isDead || process === null) continue;
    const opened = process.store.audiences;
    for (const audience of opened) {
      if (disk.state.site.get(audience)?.entries.at(-1)?.hh !== heads.get(audience)) {
        found.push({ rule: 'I4', detail: `${name} differs in ${audience}` });
      }
    }
    const kept = asText(disk.state.states);
    const wanted = new Map(opened.flatMap((audience) => [...(byAudience.get(audience) ?? [])]));
    const apart = difference(kept, wanted);
    if (apart !== null) found.push({ rule: 'I5', detail: `${name} ${apart}` });
    const again = difference(kept, asText(process.store.refoldAll()));
    if (again !== null) found.push({ rule: 'I11', detail: `${name} ${again}` });
  }
  return found;
};

/** All invariants of sync.md B3 that hold when nothing is under way. `held`: what surviving disks held when the faults stopped. */
export const checkAtRest = (site: Site, held: ReadonlySet<string>): readonly Violation[] => {
  const here = new Set(
    audiences.flatMap((audience) => hubEntries(site, audience).map(({ op }) => `${audience} ${op}`)),
  );
  const lost = [...new Set([...held, ...heldTexts(site)])].filter((text) => !here.has(text));
  return [
    ...lost.slice(0, 3).map((text) => ({ rule: 'I1', detail: `lost ${text.slice(0, 160)}` })),
    ...audiences.flatMap((audience) => checkLog(site, audience)),
    ...checkReplicas(site),
    ...checkPeople(site),
  ];
};
