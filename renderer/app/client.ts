import type { BackendEvent, Bridge, CommandInput, CommandName, EventPayload, Reply } from '#common/ipc/contract.ts';

/** How this window sees the backend: `restarting` and `down` are shown calmly, work goes on when it is `up` again. */
export type BackendState = Extract<BackendEvent, { name: 'backend' }>['payload']['state'];

/** The typed way from a screen to the backend. Nothing in it throws: each call ends in a value or a named failure. */
export type Client = {
  /**
   * Makes one call. A changing call (one with a `requestId`) that met a backend restart is repeated with the same input until it is
   * answered, at most `patienceMs`; the same `requestId` makes the repetition harmless.
   */
  readonly call: <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<Reply<N>>;
  /** Tells every event from the backend; returns how to stop listening. */
  readonly subscribe: (listener: (event: BackendEvent) => void) => () => void;
  readonly backendState: () => BackendState;
  /** What the backend does that has been opening for a while, as this window last heard; null once it is open. */
  readonly opening: () => EventPayload<'opening'> | null;
};

/** What a client needs from the world; `wait` resolves after so many milliseconds. */
export type ClientParts = {
  readonly bridge: Bridge;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
};

/** How long a changing call is repeated while the backend is away, in milliseconds. */
export const patienceMs = 60_000;
/** Longest pause between two tries: the `up` event normally ends it much earlier. */
export const retryPauseMs = 1_000;

/** Builds the client of a window on its bridge. */
export const createClient = ({ bridge, now, wait }: ClientParts): Client => {
  const listeners = new Set<(event: BackendEvent) => void>();
  let state: BackendState = 'up';
  let opening: EventPayload<'opening'> | null = null;
  bridge.subscribe((event) => {
    if (event.name === 'opening') opening = event.payload;
    if (event.name === 'backend') {
      state = event.payload.state;
      opening = null;
    }
    // Who begins to listen because of this event is not meant by it.
    for (const listener of new Set(listeners)) listener(event);
  });

  const subscribe: Client['subscribe'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  const backendUp = (): Promise<void> =>
    new Promise((resolve) => {
      const stop = subscribe((event) => {
        if (event.name !== 'backend' || event.payload.state !== 'up') return;
        stop();
        resolve();
      });
      void wait(retryPauseMs).then(() => {
        stop();
        resolve();
      });
    });

  const once = async <N extends CommandName>(name: N, input: CommandInput<N>): Promise<Reply<N>> => {
    try {
      return await bridge.call(name, input);
    } catch (error) {
      return { ok: false, failure: { code: 'bug', message: error instanceof Error ? error.message : String(error) } };
    }
  };

  return {
    call: async (name, input) => {
      const deadline = now() + patienceMs;
      for (;;) {
        const reply = await once(name, input);
        const repeat = !reply.ok && reply.failure.code === 'backend-away' && 'requestId' in input;
        if (!repeat || now() >= deadline) return reply;
        await backendUp();
      }
    },
    subscribe,
    backendState: () => state,
    opening: () => opening,
  };
};
