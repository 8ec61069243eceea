import { siteLogStart, type Sha256, type Tail } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { LogId } from '#central/log/push.ts';
import type { ReplicaStore } from '#central/log/replica-store.ts';
import { withinBytes } from '#central/log/within-bytes.ts';
import type { Disk } from '../kit/disk.ts';
import { Rows } from '../kit/rows.ts';
import { withKey } from './terminal-state.ts';

/** Central's database: entries by `site/audience/gen`, and the newest generation by `site/audience`. */
export type ReplicaState = {
  readonly logs: ReadonlyMap<string, Rows<Entry>>;
  readonly newest: ReadonlyMap<string, string>;
};

export const emptyReplica: ReplicaState = { logs: new Map(), newest: new Map() };

/** Central's replica on a simulated disk: the port that PostgreSQL fits too. */
export const memoryReplicaStore = (disk: Disk<ReplicaState>, sha256: Sha256): ReplicaStore => {
  const key = (log: LogId, gen?: string): string => `${log.site}/${log.audience}${gen === undefined ? '' : `/${gen}`}`;
  const rows = (log: LogId, gen: string): Rows<Entry> => disk.state.logs.get(key(log, gen)) ?? Rows.of();
  const start = (log: LogId, gen: string): string => siteLogStart(sha256, log.site, log.audience, gen);
  const tail = (log: LogId, gen: string): Tail => {
    const last = rows(log, gen).at(-1);
    return last === undefined ? { seq: 0, h: start(log, gen) } : { seq: last.g, h: last.hh };
  };
  const hashAt = (log: LogId, gen: string, g: number): string | null =>
    g === 0 ? start(log, gen) : (rows(log, gen).at(g - 1)?.hh ?? null);
  return {
    headOf: (log) => {
      const gen = disk.state.newest.get(key(log));
      return gen === undefined ? null : { gen, head: tail(log, gen) };
    },
    entryHashAt: hashAt,
    entriesAfter: (log, gen, g, limit, bytes) => withinBytes(rows(log, gen).slice(g, g + limit), bytes),
    tailOfGen: tail,
    append: (log, gen, span, run) => {
      const hashes = new Map<number, string>();
      for (let g = Math.max(1, span.from); g <= span.to; g += 1) {
        const hh = rows(log, gen).at(g - 1)?.hh;
        if (hh !== undefined) hashes.set(g, hh);
      }
      const replicated = run({ start: start(log, gen), head: tail(log, gen), hashes });
      if (replicated.entries.length > 0) {
        disk.commit({
          logs: withKey(disk.state.logs, key(log, gen), rows(log, gen).plus(replicated.entries)),
          newest: withKey(disk.state.newest, key(log), gen),
        });
      }
      return replicated;
    },
  };
};
