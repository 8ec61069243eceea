import { audiences, type Audience } from '#common/domain/log/audience.ts';
import { isVoid } from '#common/domain/log/verdict.ts';
import type { Entry } from '#common/wire/entry.ts';
import { noCopy, noLogs, type TerminalState } from '../stores/terminal-state.ts';
import { SITE } from '../world/world.ts';
import type { Site } from '../world/site.ts';
import { foldedLog, goneFromHub, hubEntries } from './hub-log.ts';
import { checkPeople } from './people.ts';
import { checkUpgrade } from './upgrade.ts';
import type { Violation } from './violation.ts';

type Texts = ReadonlyMap<Audience, ReadonlySet<string>>;

/** Everything that a surviving disk holds, by log: own ops, copies and the logs of hubs. */
export const heldTexts = (site: Site): Texts =>
  new Map(
    audiences.map((audience) => {
      const held = new Set<string>();
      for (const { disk, isDead } of site.hubs) {
        if (isDead) continue;
        for (const { entry } of disk.state.logs.get(audience)?.entries.slice(0) ?? []) held.add(entry.op);
      }
      for (const { disk, isDead } of site.terminals) {
        if (isDead) continue;
        const { own, salvage } = disk.state.logs.get(audience) ?? noLogs;
        for (const rows of own.values()) for (const { text } of rows.slice(0)) held.add(text);
        for (const rows of salvage.values()) for (const { text } of rows) held.add(text);
        for (const { op } of disk.state.site.get(audience)?.entries.slice(0) ?? []) held.add(op);
      }
      return [audience, held] as const;
    }),
  );

/** What is held, or was held when the faults stopped, and is not in the hub's log: lost, unless it was forgotten and central has it (I1). */
const checkLost = (site: Site, audience: Audience, held: Texts, before: Texts): readonly Violation[] => {
  const here = new Set(hubEntries(site, audience).map(({ op }) => op));
  const lost = [held, before].flatMap((texts) => [...(texts.get(audience) ?? [])].filter((text) => !here.has(text)));
  if (lost.length === 0) return [];
  // What a terminal forgot is at central for good, and need not be in the log of a hub that was made from its copy.
  const above = new Set(
    [...site.central.disk.state.logs].flatMap(([key, rows]) =>
      key.startsWith(`${SITE}/${audience}/`) ? rows.slice(0).map(({ op }) => op) : [],
    ),
  );
  return lost
    .filter((text) => !(site.book.forgotten.has(`${audience} ${text}`) && above.has(text)))
    .slice(0, 3)
    .map((text) => ({ rule: 'I1', detail: `lost ${audience} ${text.slice(0, 160)}` }));
};

/**
 * What is still under way, or null: all copies and central are complete, all ops acknowledged, nobody waits for a number (I8). Loosened: a machine
 * that died for good is not waited for, because what only its disk had can come from nowhere.
 */
export const whoIsRestless = (site: Site): string | null => {
  const { hub, hubs, central, terminals } = site;
  const { gen, logs } = hub.disk.state;
  const heads = new Map(audiences.map((audience) => [audience, logs.get(audience)?.entries.length ?? 0]));
  for (const [audience, head] of heads) {
    const above = central.disk.state.logs.get(`${SITE}/${audience}/${gen}`)?.length ?? 0;
    if (above !== head) return `central has ${above} of ${head} in ${audience}`;
  }
  const older = hubs.find((one) => one !== hub && (one.isHub || one.owesLeave));
  if (older !== undefined) return `${older.parts.name} ${older.isHub ? 'did not step down' : 'was not left'}`;
  for (const { disk, isDead, process, name } of terminals) {
    if (isDead) continue;
    if (process?.link.welcomed !== true) return `${name} is not connected`;
    for (const audience of process.store.audiences) {
      const { cursor } = disk.state.site.get(audience) ?? noCopy;
      const head = heads.get(audience) ?? 0;
      if (cursor.gen !== gen || cursor.g !== head) return `${name} is at ${cursor.gen} ${cursor.g} of ${head}`;
    }
    if (process.store.unsynced() > 0) return `${name} has ops that were not sent`;
    if (!process.work.idle()) return `${name} owes a number`;
  }
  return null;
};

/** I3, loosened: a hub that was made from a lean copy has what was left of each writer's log, so its numbers rise but may leave some out. */
const follows = ({ hubs, book }: Site, before: number, seq: number): boolean =>
  seq === before + 1 || (seq > before && hubs.length > 1 && book.forgotten.size > 0);

/** I2, loosened to effects: what waits for a newer program or repeats another entry stands in the log and changes nothing. */
const effectOf = ({ world }: Site, { res, op }: Pick<Entry, 'res' | 'op'>): string | null =>
  isVoid(world.cache.verdict(res)) ? null : (world.cache.ids(op)?.uid ?? null);

/** The log in itself: each writer's ops in order (I3), each uid with one effect (I2). */
const checkLog = (site: Site, audience: Audience): readonly Violation[] => {
  const found: Violation[] = [];
  const tails = new Map<string, number>();
  const effects = new Map<string, number>();
  for (const { g, term, epoch, seq, res, op } of hubEntries(site, audience)) {
    const writer = `${term}/${epoch}`;
    const before = tails.get(writer) ?? 0;
    if (!follows(site, before, seq)) found.push({ rule: 'I3', detail: `${audience} ${g}: ${writer} ${seq}` });
    tails.set(writer, seq);
    const uid = effectOf(site, { res, op });
    if (uid === null) continue;
    effects.set(uid, (effects.get(uid) ?? 0) + 1);
    if (effects.get(uid) === 2) {
      found.push({ rule: 'I2', detail: `${audience} ${g}: ${op.slice(0, 80)} takes effect twice` });
    }
  }
  return found;
};

