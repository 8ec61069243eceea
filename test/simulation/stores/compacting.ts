import { businessDay, businessDayStart } from '#common/domain/calendar/business-day.ts';
import { addDays } from '#common/domain/calendar/local-day.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import type { EntityKind } from '#common/domain/log/op-catalogue.ts';
import { folded, mayGo, standingOf } from '#common/domain/log/retention.ts';
import { isVoid, isWaiting } from '#common/domain/log/verdict.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { Compaction } from '#main/store/compact.ts';
import type { WindowReads } from '#main/store/window.ts';
import type { ReadCache } from '../kit/read-cache.ts';
import { Rows } from '../kit/rows.ts';
import type { CopyIndex } from './copy-index.ts';
import { noCopy, noLogs, withKey, type BackRow, type TerminalState } from './terminal-state.ts';

const passing: Readonly<Record<Audience, readonly EntityKind[]>> = {
  floor: ['ticket', 'print-job', 'help-call', 'rating', 'desk', 'turns', 'order', 'alarm'],
  dossier: ['dossier', 'hand-over'],
  config: [],
};
const lasting: Readonly<Record<Audience, readonly EntityKind[]>> = {
  floor: ['printer', 'terminal'],
  dossier: [],
  config: [],
};

/** What a step of forgetting looks at. */
export type Compacting = {
  readonly state: TerminalState;
  readonly term: string;
  readonly cache: ReadCache;
  readonly index: CopyIndex;
};

/** The state without these entries; that own ops among them came back stays known. */
const without = ({ state, term }: Compacting, audience: Audience, gone: ReadonlySet<Entry>): TerminalState => {
  if (gone.size === 0) return state;
  const copy = state.site.get(audience) ?? noCopy;
  const back: readonly BackRow[] = [...gone]
    .filter((entry) => entry.term === term)
    .map(({ epoch, seq, g, h }) => ({ epoch, seq, g, h }));
  const entries = Rows.of(copy.entries.slice(0).filter((entry) => !gone.has(entry)));
  return {
    ...state,
    site: withKey(state.site, audience, { ...copy, entries }),
    back: withKey(state.back, audience, [...(state.back.get(audience) ?? []), ...back]),
  };
};

/** First step of main/store/compact.ts: whole entities that are old, closed and durable at central. */
export const withoutOldEntities = (of: Compacting, plan: Compaction): TerminalState => {
  const { audience, today, retention, stable } = plan;
  const { state, index } = of;
  const entries = state.site.get(audience)?.entries;
  const logs = state.logs.get(audience) ?? noLogs;
  const gone = new Set<Entry>();
  const left: string[] = [];
  const hasAll = (state.site.get(audience) ?? noCopy).cursor.g >= stable.g;
  const cutoff = addDays(today, -retention.closedDays);
  for (const [key, value] of state.states) {
    const kind = passing[audience].find((one) => key.startsWith(`${one}/`));
    if (kind === undefined) continue;
    const may = mayGo(folded(kind, value), today, retention);
    if (!may && !(hasAll && (standingOf(folded(kind, value))?.day ?? today) < cutoff)) continue;
    const id = key.slice(kind.length + 1);
    const ofEntity = index.entriesOf(entries, id);
    if (!may && ofEntity.length > 0) continue;
    if ((ofEntity.at(-1)?.g ?? 0) > stable.g || index.pending(logs, id).length > 0) continue;
    for (const entry of ofEntity) gone.add(entry);
    left.push(key);
  }
  const states = state.states.with(left.map((key) => [key, undefined] as const));
  return left.length === 0 ? without(of, audience, gone) : { ...without(of, audience, gone), states };
};

const isParked = ({ state, cache, index }: Compacting, audience: Audience, entry: Entry): boolean => {
  const verdict = cache.verdict(entry.res);
  if (verdict.bad === undefined) return false;
  const ids = cache.ids(entry.op);
  if (!isWaiting(verdict) || ids === null) return true;
  return !index
    .entriesOf(state.site.get(audience)?.entries, ids.id)
    .some((later) => later.g > entry.g && cache.ids(later.op)?.uid === ids.uid && !isWaiting(cache.verdict(later.res)));
};

