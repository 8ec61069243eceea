import { randomUUID } from 'node:crypto';
import type { Tail } from '#common/wire/chain.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import type { ByeReason, Presence, TerminalPresence } from '#common/wire/hub-frames.ts';
import type { Committed, LogHost } from '#central/log/log-host.ts';
import type { LogId } from '#central/log/push.ts';
import { openDoor, type Door } from './door.ts';
import { broadcastOf, type Peer } from './peer.ts';

/** A terminal seen before; lastSeen in this service's clock, UTC ms. */
export type Seen = Pick<TerminalPresence, 'term' | 'name' | 'version' | 'lastSeen'> & {
  readonly roles: readonly string[];
};

export type CentralState = Pick<Presence, 'central' | 'notAtCentral'>;

export type RoomParts = {
  readonly host: LogHost;
  readonly now: () => number;
  /** Terminals seen before this start, and where to note them. */
  readonly book: { readonly all: () => readonly Seen[]; readonly note: (seen: Seen) => void };
  /** At most one presence per this time, ms. */
  readonly presenceMs: number;
  readonly after: (run: () => void, ms: number) => void;
  /** Another hub of the site has this higher generation: this one ends. */
  readonly onOutranked?: (by: string) => void;
  /** Who may come in; without one everybody whom the host serves. */
  readonly door?: Door;
};

/** Everybody connected to one service: passes on what is committed, and knows who is here. */
export type Room = {
  readonly host: LogHost;
  readonly now: () => number;
  readonly join: (peer: Peer) => void;
  readonly leave: (peer: Peer) => void;
  readonly status: (peer: Peer, unsynced: number, status: TerminalPresence['status']) => void;
  /** The newest entry committed since this start, or null. */
  readonly newest: (log: LogId) => Tail | null;
  readonly setCentral: (state: CentralState) => void;
  /** Central has everything of this log up to g. */
  readonly setStable: (audience: Audience, gen: string, g: number) => void;
  readonly presence: () => Presence;
  /** Whether anybody of this site is connected now. */
  readonly hears: (site: string) => boolean;
  /** Another hub has this higher generation: everybody is told and goes, and nobody is let in any more. */
  readonly outranked: (by: string) => void;
  /** How many generations were begun since this start. */
  readonly era: () => number;
  /** Why nobody is let in any more, or null. */
  readonly ended: () => ByeReason | null;
  readonly door: Door;
  /** The configuration changed: whoever may not stay is told why and goes. */
  readonly review: () => void;
  /** Notes everybody as away and says bye. */
  readonly close: () => void;
};

const logKey = (log: LogId): string => `${log.site}/${log.audience}`;

/** Opens the room of a host; `after` runs something later (a timer). */
export const openRoom = (parts: RoomParts): Room => {
  const { host, now, book, presenceMs, after, door = openDoor(randomUUID) } = parts;
  const peers = new Set<Peer>();
  const heads = new Map<string, Tail>();
  const stable = new Map<Audience, { readonly gen: string; readonly g: number }>();
  const away = (seen: Seen): TerminalPresence => ({
    ...seen,
    roles: [...seen.roles],
    connected: false,
    unsynced: 0,
    status: {},
  });
  const terminals = new Map(book.all().map((seen) => [seen.term, away(seen)]));
  let central: CentralState = { central: host.takes === 'hub', notAtCentral: 0 };
  let due = false;
  let ended: ByeReason | null = null;
  let era = 0;

  const presence = (): Presence => ({
    t: 'presence',
    terminals: [...terminals.values()].map((one) => (one.connected ? { ...one, lastSeen: now() } : one)),
    ...central,
  });
  const changed = () => {
    if (due || host.takes === 'hub') return;
    due = true;
    after(() => {
      due = false;
      const frame = presence();
      for (const peer of peers) peer.send(frame);
    }, presenceMs);
  };
  const note = (peer: Peer, connected: boolean, said?: Pick<TerminalPresence, 'unsynced' | 'status'>) => {
    const { term, name, roles, app } = peer.hello;
    const before = terminals.get(term);
    const { unsynced, status } = said ?? { unsynced: before?.unsynced ?? 0, status: before?.status ?? {} };
    const seen = { term, name, roles, version: app, lastSeen: now() };
    terminals.set(term, { ...seen, connected, unsynced, status });
    if (said === undefined && host.takes === 'terminal') book.note(seen);
    changed();
  };

  const unsubscribe = host.onCommitted(({ log, gen, entries }: Committed) => {
    const last = entries.at(-1);
    if (last !== undefined) heads.set(logKey(log), { seq: last.g, h: last.hh });
    const fresh = broadcastOf(log.audience, gen, entries);
    if (fresh === null) return;
    for (const peer of peers) if (peer.hello.site === log.site) peer.broadcast(fresh);
  });

  const dismissAll = (why: ByeReason) => {
    for (const peer of peers) {
      peers.delete(peer);
      note(peer, false);
      peer.bye(why);
    }
  };
  const forgetRenewals = host.renewal?.onRenewed(() => {
    era += 1;
    heads.clear();
    stable.clear();
    dismissAll('new-generation');
  });

  return {
    host,
    now,
    join: (peer) => {
      peers.add(peer);
      note(peer, true);
      if (host.takes === 'hub') return;
      peer.send(presence());
      for (const [log, { gen, g }] of stable) if (peer.opened.has(log)) peer.send({ t: 'stable', log, gen, g });
    },
    leave: (peer) => {
      if (!peers.delete(peer)) return;
      note(
        peer,
        [...peers].some((other) => other.hello.term === peer.hello.term),
      );
    },
    status: (peer, unsynced, status) => note(peer, true, { unsynced, status }),
    newest: (log) => heads.get(logKey(log)) ?? null,
    setCentral: (state) => {
      if (state.central === central.central && state.notAtCentral === central.notAtCentral) return;
      central = state;
      changed();
    },
    setStable: (log, gen, g) => {
      const known = stable.get(log);
      if (known?.gen === gen && known.g === g) return;
      stable.set(log, { gen, g });
      for (const peer of peers) if (peer.opened.has(log)) peer.send({ t: 'stable', log, gen, g });
    },
    presence,
    hears: (site) => [...peers].some(({ hello }) => hello.site === site),
    outranked: (by) => {
      if (ended !== null) return;
      ended = 'demoted';
      dismissAll(ended);
      parts.onOutranked?.(by);
    },
    era: () => era,
    ended: () => ended,
    door,
    review: () => {
      for (const peer of peers) {
        const why = door.dismissal(peer.hello);
        if (why !== null) peer.bye(why);
      }
    },
    close: () => {
      // Whoever is being greeted right now must not come in after the books are closed.
      ended ??= 'stopping';
      unsubscribe();
      forgetRenewals?.();
      dismissAll('stopping');
    },
  };
};
