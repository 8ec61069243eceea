import { EventEmitter } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import type { Bitmap } from '#common/domain/paper/bitmap.ts';
import type { PrinterFault } from '#common/domain/paper/printer-fault.ts';
import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { type Character, characters } from './character.ts';
import { realTimeReply, wordFor } from './condition.ts';
import { ConnectionQueue } from './connection-queue.ts';
import { faultOf, type VirtualFault } from './fault.ts';
import { Mechanism } from './mechanism.ts';
import { pngOf } from './paper-roll.ts';
import { RealTimeScanner } from './real-time-scanner.ts';

const DEFAULT_WIDTH = 576;

/** A paper that came out: its picture as a PNG file, its size in dots, when it was cut (epoch ms). */
export type VirtualPaper = {
  readonly number: number;
  readonly path: string;
  readonly widthDots: number;
  readonly heightDots: number;
  readonly cutAt: number;
};

/** The printer as a window shows it; plain data. */
export type VirtualPrinterState = {
  readonly port: number;
  readonly condition: PrinterCondition;
  readonly fault: PrinterFault;
  readonly rowsOnPaper: number;
  readonly papers: readonly VirtualPaper[];
};

/** `out`: folder of the PNGs; `width` in dots; `speed` in mm/s, 0 = unlimited; `plays`: which printer it is, an Epson unless said; `now` epoch ms. */
export type VirtualPrinterOptions = {
  readonly out: string;
  readonly now: () => number;
  readonly width?: number | undefined;
  readonly speed?: number | undefined;
  readonly plays?: Character | undefined;
};

type Countdown = { readonly kind: 'stall' | 'reset'; left: number };

/**
 * A thermal printer made of software: speaks ESC/POS over TCP or any byte stream, behaves as the real ones do on a bad day,
 * and writes each paper as a PNG. Emits 'cut' when a paper is cut, 'paper' when its picture is written, and 'change' whenever
 * its state looks different.
 */
export class VirtualPrinter extends EventEmitter<{ cut: []; paper: [VirtualPaper]; change: [] }> {
  readonly #options: VirtualPrinterOptions;
  readonly #character: Character;
  readonly #mechanism: Mechanism;
  readonly #queue: ConnectionQueue;
  readonly #papers: VirtualPaper[] = [];
  readonly #server: Server;
  #scanner = new RealTimeScanner();
  #numbered: number;
  #port = 0;
  #fault: PrinterFault = 'none';
  #mute = false;
  #stalled = false;
  #countdown: Countdown | undefined;