/** Place of the last op of an entity that counted. */
const lastWord = ({ state, cache, index }: Compacting, audience: Audience, entity: string): number =>
  index.entriesOf(state.site.get(audience)?.entries, entity).findLast(({ term, res, op }) => {
    const read = cache.row({ term, res, text: op }, audience);
    return read !== null && !isVoid(read.verdict);
  })?.g ?? 0;

/** Second step: old entries that no folded state needs. */
export const withoutLeftovers = (of: Compacting, plan: Compaction): TerminalState => {
  const { audience, today, retention, stable } = plan;
  if (audience === 'config') return of.state;
  const { state, cache, index } = of;
  const logs = state.logs.get(audience) ?? noLogs;
  const cutoff = businessDayStart(addDays(today, -retention.closedDays));
  const isLeftover = (entry: Entry): boolean => {
    if (entry.g > stable.g || entry.hat >= cutoff || isParked(of, audience, entry)) return false;
    const entity = cache.ids(entry.op)?.id ?? '';
    const isKnown = (kind: EntityKind): boolean => state.states.has(`${kind}/${entity}`);
    if (lasting[audience].some(isKnown)) return entry.g < lastWord(of, audience, entity);
    return !passing[audience].some(isKnown) && index.pending(logs, entity).length === 0;
  };
  return without(of, audience, new Set((state.site.get(audience)?.entries.slice(0) ?? []).filter(isLeftover)));
};

/** Last step: own ops that are old, acknowledged, back in the site's log and durable at central; the log begins after them. */
export const withoutOldOwnOps = (of: Compacting, plan: Compaction): TerminalState => {
  const { audience, today, retention, stable } = plan;
  const { state, term, cache, index } = of;
  let logs = state.logs.get(audience) ?? noLogs;
  const before = addDays(today, -retention.ownDays);
  for (const [key, row] of logs.writers) {
    const rows = row.term === term ? (logs.own.get(row.epoch)?.slice(0) ?? []) : [];
    const stays = rows.findIndex((op) => {
      const [g, day] = [index.back(row.epoch, op), cache.ids(op.text)?.day];
      return g === null || g > stable.g || day === undefined || day >= before || op.seq > row.acked.seq;
    });
    const old = stays === -1 ? rows : rows.slice(0, stays);
    const end = old.at(-1);
    if (end === undefined) continue;
    logs = {
      ...logs,
      own: withKey(logs.own, row.epoch, Rows.of(rows.slice(old.length))),
      writers: withKey(logs.writers, key, { ...row, base: { seq: end.seq, h: end.h } }),
    };
  }
  return logs === state.logs.get(audience) ? state : { ...state, logs: withKey(state.logs, audience, logs) };
};

/** As main/store/compact.ts has it; `clocks` in UTC ms. */
export const forgettingDay = ({ site }: TerminalState, clocks: readonly number[]): string | null => {
  const hats = [...site.values()].flatMap(({ entries }) => entries.at(-1)?.hat ?? []);
  return hats.length === 0 ? null : businessDay(Math.min(...clocks, Math.max(...hats)));
};

/** Kinds that the simulated terminals write and that can be left open. */
const openKinds = { floor: ['ticket', 'print-job'], dossier: ['dossier'] } as const;

/** What main/store/window.ts asks of a copy. */
export const windowReads = ({ state, index }: Compacting, audience: Audience): WindowReads => {
  const { cursor, entries } = state.site.get(audience) ?? noCopy;
  return {
    cursor: () => cursor,
    firstSince: (instant) => entries.slice(0).find(({ hat }) => hat >= instant)?.g ?? null,
    firstOpen: (of, since) => {
      const logs = state.logs.get(of) ?? noLogs;
      const alone = index.pending(logs).flatMap(({ entity }) => index.entriesOf(entries, entity)[0]?.g ?? []);
      const open = [...state.states].flatMap(([key, value]) => {
        const slash = key.indexOf('/');
        const kind = openKinds[of].find((one) => one === key.slice(0, slash));
        const standing = kind === undefined ? null : standingOf(folded(kind, value));
        if (standing?.open !== true || standing.day < since) return [];
        return index.entriesOf(entries, key.slice(slash + 1))[0]?.g ?? [];
      });
      return open.length + alone.length === 0 ? null : Math.min(...open, ...alone);
    },
  };
};
