/** Power of a simulated machine: asked before and after each commit, so that it can go away at exactly that moment. */
export type Power = {
  readonly isOn: () => boolean;
  /** Throws when the power goes before the commit is durable. */
  readonly beforeCommit: () => void;
  /** The commit is durable; the process may be dead from here on. */
  readonly afterCommit: () => void;
};

export const steadyPower: Power = { isOn: () => true, beforeCommit: () => undefined, afterCommit: () => undefined };

/** Made once: a stack for each of thousands of refused commits would cost more than all else. */
const diskFull = new Error('disk-full: no space left');

/** Commits between two checkpoints. */
const CHECKPOINT = 8;

/**
 * A simulated disk with one database: its state is an immutable value, and a commit replaces it as a whole or not at all.
 * What a process holds in memory is not here, so a crash is simply a new process on the same disk.
 */
export class Disk<T> {
  full = false;
  power: Power = steadyPower;
  #commits = 0;
  #state: T;
  #before: T;
  #checkpoint: T;

  constructor(state: T) {
    this.#state = state;
    this.#before = state;
    this.#checkpoint = state;
  }

  get state(): T {
    return this.#state;
  }

  /** The state before the last commit: what a disk that lied about its last write comes back with. */
  get before(): T {
    return this.#before;
  }

  /** An older state that a disk without fsync at each commit might come back with. */
  get checkpoint(): T {
    return this.#checkpoint;
  }

  commit(next: T): void {
    if (this.full) throw diskFull;
    this.power.beforeCommit();
    this.#before = this.#state;
    this.#state = next;
    if (this.#commits % CHECKPOINT === 0) this.#checkpoint = next;
    this.#commits += 1;
    this.power.afterCommit();
  }

  /** Puts another image onto the disk: a backup, or what a torn write left. */
  restore(state: T): void {
    this.#state = state;
    this.#before = state;
    this.#checkpoint = state;
  }
}
