import type { CashDrawerPort, DrawerOutcome } from './cash-drawer-port.ts';

/** A drawer for tests and the demo centre: it counts its openings and may be told to fail. */
export class SimulatedDrawer implements CashDrawerPort {
  readonly #hasSwitch: boolean;
  #opened = 0;
  #isOpen = false;
  #trouble: Exclude<DrawerOutcome, 'opened' | 'pulsed'> | null = null;

  constructor({ hasSwitch }: { readonly hasSwitch: boolean }) {
    this.#hasSwitch = hasSwitch;
  }

  readonly open = (): Promise<DrawerOutcome> => {
    if (this.#trouble !== null) return Promise.resolve(this.#trouble);
    this.#opened += 1;
    const moved = this.#hasSwitch && !this.#isOpen;
    this.#isOpen = true;
    return Promise.resolve(moved ? 'opened' : 'pulsed');
  };

  /** How often it was given a pulse. */
  pulses(): number {
    return this.#opened;
  }

  shut(): void {
    this.#isOpen = false;
  }

  break(trouble: Exclude<DrawerOutcome, 'opened' | 'pulsed'> | null): void {
    this.#trouble = trouble;
  }
}
