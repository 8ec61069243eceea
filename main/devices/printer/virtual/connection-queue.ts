import type { Duplex } from 'node:stream';

/** One way into the virtual printer: a socket or a serial port, and how it is cut off rudely. */
export type Connection = { readonly stream: Duplex; readonly reset: () => void };

/** A printer talks to one sender at a time; the others wait unread until it is gone. */
export class ConnectionQueue {
  readonly #all: Connection[] = [];
  readonly #onData: (bytes: Uint8Array) => void;
  readonly #onCurrent: () => void;

  constructor(onData: (bytes: Uint8Array) => void, onCurrent: () => void) {
    this.#onData = onData;
    this.#onCurrent = onCurrent;
  }

  /** Whom the printer listens to now. */
  get current(): Connection | undefined {
    return this.#all[0];
  }

  /** Takes a connection in, at the end of the queue. */
  add(connection: Connection): void {
    this.#all.push(connection);
    connection.stream.on('error', () => undefined);
    connection.stream.once('close', () => this.#remove(connection));
    if (this.current === connection) this.#listen(connection);
  }

  /** Cuts everybody off at once; bytes a stream still holds are not read any more. */
  resetAll(): void {
    for (const connection of this.#all.splice(0)) {
      connection.stream.off('data', this.#onData);
      connection.reset();
    }
  }

  #listen(connection: Connection): void {
    connection.stream.on('data', this.#onData);
    this.#onCurrent();
  }

  #remove(connection: Connection): void {
    const place = this.#all.indexOf(connection);
    if (place < 0) return;
    this.#all.splice(place, 1);
    const next = this.current;
    if (place === 0 && next !== undefined) this.#listen(next);
  }
}
