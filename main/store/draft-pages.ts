import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A scanned page that is not part of a saved file yet. */
export type DraftPage = {
  /** Its file's name. */
  readonly id: string;
  readonly dpi: number;
};

const NAME = /^(\d{6})-(\d{2,4})-[0-9a-f-]{36}\.(jpg|png)$/u;
const INCOMING = 'incoming';

const place = (id: string): number => Number(NAME.exec(id)?.[1] ?? 0);

/**
 * The scanned pages an officer has not saved yet, as files in one folder: they survive a restart. A name holds the place in the order and the dots per
 * inch, so the folder is all there is to know.
 */
export class DraftPages {
  readonly #dir: string;

  /** Creates the folder; what a scan left half done is removed. */
  constructor(dir: string) {
    this.#dir = dir;
    rmSync(path.join(dir, INCOMING), { recursive: true, force: true });
    mkdirSync(dir, { recursive: true });
  }

  /** The pages in their order. */
  list(): readonly DraftPage[] {
    return readdirSync(this.#dir)
      .filter((name) => NAME.test(name))
      .toSorted()
      .map((id) => ({ id, dpi: Number(NAME.exec(id)?.[2]) }));
  }

  /** An empty folder for the pages of the scan that begins; there is one at a time. */
  incoming(): string {
    const folder = path.join(this.#dir, INCOMING);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    return folder;
  }

  /** Takes a scanned file over: behind the last page, or in the place of `instead`, which goes. */
  take(file: string, dpi: number, instead: string | null): void {
    const pages = this.list();
    const at = instead === null ? place(pages.at(-1)?.id ?? '') + 1 : place(instead);
    const ending = path.extname(file) === '.png' ? 'png' : 'jpg';
    renameSync(file, path.join(this.#dir, `${String(at).padStart(6, '0')}-${dpi}-${randomUUID()}.${ending}`));
    if (instead !== null) this.remove(instead);
  }

  /** The picture, or null when there is no such page. */
  async read(id: string): Promise<Uint8Array | null> {
    return this.list().some((page) => page.id === id) ? readFile(path.join(this.#dir, id)) : null;
  }

  remove(id: string): void {
    if (this.list().some((page) => page.id === id)) rmSync(path.join(this.#dir, id));
  }

  clear(): void {
    for (const { id } of this.list()) rmSync(path.join(this.#dir, id));
  }
}
