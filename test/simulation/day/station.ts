import { serveConnection, type Connection } from '#central/http/connection.ts';
import type { Room } from '#central/http/room.ts';
import type { HubFrame } from '#common/wire/hub-frames.ts';
import { SLOW_READER_BYTES } from '#common/wire/limits.ts';
import type { ParsedFrame } from '#common/wire/parse-frame.ts';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';
import { startSession, type SyncSession } from '#main/sync/sync-session.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';
import { SiteKnowledge } from '#main/usecases/site-knowledge.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { turn } from './agenda.ts';

export type StationParts = {
  readonly store: TerminalStore;
  readonly roles: TerminalContext['profile']['roles'];
  readonly counter?: string;
  readonly series?: string;
  readonly newId: () => string;
  readonly now: () => number;
  readonly room: Room;
  readonly read: (text: string) => ParsedFrame<HubFrame>;
  readonly site: string;
};

/**
 * A terminal of the day: its real store, the context that the use cases take, and its line to the hub over the product's own session and
 * connection. What the hub sends waits until the station acts or looks: its screen is as old as its last look, as on a busy machine.
 */
export class Station {
  readonly store: TerminalStore;
  readonly terminal: TerminalContext;
  readonly newId: () => string;
  /** What did not flow although there was a line: must stay empty. */
  readonly troubles: string[] = [];
  /** By the number of an own op: the site log's last entry that was known here when it was written. */
  readonly knewAt = new Map<number, number>();
  readonly #parts: StationParts;
  #inbox: string[] = [];
  #live = false;
  #session: SyncSession | null = null;
  #connection: Connection | null = null;

  constructor(parts: StationParts) {
    this.#parts = parts;
    this.store = parts.store;
    this.newId = parts.newId;
    this.terminal = {
      store: parts.store,
      profile: {
        site: parts.site,
        name: parts.store.term,
        roles: parts.roles,
        dir: '',
        ...(parts.counter === undefined ? {} : { counter: parts.counter }),
        ...(parts.series === undefined ? {} : { series: parts.series }),
      },
      site: new SiteKnowledge(parts.store),
      newId: parts.newId,
      hub: {
        connection: () => (this.#session === null ? 'alone' : 'online'),
        caughtUp: () => this.#session !== null,
      },
    };
    parts.store.onAppended(() => {
      this.knewAt.set(this.store.ownTail('floor').seq, this.store.cursor('floor').g);
      this.#session?.pump();
    });
  }

  get isCut(): boolean {
    return this.#session === null;
  }

  /** Connects to the hub and takes over everything that is there. */
  async connect(): Promise<void> {
    const { room, store, roles, now, site } = this.#parts;
    this.#connection = serveConnection(room, {
      send: (text) => this.#arrive(text),
      close: () => this.cut(),
      // Whoever has not looked yet is a slow reader: told that there is more, and pulls it in pages.
      buffered: () => (this.#live || this.#inbox.length === 0 ? 0 : SLOW_READER_BYTES),
    });
    const connection = this.#connection;
    this.#session = startSession({
      who: { as: 'terminal', site, term: store.term, name: store.term, app: '1', roles: [...roles] },
      logs: logsForRoles(roles),
      own: store,
      copy: store,
      now,
      send: (frame) => connection.receive(JSON.stringify(frame)),
      onWelcome: () => undefined,
      onPresence: () => undefined,
      onStable: () => undefined,
      onAcked: () => undefined,
      onTrouble: (trouble) => void this.troubles.push(JSON.stringify(trouble)),
      onEnd: (trouble) => void this.troubles.push(JSON.stringify(trouble)),
    });
    await this.look();
  }

  /** The line is gone, with everything that was on it. */
  cut(): void {
    this.#connection?.closed();
    this.#connection = null;
    this.#session = null;
    this.#inbox = [];
  }

  /** Takes in everything that the hub has for this station. */
  async look(): Promise<void> {
    this.#live = true;
    this.#takeIn();
    await turn();
    this.#live = false;
  }

  /** Does something on what this station knows now; the hub's answers to it come at once. */
  async act<T>(work: () => T | Promise<T>): Promise<T> {
    this.#live = true;
    const done = await work();
    this.#takeIn();
    await turn();
    this.#live = false;
    return done;
  }

  #arrive(text: string): void {
    this.#inbox.push(text);
    if (this.#live) this.#takeIn();
  }

  #takeIn(): void {
    for (let text = this.#inbox.shift(); text !== undefined; text = this.#inbox.shift()) {
      this.#session?.receiveRead(this.#parts.read(text));
    }
  }
}
