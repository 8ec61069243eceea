import type { ScanEvent, ScannerPort } from '#main/devices/scanner/scanner-port.ts';

/** Writes down what a scanner says, and lets a test wait for the thing itself. */
export class ScanRecorder {
  readonly events: ScanEvent[] = [];
  readonly #port: ScannerPort;
  readonly #unsubscribe: () => void;
  #waiters: readonly (() => void)[] = [];

  constructor(port: ScannerPort) {
    this.#port = port;
    this.#unsubscribe = port.subscribe((event) => {
      this.events.push(event);
      for (const waiter of this.#waiters) waiter();
    });
  }

  /** Resolves as soon as this many events satisfy the condition. */
  until(condition: (event: ScanEvent) => boolean, count = 1): Promise<void> {
    return this.#when(() => this.events.filter((event) => condition(event)).length >= count);
  }

  /** Resolves as soon as the scanner is in this state. */
  untilState(kind: string): Promise<void> {
    return this.#when(() => this.#port.state().kind === kind);
  }

  /** What was said without the times: texts of scans, kinds of refused frames, kinds of states. */
  said(): readonly string[] {
    return this.events.map((event) => {
      if (event.kind === 'scan') return event.text;
      return event.kind === 'refused' ? `<${event.frame.kind}>` : `[${event.state.kind}]`;
    });
  }

  stop(): void {
    this.#unsubscribe();
  }

  #when(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const waiter = (): void => {
        if (!holds()) return;
        this.#waiters = this.#waiters.filter((other) => other !== waiter);
        resolve();
      };
      this.#waiters = [...this.#waiters, waiter];
      waiter();
    });
  }
}
