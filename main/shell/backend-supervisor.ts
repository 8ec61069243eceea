import type { BackendEvent, CommandName, EventPayload, Role } from '#common/ipc/contract.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import type { AnyReply, FatalReason, FromBackend, ToBackend } from '../ipc/backend-messages.ts';
import { afterExit } from './after-exit.ts';

/** One running backend process. `onExit` is told once, however it ended. */
export type BackendProcess = {
  readonly send: (message: ToBackend) => void;
  readonly onMessage: (listener: (message: FromBackend) => void) => void;
  readonly onExit: (listener: (code: number) => void) => void;
  readonly kill: () => void;
};

/** Time as the supervisor needs it: milliseconds that only go forward, and a timer that can be cancelled. */
export type SupervisorClock = {
  readonly now: () => number;
  readonly after: (ms: number, act: () => void) => () => void;
};

/** How the backend stands. `trouble` is null while windows may keep their screens. */
export type BackendStatus = {
  readonly state: 'starting' | 'up' | 'restarting' | 'down';
  readonly trouble: { readonly reason: FatalReason | 'crash-loop'; readonly detail: string } | null;
};

export type SupervisorParts = {
  readonly fork: () => BackendProcess;
  readonly clock: SupervisorClock;
  readonly onEvent: (roles: readonly Role[], event: BackendEvent) => void;
  /** `renew`: it is up after a start that somebody asked for together with its windows. */
  readonly onStatus: (status: BackendStatus, renew: boolean) => void;
  /** What a backend that takes its time to open does now. */
  readonly onOpening: (opening: EventPayload<'opening'>) => void;
  /** The wizard is over, and this profile folder may be opened. */
  readonly onProfile: (folder: string) => void;
};

export type BackendSupervisor = {
  readonly status: () => BackendStatus;
  /** What the backend does that has been opening for more than a second; null otherwise. */
  readonly opening: () => EventPayload<'opening'> | null;
  /** Relays a call. While the backend restarts it waits its turn, at most `patienceMs` and as long as it says what it opens; without an answer it is 'backend-away'. */
  readonly call: (role: Role, name: CommandName, input: unknown) => Promise<AnyReply>;
  /** Tells the running backend something; nothing when there is none. */
  readonly tell: (message: ToBackend) => void;
  /** Asks the backend to stop, kills it after `stopMs`; resolves when it is gone. */
  readonly stop: () => Promise<void>;
};

/** How long a call waits for a backend that is being restarted, in milliseconds. */
export const patienceMs = 10_000;
/** How long a backend may be opening before windows are told what it does, in milliseconds. */
export const quietMs = 1_000;
/** How long a backend may take to stop, in milliseconds. */
export const stopMs = 3_000;

const away: AnyReply = {
  ok: false,
  failure: { code: 'backend-away', message: 'The backend is being restarted; what was saved is safe.' },
};

type Waiting = {
  readonly role: Role;
  readonly name: CommandName;
  readonly input: unknown;
  readonly settle: (reply: AnyReply) => void;
};

/** Starts a backend and keeps it alive: restarts it with a backoff, keeps calls in order, answers those that died with it. */
export const superviseBackend = ({
  fork,
  clock,
  onEvent,
  onStatus,
  onOpening,
  onProfile,
}: SupervisorParts): BackendSupervisor => {
  const deaths: number[] = [];
  const pending = new Map<number, (reply: AnyReply) => void>();
  const waiting = new Set<Waiting>();
  let status: BackendStatus = { state: 'starting', trouble: null };
  let backend: BackendProcess | null = null;
  let fatal: { readonly reason: FatalReason; readonly detail: string } | null = null;
  let lastId = 0;
  let stopping: (() => void) | null = null;
  let cancelAskedKill: (() => void) | null = null;
  let renew = false;
  let cancelRestart = (): void => {};
  let opening: EventPayload<'opening'> | null = null;
  let isSlow = false;
  let cancelSlow = (): void => {};

  const opened = (): void => {
    cancelSlow();
    opening = null;
    isSlow = false;
  };

  const setStatus = (next: BackendStatus): void => {
    status = next;
    onStatus(next, next.state === 'up' && renew);
    if (next.state === 'up') renew = false;
  };

  const send = (to: BackendProcess, { role, name, input, settle }: Waiting): void => {
    lastId += 1;
    pending.set(lastId, settle);
    to.send({ type: 'call', id: lastId, role, name, input });
  };

  const received = (from: BackendProcess, message: FromBackend): void => {
    switch (message.type) {
      case 'opening':
        opening = message.opening;
        if (isSlow) onOpening(opening);
        return;
      case 'ready':
        opened();
        setStatus({ state: 'up', trouble: null });
        for (const call of waiting) send(from, call);
        waiting.clear();
        return;
      case 'reply':
        pending.get(message.id)?.(message.reply);
        pending.delete(message.id);
        return;
      case 'event':
        onEvent(message.roles, message.event);
        return;
      case 'restarting':
        setStatus({ state: 'restarting', trouble: null });
        renew = message.windows;
        cancelAskedKill = clock.after(stopMs, from.kill);
        return;
      case 'profile-written':
        onProfile(message.profile);
        return;
      case 'fatal':
        fatal = { reason: message.reason, detail: message.detail };
        return;
      default:
        assertNever(message);
    }
  };

  const died = (code: number): void => {
    backend = null;
    opened();
    for (const settle of pending.values()) settle(away);
    pending.clear();
    if (stopping !== null) {
      stopping();
      return;
    }
    if (cancelAskedKill !== null) {
      cancelAskedKill();
      cancelAskedKill = null;
      cancelRestart = clock.after(0, start);
      return;
    }
    deaths.push(clock.now());
    const next = afterExit(deaths, fatal?.reason ?? null);
    const detail = fatal?.detail ?? `exit code ${code}, ${deaths.length} in all`;
    fatal = null;
    switch (next.kind) {
      case 'restart':
        setStatus({ state: 'restarting', trouble: null });
        cancelRestart = clock.after(next.inMs, start);
        return;
      case 'service-screen':
        setStatus({ state: 'down', trouble: { reason: next.reason, detail } });
        if (next.retryInMs !== null) cancelRestart = clock.after(next.retryInMs, start);
        return;
      default:
        assertNever(next);
    }
  };

  const start = (): void => {
    const started = fork();
    backend = started;
    started.onMessage((message) => received(started, message));
    started.onExit(died);
    cancelSlow = clock.after(quietMs, () => {
      isSlow = true;
      if (opening !== null) onOpening(opening);
    });
  };

  start();

  return {
    status: () => status,
    opening: () => (isSlow ? opening : null),
    call: (role, name, input) => {
      const { promise, resolve } = Promise.withResolvers<AnyReply>();
      if (status.state === 'up' && backend !== null) {
        send(backend, { role, name, input, settle: resolve });
        return promise;
      }
      const call: Waiting = {
        role,
        name,
        input,
        settle: (reply) => {
          cancelWait();
          resolve(reply);
        },
      };
      let cancelWait = (): void => {};
      const beginWait = (): void => {
        cancelWait = clock.after(patienceMs, () => {
          if (opening !== null) beginWait();
          else if (waiting.delete(call)) resolve(away);
        });
      };
      beginWait();
      waiting.add(call);
      return promise;
    },
    tell: (message) => backend?.send(message),
    stop: async () => {
      cancelRestart();
      cancelSlow();
      const running = backend;
      if (running === null) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      stopping = resolve;
      running.send({ type: 'stop' });
      const cancelKill = clock.after(stopMs, running.kill);
      await promise;
      cancelKill();
    },
  };
};
