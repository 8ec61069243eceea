import type { Audience } from '#common/domain/log/audience.ts';
import { backoffMs, type BackoffPlan } from '#common/kit/backoff.ts';
import type { Presence } from '#common/wire/hub-frames.ts';
import type { TerminalFrame } from '#common/wire/terminal-frames.ts';
import { watchClock, type MachineClock } from './clock-watch.ts';
import type { CopyProgress } from './copy-flow.ts';
import { connectSocket, type SyncSocket } from './sync-socket.ts';
import { startSession, type SyncIdentity, type SyncSession } from './sync-session.ts';
import type { OwnLogs, SiteCopy } from './sync-store.ts';
import type { SyncTrouble } from './sync-trouble.ts';

export type SyncTiming = {
  /** A line that is silent for two of these is gone, ms. */
  readonly heartbeatMs: number;
  /** Watchdog: looks for work and for missing answers this often, ms. */
  readonly tickMs: number;
  /** An answer that is owed longer than this means a stuck connection, ms. */
  readonly answerMs: number;
  readonly backoff: BackoffPlan;
};

export const defaultTiming: SyncTiming = {
  heartbeatMs: 5_000,
  tickMs: 2_000,
  answerMs: 15_000,
  backoff: { firstMs: 250, maxMs: 10_000 },
};

export type SyncClientParts = MachineClock & {
  /** WebSocket address, see `syncUrl`; null while none is known: it waits for `moveTo`. */
  readonly url: string | null;
  readonly who: SyncIdentity;
  readonly logs: readonly Audience[];
  readonly own: OwnLogs & {
    readonly unsynced: () => number;
    readonly onAppended: (listener: () => void) => () => void;
  };
  readonly copy: SiteCopy | null;
  /** What the supervisor sees of this terminal (printers …): small, without personal data. null: nothing is told. */
  readonly status: (() => Readonly<Record<string, unknown>>) | null;
  /** In [0, 1), for the jitter of reconnecting. */
  readonly random: () => number;
  readonly onLog: (event: string, detail: Readonly<Record<string, unknown>>) => void;
  readonly timing: SyncTiming;
};

export type SyncClient = {
  /** `online`: hub and central answer. `hub-only`: central is away. `alone`: no hub. Everything goes on in all three. */
  readonly connection: () => 'online' | 'hub-only' | 'alone';
  /** The hub's last word on who is here; null before the first connection. */
  readonly presence: () => Presence | null;
  /** Hub clock minus our clock at last contact, ms: the `off` of new ops. It stays true when our clock is set. */
  readonly clockOffset: () => number;
  /** Logs that do not flow although there is a connection; empty when all is well. */
  readonly troubles: () => readonly SyncTrouble[];
  readonly progress: () => ReadonlyMap<Audience, CopyProgress>;
  /** Entries up to g of this generation are durable at central. */
  readonly stable: (log: Audience) => { readonly gen: string; readonly g: number } | null;
  /** The status changed: tells the hub soon. */
  readonly statusChanged: () => void;
  /** Connection, presence, troubles, unsynced or stable changed. */
  readonly onChange: (listener: () => void) => () => void;
  readonly onTrouble: (listener: (trouble: SyncTrouble) => void) => () => void;
  /** Where it connects to now, null while nowhere. */
  readonly address: () => string | null;
  /** Connects to this address from now on, at once; also to the same one, without waiting for the next try. */
  readonly moveTo: (url: string) => void;
  readonly stop: () => Promise<void>;
};

