import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentScannerPort, ScanEnd, ScanFault, ScanOrder } from './document-scanner-port.ts';
import { simulatedPage } from './simulated-page.ts';

/** What the next scans meet. */
type Trouble = { readonly fault: ScanFault; readonly afterPages: number };

/** A document scanner without a device, for the demo centre and for tests: what a person would do to a real one are its methods. */
export class SimulatedDocumentScanner implements DocumentScannerPort {
  readonly #pause: () => Promise<void>;
  #stack = 3;
  #trouble: Trouble | null = null;

  /** `pause` is how long a tenth of a page takes. */
  constructor(pause: () => Promise<void>) {
    this.#pause = pause;
  }

  /** Lays so many sheets into the feeder; every scan from it finds them again. */
  load(sheets: number): void {
    this.#stack = sheets;
  }

  /** The next scans meet this fault after so many whole pages; null heals it. */
  meet(trouble: Trouble | null): void {
    this.#trouble = trouble;
  }

  async scan({ wish, folder, onNews, signal }: ScanOrder): Promise<ScanEnd> {
    const sheets = wish.source === 'feeder' ? this.#stack : 1;
    if (sheets === 0) return { kind: 'fault', fault: 'no-paper', pages: 0 };
    const wanted = wish.single ? 1 : sheets;
    for (let page = 1; page <= wanted; page += 1) {
      if (this.#trouble?.afterPages === page - 1) return { kind: 'fault', fault: this.#trouble.fault, pages: page - 1 };
      for (let tenth = 1; tenth <= 10; tenth += 1) {
        await this.#pause();
        if (signal.aborted) return { kind: 'cancelled', pages: page - 1 };
        onNews({ kind: 'progress', page, percent: tenth * 10 });
      }
      const file = path.join(folder, `page-${String(page).padStart(4, '0')}.png`);
      await writeFile(file, simulatedPage(page, wish));
      onNews({ kind: 'page', page, file });
    }
    return { kind: 'done', pages: wanted };
  }
}
