import { readHidReport, SCANNER_USAGE_PAGE } from './hid-report.ts';
import type { HidDevice, HidListing, HidSystem } from './hid-system.ts';
import { ScanSource } from './scan-source.ts';
import type { HidModel } from './scanner-address.ts';
import type { ScanEvent, ScannerAbsence, ScannerPort, ScannerState } from './scanner-port.ts';
import type { Timers } from './timers.ts';

/** How often an absent device is looked for, in ms: listing the bus costs more than opening a line. */
const LOOK_MS = 1_000;

const HONEYWELL = 0x0c2e;
/** Honeywell's scanners stay silent in HID-POS mode until somebody listens to them by name. */
const LISTEN: readonly number[] = [0xfe, 0x01];

export type HidScannerOptions = {
  /** Null for the first scanner of the class. */
  readonly model: HidModel | null;
  /** Gives the machine's HID devices, or null where they cannot be reached at all. */
  readonly load: () => Promise<HidSystem | null>;
  readonly timers: Timers;
};

const absence = (error: unknown): ScannerAbsence => {
  const message = error instanceof Error ? error.message : String(error);
  if (/permission|not permitted|access/i.test(message)) return 'no-permission';
  return /busy|in use|exclusive/i.test(message) ? 'busy' : 'failed';
};

/** A scanner in HID-POS mode. It survives unplugging: it opens the device again as soon as it is back. */
export class HidScanner implements ScannerPort {
  readonly #options: HidScannerOptions;
  readonly #source: ScanSource;
  #system: HidSystem | null = null;
  #device: HidDevice | null = null;
  #looking: Promise<void>;
  #cancelLook: () => void = () => undefined;
  #closing: Promise<void> | null = null;

  constructor(options: HidScannerOptions) {
    this.#options = options;
    this.#source = new ScanSource(options.timers);
    this.#looking = this.#look();
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

  async #look(): Promise<void> {
    this.#system ??= await this.#options.load();
    // A library that cannot be loaded now will not be loadable in a second: serial mode is the way out.
    if (this.#system === null) return this.#absent('no-library');
    try {
      const listing = (await this.#system.list()).find((each) => this.#isOurs(each));
      if (listing === undefined) this.#lost(null, 'not-found');
      else await this.#open(this.#system, listing);
    } catch (error) {
      this.#lost(null, absence(error));
    }
  }

  #isOurs({ vendorId, productId, usagePage }: HidListing): boolean {
    const { model } = this.#options;
    const fits = model === null || (model.vendorId === vendorId && model.productId === productId);
    return fits && usagePage === SCANNER_USAGE_PAGE;
  }

  async #open(system: HidSystem, { path, vendorId }: HidListing): Promise<void> {
    const device = await system.open(path);
    if (this.#closing !== null) return device.close();
    this.#device = device;
    device.onGone(() => this.#lost(device, 'unplugged'));
    device.onReport((report) => this.#received(report));
    // A model that does not know the report refuses it and reads all the same.
    if (vendorId === HONEYWELL) await device.sendFeature(LISTEN).catch(() => undefined);
    if (this.#device === device) this.#source.became({ kind: 'connected', since: this.#options.timers.now() });
  }

  #received(report: Uint8Array): void {
    const read = readHidReport(report);
    if (read.kind === 'broken') this.#source.refused({ kind: 'noise', reason: 'control-bytes', length: report.length });
    if (read.kind !== 'part') return;
    const head = this.#source.pending || read.aim === null ? '' : `]${read.aim}`;
    this.#source.received(Buffer.concat([Buffer.from(head), read.data, Buffer.from(read.last ? '\r' : '')]));
  }

  #lost(device: HidDevice | null, reason: ScannerAbsence): void {
    if (this.#device !== device || this.#closing !== null) return;
    this.#device = null;
    if (device !== null) void device.close().catch(() => undefined);
    this.#absent(reason);
    this.#cancelLook = this.#options.timers.after(LOOK_MS, () => {
      this.#looking = this.#look();
    });
  }

  #absent(reason: ScannerAbsence): void {
    if (this.#closing !== null) return;
    this.#source.became({ kind: 'disconnected', since: this.#options.timers.now(), reason });
  }

  async #shut(): Promise<void> {
    this.#cancelLook();
    await this.#looking;
    await this.#device?.close();
    this.#source.became({ kind: 'closed', since: this.#options.timers.now() });
  }
}