/** Keeps one connection to the hub (or from the hub to central) for ever: reconnects with jitter, and sends whatever is not acknowledged. */
export const startSync = (parts: SyncClientParts): SyncClient => {
  const { own, timing } = parts;
  const changes = new Set<() => void>();
  const troubleListeners = new Set<(trouble: SyncTrouble) => void>();
  const stable = new Map<Audience, { readonly gen: string; readonly g: number }>();
  let line: { readonly socket: SyncSocket; readonly session: SyncSession; ticksOwed: number; told: string } | null =
    null;
  let presence: Presence | null = null;
  // null: no hub ever told its time, so our own stands, whatever it is set to.
  let offset: number | null = null;
  let isOffsetGuessed = false;
  let troubles: readonly SyncTrouble[] = [];
  let attempt = 0;
  let stopped = false;
  let url = parts.url;
  let hurry = false;
  let retry: NodeJS.Timeout | undefined;
  let notice: NodeJS.Immediate | undefined;
  let closed: (() => void) | null = null;

  const changed = () => {
    // Whoever listens may be closing its store right now.
    if (stopped) return;
    notice ??= setImmediate(() => {
      notice = undefined;
      for (const listener of changes) listener();
    });
  };
  const trouble = (met: SyncTrouble) => {
    parts.onLog('trouble', {
      kind: met.kind,
      ...('log' in met ? { log: met.log } : {}),
      ...('why' in met ? { why: met.why } : {}),
    });
    if (!troubles.some((known) => JSON.stringify(known) === JSON.stringify(met))) troubles = [...troubles, met];
    for (const listener of troubleListeners) listener(met);
    changed();
  };
  const tellStatus = () => {
    if (parts.status === null || line?.session.welcomed() !== true) return;
    const frame: TerminalFrame = { t: 'status', unsynced: own.unsynced(), info: parts.status() };
    const text = JSON.stringify(frame);
    if (text === line.told) return;
    line.told = text;
    line.socket.send(text);
  };
  /** Runs a step of the session; a store that fails ends this connection, and the next one begins at what is durable. */
  const guarded = (step: () => void) => {
    try {
      step();
    } catch (error) {
      trouble({ kind: 'store-failed', detail: error instanceof Error ? error.message : String(error) });
      line?.socket.close();
    }
  };

  const clock = watchClock(parts);
  /** The hub's time goes on where our clock was set; the next welcome says it again. */
  const offsetNow = (): number => {
    const by = clock.wasSetBy();
    if (by !== 0 && offset !== null) {
      offset -= by;
      isOffsetGuessed = true;
      parts.onLog('clock-set', { byMs: by });
    }
    return offset ?? 0;
  };

  const connect = () => {
    if (url === null) return;
    const send = (frame: TerminalFrame) => socket.send(JSON.stringify(frame));
    const session = startSession({
      ...parts,
      send,
      onWelcome: (offsetMs) => {
        offset = offsetMs;
        isOffsetGuessed = false;
        clock.beginAnew();
        attempt = 0;
        troubles = [];
        parts.onLog('connected', { offsetMs });
        tellStatus();
        changed();
      },
      onPresence: (now) => {
        presence = now;
        changed();
      },
      onStable: (log, gen, g) => {
        stable.set(log, { gen, g });
        changed();
      },
      onAcked: changed,
      later: (run) =>
        void setImmediate(() => {
          // Whoever stopped may have closed the store.
          if (line?.session !== session || stopped) return;
          guarded(run);
          changed();
        }),
      onTrouble: trouble,
      onEnd: (why) => {
        if (why !== null) trouble(why);
        socket.close();
      },
    });
    const socket = connectSocket({
      url,
      heartbeatMs: timing.heartbeatMs,
      onText: (text) => {
        if (line?.session !== session || stopped) return;
        line.ticksOwed = 0;
        guarded(() => session.receive(text));
      },
      onClosed: (why) => {
        line = null;
        changed();
        if (stopped) {
          closed?.();
          return;
        }
        const waitMs = hurry ? 0 : backoffMs(attempt, parts.random(), timing.backoff);
        hurry = false;
        parts.onLog('disconnected', { why, waitMs });
        attempt += 1;
        retry = setTimeout(connect, waitMs);
      },
    });
    line = { socket, session, ticksOwed: 0, told: '' };
  };

  const tick = setInterval(() => {
    offsetNow();
    if (line === null) return;
    const { session, socket } = line;
    if (isOffsetGuessed && session.welcomed()) {
      hurry = true;
      socket.close();
      return;
    }
    line.ticksOwed = session.waiting() ? line.ticksOwed + 1 : 0;
    if (line.ticksOwed * timing.tickMs > timing.answerMs) {
      parts.onLog('stuck', {});
      socket.close();
      return;
    }
    guarded(session.pump);
    tellStatus();
  }, timing.tickMs);
  const unsubscribe = own.onAppended(() => {
    if (line !== null) guarded(line.session.pump);
    changed();
  });
  connect();

  return {
    connection: () => {
      if (line?.session.welcomed() !== true) return 'alone';
      return presence?.central === true ? 'online' : 'hub-only';
    },
    presence: () => presence,
    clockOffset: offsetNow,
    troubles: () => troubles,
    progress: () => line?.session.progress() ?? new Map(),
    stable: (log) => stable.get(log) ?? null,
    statusChanged: tellStatus,
    onChange: (listener) => {
      changes.add(listener);
      return () => void changes.delete(listener);
    },
    onTrouble: (listener) => {
      troubleListeners.add(listener);
      return () => void troubleListeners.delete(listener);
    },
    address: () => url,
    moveTo: (next) => {
      if (stopped) return;
      if (next !== url) parts.onLog('moved', {});
      url = next;
      attempt = 0;
      clearTimeout(retry);
      if (line === null) return connect();
      hurry = true;
      line.socket.close();
    },
    stop: async () => {
      if (stopped) return;
      stopped = true;
      clearInterval(tick);
      clearTimeout(retry);
      clearImmediate(notice);
      unsubscribe();
      if (line === null) return;
      const { socket } = line;
      await new Promise<void>((resolve) => {
        closed = resolve;
        socket.close();
      });
    },
  };
};
