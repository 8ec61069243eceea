import type { Role } from '#common/ipc/contract.ts';

/** What the door needs to know of the world. */
export type DoorParts = {
  /** ms of a clock that only goes forward. */
  readonly now: () => number;
  /** Whether a code is kept for this terminal. */
  readonly hasCode: () => boolean;
  readonly isCode: (code: string) => boolean;
};

/** After so many wrong codes in a row nothing is tried for a minute. */
const MOST_WRONG = 5;
const WAIT_MS = 60_000;
/** Left alone for this long, the page closes itself: nobody leaves a kiosk open. */
const OPEN_MS = 5 * 60_000;

const standsBeforeCitizens = (role: Role): boolean => role === 'kiosk' || role === 'display';

/**
 * The door to the hardware page. Officers' windows have none; a kiosk or a board asks for the staff code (mã nhân viên), unless nobody has
 * set one yet: a new machine must be set up by somebody.
 */
export class StaffDoor {
  readonly #parts: DoorParts;
  #openUntil = 0;
  #wrong = 0;
  #waitUntil = 0;

  constructor(parts: DoorParts) {
    this.#parts = parts;
  }

  /** How the page stands for a role. */
  access(role: Role): 'open' | 'first-code' | 'code' {
    if (!standsBeforeCitizens(role)) return 'open';
    if (!this.#parts.hasCode()) return 'first-code';
    return this.#parts.now() < this.#openUntil ? 'open' : 'code';
  }

  /** Whether a role may not act here now; acting keeps an open page open. */
  isLocked(role: Role): boolean {
    const access = this.access(role);
    if (access === 'open') this.#openUntil = this.#parts.now() + OPEN_MS;
    return access === 'code';
  }

  tryCode(code: string): 'open' | 'wrong-code' | 'wait' {
    const now = this.#parts.now();
    if (now < this.#waitUntil) return 'wait';
    if (!this.#parts.hasCode() || this.#parts.isCode(code)) {
      this.#wrong = 0;
      this.#openUntil = now + OPEN_MS;
      return 'open';
    }
    this.#wrong += 1;
    if (this.#wrong < MOST_WRONG) return 'wrong-code';
    this.#wrong = 0;
    this.#waitUntil = now + WAIT_MS;
    return 'wait';
  }

  close(): void {
    this.#openUntil = 0;
  }
}
