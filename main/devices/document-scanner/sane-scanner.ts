import type { DocumentScannerPort, ScanEnd, ScanOrder } from './document-scanner-port.ts';
import { parseSaneOptions, saneArguments, type SaneOptions } from './sane-options.ts';
import { progressOf, saneOutcome } from './sane-outcome.ts';
import { runScannerProgram, type ProgramEnd } from './scanner-program.ts';

export type SaneScannerOptions = {
  /** SANE's name of the device ("test:0", "escl:http://…"), or null for the first it finds. */
  readonly device: string | null;
  readonly silenceMs: number;
  /** More arguments for scanimage: options of one device, and the faults of SANE's test backend. */
  readonly extra: readonly string[];
};

/** A document scanner on Linux, by Debian's scanimage (package sane-utils). */
export class SaneScanner implements DocumentScannerPort {
  readonly #options: SaneScannerOptions;
  #known: { readonly device: string; readonly can: SaneOptions } | null = null;

  constructor(options: SaneScannerOptions) {
    this.#options = options;
  }

  async scan(order: ScanOrder): Promise<ScanEnd> {
    const met = await this.#meet(order.signal);
    if (met !== null) return met;
    const known = this.#known;
    if (known === null) return { kind: 'fault', fault: 'not-found', pages: 0 };
    const args = saneArguments(known.device, known.can, order.wish, order.folder);
    if (args === null) return { kind: 'fault', fault: 'no-feeder', pages: 0 };
    let pages = 0;
    let last = -1;
    const end = await this.#run([...args, ...this.#options.extra], order.signal, (line) => {
      const percent = progressOf(line);
      if (percent !== null && percent !== last) {
        last = percent;
        order.onNews({ kind: 'progress', page: pages + 1, percent });
      }
      if (!line.startsWith(order.folder)) return;
      pages += 1;
      last = -1;
      order.onNews({ kind: 'page', page: pages, file: line });
    });
    const outcome = saneOutcome(end, pages);
    // It may have been replaced by another one meanwhile.
    if (outcome.kind === 'fault' && outcome.fault === 'not-found') this.#known = null;
    return outcome;
  }

  /** Learns which device there is and what it can do; null when that is known now, else why not. */
  async #meet(signal: AbortSignal): Promise<ScanEnd | null> {
    if (this.#known !== null) return null;
    let { device } = this.#options;
    if (device === null) {
      const listed = await this.#run(['--formatted-device-list=%d%n'], signal);
      device = listed.output.split('\n')[0] ?? '';
      if (listed.why !== 'ended') return saneOutcome(listed, 0);
      if (device === '') return { kind: 'fault', fault: 'not-found', pages: 0 };
    }
    const asked = await this.#run([`--device-name=${device}`, '--all-options'], signal);
    const help = asked.output + asked.errors;
    if (asked.why !== 'ended' || /open of device .* failed/u.test(help)) {
      return saneOutcome({ ...asked, errors: help }, 0);
    }
    this.#known = { device, can: parseSaneOptions(help) };
    return null;
  }

  #run(
    args: readonly string[],
    signal: AbortSignal,
    onLine: (line: string) => void = () => undefined,
  ): Promise<ProgramEnd> {
    const { silenceMs } = this.#options;
    return runScannerProgram({ program: 'scanimage', args, silenceMs, signal, onLine });
  }
}
