import { SerialPort } from 'serialport';
import type { Timers } from '#main/devices/scanner/timers.ts';
import { reportHangUp } from '#main/devices/serial-line/report-hang-up.ts';
import type { CounterSignPort, SignStanding } from './counter-sign-port.ts';
import { SignPlayer } from './sign-player.ts';
import type { SignProtocol, SignState } from './sign-text.ts';

/** How often an absent line is looked for, ms. */
const REOPEN_MS = 1_000;
/** A sign goes dark before its line is closed; a line that takes nothing is not waited for longer, ms. */
const LAST_WORD_MS = 500;

export type SerialSignOptions = {
  /** Device file or COM port; a pty serves as well. */
  readonly path: string;
  readonly baud: number;
  readonly protocol: SignProtocol;
  readonly timers: Timers;
};

/** A sign on a serial line (RS-232 or RS-485 behind an adapter), 8N1, spoken to and never answering. It opens its line again by itself. */
export class SerialSign implements CounterSignPort {
  readonly #options: SerialSignOptions;
  readonly #player: SignPlayer;
  #port: SerialPort | null = null;
  #standing: SignStanding = 'opening';
  #opened: Promise<void> = Promise.resolve();
  #written: Promise<void> = Promise.resolve();
  #cancelReopen: () => void = () => undefined;
  #closing: Promise<void> | null = null;

  constructor(options: SerialSignOptions) {
    this.#options = options;
    this.#player = new SignPlayer(options.protocol, options.timers, (frame) => {
      if (this.#standing === 'connected') this.#write(frame);
    });
    this.#open();
  }

  readonly show = (state: SignState): void => this.#player.show(state);

  readonly standing = (): SignStanding => this.#standing;

  readonly close = (): Promise<void> => {
    this.#closing ??= this.#shut();
    return this.#closing;
  };

  #write(frame: Uint8Array): void {
    const port = this.#port;
    if (port === null) return;
    // Never drain(): it blocks a thread for as long as nobody takes the bytes.
    this.#written = new Promise((resolve) => {
      port.write(Buffer.from(frame), () => resolve());
    });
  }

  /** The last frame has gone to the system, or nobody takes it. */
  #lastWord(): Promise<void> {
    return new Promise((resolve) => {
      const giveUp = this.#options.timers.after(LAST_WORD_MS, resolve);
      void this.#written.then(() => {
        giveUp();
        resolve();
      });
    });
  }

  #open(): void {
    const port = new SerialPort({ path: this.#options.path, baudRate: this.#options.baud, autoOpen: false });
    this.#port = port;
    reportHangUp(port);
    // Without a listener an error would end the process, and without reading a line that hung up is never noticed.
    port.on('data', () => undefined);
    port.on('error', () => (port.isOpen ? port.close() : this.#lost(port)));
    port.on('close', () => this.#lost(port));
    this.#opened = new Promise((resolve) => {
      port.open((error) => {
        if (error !== null) this.#lost(port);
        else if (this.#closing === null) {
          this.#standing = 'connected';
          this.#player.play();
        }
        resolve();
      });
    });
  }

  #lost(port: SerialPort): void {
    if (this.#port !== port) return;
    this.#port = null;
    if (this.#closing !== null) return;
    this.#standing = 'missing';
    this.#cancelReopen = this.#options.timers.after(REOPEN_MS, () => this.#open());
  }

  async #shut(): Promise<void> {
    this.#cancelReopen();
    await this.#opened;
    this.#player.stop();
    this.#standing = 'closed';
    await this.#lastWord();
    const port = this.#port;
    if (port?.isOpen === true) await new Promise<void>((resolve) => port.close(() => resolve()));
  }
}
