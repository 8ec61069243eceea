import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentScannerPort, ScanEnd, ScanOrder } from './document-scanner-port.ts';
import { type Naps2Driver, naps2Arguments, naps2Outcome } from './naps2-outcome.ts';
import { runScannerProgram, type ProgramEnd } from './scanner-program.ts';

export type Naps2ScannerOptions = {
  /** NAPS2.Console by its path, or by its name where it is on the search path. */
  readonly program: string;
  readonly driver: Naps2Driver;
  /** The scanner's name as Windows shows it, or null for the first that is listed. */
  readonly device: string | null;
  readonly silenceMs: number;
};

/**
 * A document scanner on Windows, by NAPS2.Console. It writes its pages when all are scanned, so they are told together at the end; its progress is
 * a line a page.
 */
export class Naps2Scanner implements DocumentScannerPort {
  readonly #options: Naps2ScannerOptions;

  constructor(options: Naps2ScannerOptions) {
    this.#options = options;
  }

  async scan({ wish, folder, onNews, signal }: ScanOrder): Promise<ScanEnd> {
    const { driver } = this.#options;
    let { device } = this.#options;
    if (device === null) {
      const listed = await this.#run(['--noprofile', '--driver', driver, '--listdevices'], signal);
      device = listed.output.split(/\r?\n/u)[0]?.trim() ?? '';
      if (listed.why !== 'ended') return naps2Outcome(listed, 0);
      if (device === '') return { kind: 'fault', fault: 'not-found', pages: 0 };
    }
    const end = await this.#run(naps2Arguments(driver, device, wish, folder), signal, (line) => {
      const page = /^Scanning page (\d+)/iu.exec(line)?.[1];
      if (page !== undefined) onNews({ kind: 'progress', page: Number(page), percent: 0 });
    });
    const files = (await readdir(folder)).filter((name) => /^page-\d+\.(jpg|png)$/u.test(name)).toSorted();
    const wanted = wish.single ? files.slice(0, 1) : files;
    wanted.forEach((name, index) => onNews({ kind: 'page', page: index + 1, file: path.join(folder, name) }));
    return naps2Outcome(end, wanted.length);
  }

  #run(
    args: readonly string[],
    signal: AbortSignal,
    onLine: (line: string) => void = () => undefined,
  ): Promise<ProgramEnd> {
    const { program, silenceMs } = this.#options;
    return runScannerProgram({ program, args, silenceMs, signal, onLine });
  }
}
