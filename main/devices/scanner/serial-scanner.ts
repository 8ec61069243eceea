import { SerialPort } from 'serialport';
import { reportHangUp } from '#main/devices/serial-line/report-hang-up.ts';
import { ScanSource } from './scan-source.ts';
import type { ScanEvent, ScannerAbsence, ScannerPort, ScannerState } from './scanner-port.ts';
import type { Timers } from './timers.ts';

/** How often an absent device is looked for: back within the blink of an eye after it is plugged in (devices.md §4). */
const REOPEN_MS = 250;

export type SerialScannerOptions = {
  /** Device file or COM port; a pty serves as well. */
  readonly path: string;
  readonly baud: number;
  readonly timers: Timers;
};

const absence = ({ message }: Error): ScannerAbsence => {
  if (/no such|cannot find|not found/i.test(message)) return 'not-found';
  // On Windows an open port answers "Access denied" too, and there are no rights to grant: busy is the useful reading.
  if (/lock|busy|access denied/i.test(message)) return 'busy';
  return /permission|not permitted/i.test(message) ? 'no-permission' : 'failed';
};

/** A scanner on a serial line or in USB serial mode (CDC), 8N1. It survives unplugging: it opens the device again as soon as it is back. */
export class SerialScanner implements ScannerPort {
  readonly #options: SerialScannerOptions;
  readonly #source: ScanSource;
  #port: SerialPort | null = null;
  #opened: Promise<void> = Promise.resolve();
  #cancelReopen: () => void = () => undefined;
  #closing: Promise<void> | null = null;

  constructor(options: SerialScannerOptions) {
    this.#options = options;
    this.#source = new ScanSource(options.timers);
    this.#open();
  }

  subscribe(listener: (event: ScanEvent) => void): () => void {
    return this.#source.subscribe(listener);
  }

  state(): ScannerState {
    return this.#source.state;
  }

  close(): Promise<void> {
    this.#closing ??= this.#shut();
    return this.#closing;
  }

  #open(): void {
    const port = new SerialPort({ path: this.#options.path, baudRate: this.#options.baud, autoOpen: false });
    this.#port = port;
    reportHangUp(port);
    port.on('data', (bytes: Uint8Array) => this.#source.received(bytes));
    // Without a listener an error would end the process. A line in error is closed, and its 'close' leads to the next try.
    port.on('error', () => (port.isOpen ? port.close() : this.#lost(port, 'failed')));
    port.on('close', () => this.#lost(port, 'unplugged'));
    this.#opened = new Promise((resolve) => {
      port.open((error) => {
        if (error !== null) this.#lost(port, absence(error));
        else if (this.#closing === null) this.#source.became({ kind: 'connected', since: this.#options.timers.now() });
        resolve();
      });
    });
  }

  #lost(port: SerialPort, reason: ScannerAbsence): void {
    if (this.#port !== port) return;
    this.#port = null;
    if (this.#closing !== null) return;
    this.#source.became({ kind: 'disconnected', since: this.#options.timers.now(), reason });
    this.#cancelReopen = this.#options.timers.after(REOPEN_MS, () => this.#open());
  }

  async #shut(): Promise<void> {
    this.#cancelReopen();
    await this.#opened;
    const port = this.#port;
    if (port?.isOpen === true) await new Promise<void>((resolve) => port.close(() => resolve()));
    this.#source.became({ kind: 'closed', since: this.#options.timers.now() });
  }
}
