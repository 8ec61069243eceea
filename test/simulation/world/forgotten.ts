import { addDays } from '#common/domain/calendar/local-day.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import { folded, standingOf } from '#common/domain/log/retention.ts';
import type { EntityKind } from '#common/domain/log/op-catalogue.ts';
import type { AnyState } from '#common/domain/log/fold.ts';
import { isVoid } from '#common/domain/log/verdict.ts';
import type { Entry } from '#common/wire/entry.ts';
import { foldedEntries } from '../checks/hub-log.ts';
import { noCopy, type TerminalState } from '../stores/terminal-state.ts';
import type { Site } from './site.ts';
import type { TerminalMachine } from './terminal-machine.ts';
import { SITE } from './world.ts';

/** What must not be forgotten of these tables: everything open of the days since `openSince`, everything since `closedSince`. */
const kept = (
  states: Iterable<readonly [string, AnyState]>,
  openSince: string,
  closedSince: string,
): readonly string[] =>
  [...states].flatMap(([key, state]) => {
    // The prefix says which fold made the state.
    const kind = key.slice(0, key.indexOf('/')) as EntityKind;
    const standing = standingOf(folded(kind, state));
    if (standing === null) return [key];
    return standing.day >= (standing.open ? openSince : closedSince) ? [key] : [];
  });

const isAtCentral = ({ central }: Site, audience: Audience, gen: string, { g, hh }: Entry): boolean =>
  central.disk.state.logs.get(`${SITE}/${audience}/${gen}`)?.at(g - 1)?.hh === hh;

const wrong = ({ book }: Site, detail: string): void => void book.wronglyForgotten.push({ rule: 'F', detail });

/** After a step of forgetting: what went was durable at central, nothing open and nothing young went with it. */
export const noteForgotten = (
  site: Site,
  { name, disk, process }: TerminalMachine,
  audience: Audience,
  before: TerminalState,
): void => {
  const { book, world } = site;
  const after = disk.state;
  const { cursor, entries } = before.site.get(audience) ?? noCopy;
  const left = new Set(after.site.get(audience)?.entries.slice(0));
  for (const entry of entries.slice(0)) {
    if (left.has(entry)) continue;
    world.count('forgotten-entries');
    book.forgotten.add(`${audience} ${entry.op}`);
    if (!isAtCentral(site, audience, cursor.gen, entry)) {
      wrong(site, `${name} forgot ${audience} ${entry.g}, which central does not have`);
    }
  }
  const own = (state: TerminalState) =>
    [...(state.logs.get(audience)?.own.values() ?? [])].flatMap((rows) => rows.slice(0).map(({ text }) => text));
  // What this hub's log passed over is at central under an older generation.
  const passed = passedOverIn(before, audience);
  // What neither an entry nor an own op of this hub's log stands for is left of an older copy: that log has nothing of it.
  const known = new Set(
    [...entries.slice(0).map(({ op }) => op), ...own(before).filter((text) => !passed.has(text))].map(
      (text) => world.cache.ids(text)?.id,
    ),
  );
  const gone = [...before.states].filter(
    ([key]) => !after.states.has(key) && known.has(key.slice(key.indexOf('/') + 1)),
  );
  const today = process?.store.today();
  const young = today === undefined ? [] : kept(gone, addDays(today, -30), addDays(today, -2));
  for (const key of young) wrong(site, `${name} forgot ${key} on ${today}`);
  const ownLeft = new Set(own(after));
  const above = new Set(central(site, audience, cursor.gen).map(({ op }) => op));
  const ever = passed.size === 0 ? passed : everAtCentral(site, audience);
  for (const text of own(before)) {
    if (ownLeft.has(text)) continue;
    world.count('forgotten-own-ops');
    book.forgotten.add(`${audience} ${text}`);
    const there = passed.has(text) ? ever : above;
    if (!there.has(text)) wrong(site, `${name} forgot its own ${text.slice(0, 80)}, which central does not have`);
  }
};

/** Own ops that count as seen though no entry brought them. */
const passedOverIn = (state: TerminalState, audience: Audience): ReadonlySet<string> => {
  const own = state.logs.get(audience)?.own;
  const passed = (state.back.get(audience) ?? []).filter(({ g }) => g === 0);
  return new Set(
    passed.flatMap(({ epoch, seq, h }) =>
      (own?.get(epoch)?.filter((row) => row.seq === seq && row.h === h) ?? []).map(({ text }) => text),
    ),
  );
};

/** What central has of a log, of all its generations. */
const everAtCentral = (site: Site, audience: Audience): ReadonlySet<string> =>
  new Set(
    [...site.central.disk.state.logs].flatMap(([key, rows]) =>
      key.startsWith(`${SITE}/${audience}/`) ? rows.slice(0).map(({ op }) => op) : [],
    ),
  );

const central = (site: Site, audience: Audience, gen: string): readonly Entry[] =>
  site.central.disk.state.logs.get(`${SITE}/${audience}/${gen}`)?.slice(0) ?? [];

/** A copy begins after entry `start`: everything before it was closed and older than what the hosting terminal keeps. */
export const noteWindow = (
  site: Site,
  { name }: TerminalMachine,
  audience: Audience,
  gen: string,
  start: number,
): void => {
  const { book, hubs, world } = site;
  const hub = hubs.find((one) => one.gen === gen);
  if (hub === undefined) return;
  world.count('window');
  const all =
    hub.disk.state.logs
      .get(audience)
      ?.entries.slice(0)
      .map(({ entry }) => entry) ?? [];
  const before = all.slice(0, start);
  for (const { op } of before) book.forgotten.add(`${audience} ${op}`);
  const today = hub.parts.hostedBy()?.process?.store.today();
  // By a wrong clock of the host everything looks old; and a host that runs an older program knows nothing of newer facts.
  if (today === undefined || book.clockJumped || hub.parts.hostedBy()?.program.name === 'older') return;
  // What only waited for a newer program comes again after `start`.
  const used = before.filter(({ res }) => !isVoid(world.cache.verdict(res)));
  const ids = new Set(used.map(({ op }) => world.cache.ids(op)?.id));
  const states = foldedEntries(site, audience, all);
  for (const key of kept(states, addDays(today, -30), addDays(today, -2))) {
    if (ids.has(key.slice(key.indexOf('/') + 1))) wrong(site, `${name} begins after ${audience} ${start}: ${key}`);
  }
};