  constructor(options: VirtualPrinterOptions) {
    super();
    this.#options = options;
    this.#character = options.plays ?? characters.epson;
    mkdirSync(options.out, { recursive: true });
    this.#numbered = Math.max(
      0,
      ...readdirSync(options.out).map((name) => Number(/^paper-(\d+)\.png$/.exec(name)?.[1] ?? 0)),
    );
    this.#mechanism = new Mechanism(options.width ?? DEFAULT_WIDTH, options.speed ?? 0, this.#character, {
      send: (bytes) => this.#send(bytes),
      paper: (picture) => this.#cut(picture),
      changed: () => this.#flow(),
    });
    this.#queue = new ConnectionQueue(
      (bytes) => this.#receive(bytes),
      () => this.#flow(),
    );
    this.#server = createServer({ noDelay: true, highWaterMark: 4096 }, (socket: Socket) =>
      this.#queue.add({ stream: socket, reset: () => void socket.resetAndDestroy() }),
    );
  }

  /** Papers cut since the start, oldest first. */
  get papers(): readonly VirtualPaper[] {
    return this.#papers;
  }

  /** Listens on a port of this machine (0 = any free one) and says which; rejects when the port is taken. */
  async start(options: { readonly port: number }): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(options.port, '127.0.0.1', () => {
        this.#server.off('error', reject);
        resolve();
      });
    });
    // A listening TCP server's address is always an AddressInfo.
    this.#port = (this.#server.address() as AddressInfo).port;
    return this.#port;
  }

  /** Lets somebody in by another way than TCP, such as a serial line; `reset` is how that way is cut off. */
  attach(stream: Duplex, reset: () => void): void {
    this.#queue.add({ stream, reset });
  }

  /** Ends everything; connections are cut. */
  async stop(): Promise<void> {
    this.#queue.resetAll();
    if (this.#server.listening) await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** What a window or page shows. */
  state(): VirtualPrinterState {
    return {
      port: this.#port,
      condition:
        this.#fault === 'refuse'
          ? 'unreachable'
          : this.#mute || this.#stalled
            ? 'unknown'
            : wordFor(this.#mechanism.condition),
      fault: this.#fault,
      rowsOnPaper: this.#mechanism.rowsOnPaper,
      papers: [...this.#papers],
    };
  }

  /** A button of the window: clears whatever was set, then sets this. */
  async fault(name: PrinterFault): Promise<VirtualPrinterState> {
    await this.#clear();
    this.#fault = name;
    if (name !== 'none') await this.set(faultOf[name]);
    this.emit('change');
    return this.state();
  }

  /** Sets one fault beside those already set, for tests. */
  async set(fault: VirtualFault): Promise<void> {
    switch (fault.kind) {
      case 'paper':
        this.#mechanism.runOutIn(undefined);
        return this.#mechanism.become({ paper: fault.level });
      case 'paper-out-at-row':
        return this.#mechanism.runOutIn(fault.row);
      case 'cover':
        return this.#mechanism.become({ coverOpen: fault.open });
      case 'error':
        return this.#mechanism.become({ error: fault.on });
      case 'stall':
      case 'reset':
        this.#countdown = { kind: fault.kind, left: fault.afterBytes };
        return;
      case 'mute':
        this.#mute = fault.on;
        return;
      case 'refuse':
        return this.#refuse(fault.on);
      case 'lost-ack':
        this.#mechanism.losesAcknowledgements = fault.on;
        return;
      case 'speed':
        this.#mechanism.speed = fault.mmPerSecond;
        return;
      case 'power-cycle':
        this.#mechanism.powerCycle();
        this.#scanner = new RealTimeScanner();
        this.#queue.resetAll();
        this.#settle('power-cycle');
        return;
      default:
        return assertNever(fault);
    }
  }

  async #clear(): Promise<void> {
    this.#countdown = undefined;
    this.#mute = false;
    this.#stalled = false;
    this.#mechanism.losesAcknowledgements = false;
    this.#mechanism.speed = this.#options.speed ?? 0;
    this.#mechanism.runOutIn(undefined);
    await this.#refuse(false);
    this.#mechanism.jam(false);
    this.#mechanism.become({ paper: 'ok', coverOpen: false, error: false });
  }

  async #refuse(on: boolean): Promise<void> {
    if (on) {
      this.#queue.resetAll();
      await new Promise<void>((resolve) => this.#server.close(() => resolve()));
    } else if (!this.#server.listening && this.#port !== 0) {
      await this.start({ port: this.#port });
    }
  }

  #receive(bytes: Uint8Array): void {
    const accepted = this.#countDown(bytes);
    if (!this.#stalled && this.#character.realTime) {
      for (const question of this.#scanner.questions(accepted)) {
        const reply = realTimeReply(question, this.#mechanism.condition);
        if (reply !== undefined) this.#send([reply]);
      }
    }
    this.#mechanism.take(accepted);
    this.#flow();
  }

  /** Runs a stall or reset that was set to come after so many bytes; returns what the printer still gets. */
  #countDown(bytes: Uint8Array): Uint8Array {
    const countdown = this.#countdown;
    if (countdown === undefined) return bytes;
    const { left } = countdown;
    countdown.left -= bytes.length;
    if (countdown.left > 0) return bytes;
    this.#countdown = undefined;
    if (countdown.kind === 'stall') {
      this.#stalled = true;
      this.#mechanism.jam(true);
      this.emit('change');
      return bytes;
    }
    this.#queue.resetAll();
    this.#settle('reset');
    return bytes.subarray(0, left);
  }

  /** A fault that happens once is over as soon as it happened. */
  #settle(name: PrinterFault): void {
    if (this.#fault === name) this.#fault = 'none';
    this.emit('change');
  }

  #send(bytes: readonly number[]): void {
    const stream = this.#queue.current?.stream;
    if (!this.#mute && stream?.writable === true) stream.write(Buffer.from(bytes));
  }

  #flow(): void {
    const stream = this.#queue.current?.stream;
    if (this.#mechanism.isFull) stream?.pause();
    else stream?.resume();
    this.emit('change');
  }

  #cut(picture: Bitmap): void {
    this.emit('cut');
    this.#numbered += 1;
    const path = join(this.#options.out, `paper-${String(this.#numbered).padStart(4, '0')}.png`);
    writeFileSync(path, pngOf(picture));
    const paper = {
      number: this.#numbered,
      path,
      widthDots: picture.width,
      heightDots: picture.height,
      cutAt: this.#options.now(),
    };
    this.#papers.push(paper);
    this.emit('paper', paper);
    this.emit('change');
  }
}
