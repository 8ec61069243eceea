import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DraftPages } from './draft-pages.ts';

/** The pages of the intake form, which has no dossier yet. */
const INTAKE = 'intake';
const INCOMING = 'incoming';

const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0;

/** Scanned pages that are not saved yet, one folder for each dossier and one for the intake form. */
export class DraftFolders {
  readonly #dir: string;
  readonly #open = new Map<string, DraftPages>();

  /** What a scan left half done is removed. `earlier` is the folder in which an earlier program kept all pages: they become the intake form's. */
  constructor(dir: string, earlier: string) {
    this.#dir = dir;
    mkdirSync(dir, { recursive: true });
    this.incoming();
    rmSync(path.join(earlier, INCOMING), { recursive: true, force: true });
    if (isEmpty(earlier) || !isEmpty(this.#folder(INTAKE))) return;
    rmSync(this.#folder(INTAKE), { recursive: true, force: true });
    renameSync(earlier, this.#folder(INTAKE));
  }

  /** The pages of a dossier by its id, or of the intake form. */
  of(draft: string): DraftPages {
    const known = this.#open.get(draft);
    if (known !== undefined) return known;
    const pages = new DraftPages(this.#folder(draft));
    this.#open.set(draft, pages);
    return pages;
  }

  /** An empty folder for the pages of the scan that begins; there is one at a time. */
  incoming(): string {
    const folder = path.join(this.#dir, INCOMING);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    return folder;
  }

  /** The intake became this dossier: its pages are the dossier's now. False when it had none. */
  adopt(dossier: string): boolean {
    if (this.of(INTAKE).list().length === 0 || this.of(dossier).list().length > 0) return false;
    this.#open.delete(INTAKE);
    this.#open.delete(dossier);
    rmSync(this.#folder(dossier), { recursive: true, force: true });
    renameSync(this.#folder(INTAKE), this.#folder(dossier));
    return true;
  }

  /** A hash for a name: ids come from elsewhere and are no names of folders. */
  #folder(draft: string): string {
    const name = draft === INTAKE ? INTAKE : createHash('sha256').update(draft).digest('hex').slice(0, 32);
    return path.join(this.#dir, name);
  }
}
