import { startSession, type SessionParts, type SyncSession } from '#main/sync/sync-session.ts';
import { hangUp, type Line } from './line.ts';
import type { Answering, Network } from './network.ts';
import type { World } from './world.ts';

/** An answer that is owed longer than this means a stuck connection, ticks. */
const ANSWER_TICKS = 24;
const BACKOFF_TICKS = 5;
/** Looks for work by itself every so many ticks (2 s). */
const PUMP_TICKS = 8;

export type ClientLinkParts = {
  readonly world: World;
  readonly net: Network;
  readonly name: string;
  /** Whom to connect to now; null: nobody known. */
  readonly server: () => Answering | null;
  readonly session: Pick<
    SessionParts,
    'who' | 'logs' | 'own' | 'copy' | 'now' | 'onWelcome' | 'onStable' | 'onTrouble'
  >;
  readonly onAcked: () => void;
  /** Breaks a frame on its way in, for the variants that must be caught. */
  readonly tamper: (text: string) => string;
};

/** Keeps one connection of the product's session alive over the simulated wires, as main/sync/sync-client.ts does over WebSockets. */
export class ClientLink {
  readonly #parts: ClientLinkParts;
  #line: Line | null = null;
  #session: SyncSession | null = null;
  #retryAt = 0;
  #owed = 0;
  #stopped = false;

  constructor(parts: ClientLinkParts) {
    this.#parts = parts;
  }

  get session(): SyncSession | null {
    return this.#session;
  }

  get line(): Line | null {
    return this.#line;
  }

  get welcomed(): boolean {
    return this.#session?.welcomed() === true;
  }

  /** The process is gone: nothing is said any more, and what comes for it is dropped. */
  stop(): void {
    this.#stopped = true;
    this.close();
  }

  close(): void {
    if (this.#line !== null) hangUp(this.#line, 'atClient');
  }

  /** Runs a step; a store that fails ends this connection, and the next one begins at what is durable. */
  guarded(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.#parts.world.trace(() => `${this.#parts.name} store failed: ${String(error)}`);
      this.close();
    }
  }

  pump(): void {
    if (!this.#stopped && this.#session !== null) this.guarded(this.#session.pump);
  }

  tick(): void {
    if (this.#stopped) return;
    const { world } = this.#parts;
    if (this.#session === null) {
      if (world.tick >= this.#retryAt) this.#connect();
      return;
    }
    this.#owed = this.#session.waiting() ? this.#owed + 1 : 0;
    if (this.#owed > ANSWER_TICKS) return this.close();
    if ((world.tick + (this.#line?.id ?? 0)) % PUMP_TICKS === 0) this.pump();
  }

  #connect(): void {
    const { world, net, name, server } = this.#parts;
    this.#retryAt = world.tick + 1 + world.chance.int(BACKOFF_TICKS);
    const to = server();
    if (to === null) return;
    let mine: Line | null = null;
    const session = startSession({
      ...this.#parts.session,
      send: (frame) => {
        if (mine !== null && !this.#stopped) net.sendUp(mine, JSON.stringify(frame));
      },
      onPresence: () => undefined,
      onAcked: this.#parts.onAcked,
      onTrouble: (trouble) => {
        world.trace(() => `${name} trouble ${JSON.stringify(trouble)}`);
        this.#parts.session.onTrouble(trouble);
      },
      onEnd: (trouble) => {
        world.trace(() => `${name} end ${JSON.stringify(trouble)}`);
        if (trouble?.kind === 'refused') world.count(`refused:${trouble.why}`);
        if (mine !== null) hangUp(mine, 'atClient');
      },
    });
    mine = net.connect(name, to, {
      receive: (text) => {
        this.#owed = 0;
        world.trace(() => `${name} <- ${text.slice(0, 300)}`);
        this.guarded(() => session.receiveRead(world.readFrame(this.#parts.tamper(text))));
      },
      closed: () => {
        if (this.#session !== session) return;
        this.#session = null;
        this.#line = null;
        this.#retryAt = world.tick + 1 + world.chance.int(BACKOFF_TICKS);
        world.trace(() => `${name} disconnected`);
      },
    });
    if (mine === null) return;
    this.#session = session;
    this.#line = mine;
    this.#owed = 0;
  }
}