/** Whether two states are the same, byte by byte; replicas mostly share them. */
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** First key at which two tables differ, or null. */
const difference = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string | null => {
  const key = [...a.keys()].find((one) => !isSame(a.get(one), b.get(one))) ?? [...b.keys()].find((one) => !a.has(one));
  return key === undefined ? null : `${key}: ${JSON.stringify(a.get(key))} / ${JSON.stringify(b.get(key))}`;
};

type Compared = { readonly violations: readonly Violation[]; readonly lacking: ReadonlySet<string> };

/** A copy against the hub's log: the same entries at the same numbers up to the end, without what may be forgotten (I4). */
const compareCopy = (site: Site, state: TerminalState, name: string, audience: Audience): Compared => {
  const { cursor, entries } = state.site.get(audience) ?? noCopy;
  const here = hubEntries(site, audience);
  const { book, world } = site;
  const lacking = new Set<string>();
  const violations: Violation[] = [];
  const wrong = (detail: string): void => void violations.push({ rule: 'I4', detail: `${name} ${audience} ${detail}` });
  if (cursor.g !== here.length || (here.length > 0 && cursor.hh !== here.at(-1)?.hh)) wrong(`ends at ${cursor.g}`);
  let place = 0;
  for (const entry of here) {
    const mine = entries.at(place);
    if (mine?.g === entry.g) {
      place += 1;
      if (mine.hh !== entry.hh || mine.op !== entry.op || mine.res !== entry.res) wrong(`differs at ${entry.g}`);
      continue;
    }
    lacking.add(world.cache.ids(entry.op)?.id ?? '');
    if (!book.forgotten.has(`${audience} ${entry.op}`)) wrong(`lacks ${entry.g}`);
  }
  if (place !== entries.length) wrong('has more than the hub');
  for (const id of goneFromHub(site, audience)) lacking.add(id);
  return { violations, lacking };
};

/** First difference between a terminal's tables and its logs folded again (I11). Loosened: what is left of an older copy goes at the next forgetting. */
const compareRefold = ({ world }: Site, state: TerminalState, again: TerminalState['states']): string | null => {
  const known = new Set(
    [...state.site.values()].flatMap(({ entries }) => entries.slice(0).map(({ op }) => world.cache.ids(op)?.id)),
  );
  const isLeft = (key: string): boolean => !again.has(key) && !known.has(key.slice(key.indexOf('/') + 1));
  return difference(new Map([...state.states].filter(([key]) => !isLeft(key))), again);
};

const checkReplicas = (site: Site): readonly Violation[] => {
  const found: Violation[] = [];
  const byAudience = new Map(audiences.map((audience) => [audience, foldedLog(site, audience)]));
  const heads = new Map(audiences.map((audience) => [audience, hubEntries(site, audience).at(-1)?.hh]));
  const { gen } = site.hub.disk.state;
  for (const audience of audiences) {
    const above = site.central.disk.state.logs.get(`${SITE}/${audience}/${gen}`)?.at(-1)?.hh;
    if (above !== heads.get(audience)) found.push({ rule: 'I4', detail: `central differs in ${audience}` });
  }
  for (const { disk, name, isDead, process } of site.terminals) {
    if (isDead || process === null) continue;
    const opened = process.store.audiences;
    const compared = opened.map((audience) => compareCopy(site, disk.state, name, audience));
    found.push(...compared.flatMap(({ violations }) => violations));
    const lean = new Set(compared.flatMap(({ lacking }) => [...lacking]));
    const isWhole = ([key]: readonly [string, unknown]): boolean => !lean.has(key.slice(key.indexOf('/') + 1));
    const kept = new Map([...disk.state.states].filter(isWhole));
    const wanted = new Map(opened.flatMap((audience) => [...(byAudience.get(audience) ?? [])].filter(isWhole)));
    const apart = difference(kept, wanted);
    if (apart !== null) found.push({ rule: 'I5', detail: `${name} ${apart}` });
    const again = compareRefold(site, disk.state, process.store.refoldAll());
    if (again !== null) found.push({ rule: 'I11', detail: `${name} ${again}` });
  }
  return found;
};

/** Nothing that a terminal wrote waits for ever: it came back, or the hub's log passed it over (W). */
const checkWaiting = ({ terminals }: Site): readonly Violation[] =>
  terminals.flatMap(({ name, isDead, process }) => {
    const [first] = isDead ? [] : (process?.store.waiting() ?? []);
    return first === undefined ? [] : [{ rule: 'W', detail: `${name} waits for ${first.seq} ${first.text}` }];
  });

/** All invariants of sync.md B3 that hold when nothing is under way. `before`: what surviving disks held when the faults stopped. */
export const checkAtRest = (site: Site, before: Texts): readonly Violation[] => {
  const held = heldTexts(site);
  return [
    ...audiences.flatMap((audience) => checkLost(site, audience, held, before)),
    ...audiences.flatMap((audience) => checkLog(site, audience)),
    ...checkReplicas(site),
    ...checkWaiting(site),
    ...checkPeople(site),
    ...checkUpgrade(site),
  ];
};
