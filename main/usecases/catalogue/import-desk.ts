import type { CatalogueCheck } from '#common/domain/catalogue/exchange/check-catalogue.ts';
import type { ChangeCounts } from '#common/domain/catalogue/changes.ts';
import { MOST_FILE_BYTES, type Unreadable } from '#common/ipc/catalogue-calls.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { checkFile, type CheckedFile, type CheckWish } from './check-file.ts';
import { writeImport } from './write-change.ts';

/** A piece of a file as a window hands it over. */
export type Piece = {
  readonly upload: string;
  readonly name: string;
  /** Size of the whole file, bytes. */
  readonly size: number;
  /** Where this piece begins, bytes. */
  readonly at: number;
  readonly bytes: Uint8Array;
};

type Upload = {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  taken: number;
  lines: number;
  checked: CheckedFile | null;
};

export type ImportOutcome =
  | { readonly kind: 'imported'; readonly change: string; readonly counts: ChangeCounts }
  /** The file says what the catalogue says. */
  | { readonly kind: 'nothing' }
  /** The catalogue changed after the file was laid beside it: it has to be checked again. */
  | { readonly kind: 'changed-elsewhere' }
  | { readonly kind: 'gone' };

/** How many procedures of each kind a check found. */
export const countsOf = ({ fresh, changed, retired }: CatalogueCheck): ChangeCounts => ({
  fresh: fresh.length,
  changed: changed.length,
  retired: retired.length,
});

/** The file that a supervisor brings in: handed over in pieces, laid beside the catalogue as often as wanted, written once. One at a time. */
export class ImportDesk {
  readonly #terminal: TerminalContext;
  #upload: Upload | null = null;

  constructor(terminal: TerminalContext) {
    this.#terminal = terminal;
  }

  /** Takes the next piece; the first one puts an earlier file away. Returns how many bytes are here. */
  take({
    upload,
    name,
    size,
    at,
    bytes,
  }: Piece): { readonly kind: 'taken'; readonly bytes: number } | { readonly kind: 'too-large' | 'out-of-turn' } {
    if (size > MOST_FILE_BYTES) return { kind: 'too-large' };
    if (at === 0) {
      this.#upload = { id: upload, name, bytes: new Uint8Array(size), taken: 0, lines: 0, checked: null };
    }
    const here = this.#find(upload);
    if (here === null || at !== here.taken || at + bytes.length > here.bytes.length) return { kind: 'out-of-turn' };
    here.bytes.set(bytes, at);
    here.taken += bytes.length;
    return { kind: 'taken', bytes: here.taken };
  }

  /** How many lines of the file are read. */
  lines(upload: string): number {
    return this.#find(upload)?.lines ?? 0;
  }

  /** Lays the file beside the catalogue. */
  async check(
    upload: string,
    wish: CheckWish,
  ): Promise<CheckedFile | { readonly kind: 'unreadable'; readonly why: Unreadable } | { readonly kind: 'gone' }> {
    const here = this.#find(upload);
    if (here === null || here.taken !== here.bytes.length) return { kind: 'gone' };
    here.lines = 0;
    here.checked = null;
    const checked = await checkFile(this.#terminal, here.bytes, wish, (count) => {
      here.lines = count;
    });
    here.checked = checked.kind === 'checked' ? checked : null;
    return checked;
  }

  /** What the last check found; null when there is none. */
  checked(upload: string): CheckedFile | null {
    return this.#find(upload)?.checked ?? null;
  }

  /** Name of the file that was brought. */
  nameOf(upload: string): string {
    return this.#find(upload)?.name ?? '';
  }

  /** Writes every good line of the checked file as one act; the same request is written once. */
  async write(upload: string, requestId: string): Promise<ImportOutcome> {
    const { site, store } = this.#terminal;
    const earlier = site.catalogue.changes.find(({ id }) => id === requestId);
    if (earlier !== undefined && store.entityOfRequest('config', requestId) !== null) {
      return { kind: 'imported', change: requestId, counts: earlier.counts };
    }
    const here = this.#find(upload);
    const checked = here?.checked ?? null;
    if (here === null || checked === null) return { kind: 'gone' };
    const { check, headings, revision } = checked;
    const procedures = [...check.fresh, ...check.changed, ...check.retired];
    if (procedures.length === 0) return { kind: 'nothing' };
    const counts = countsOf(check);
    const stands = () => site.catalogue.revision === revision;
    if (!stands()) return { kind: 'changed-elsewhere' };
    const act = { what: 'import' as const, file: here.name, counts, headings, procedures };
    const written = await writeImport(this.#terminal, act, requestId, stands);
    return written === 'written' ? { kind: 'imported', change: requestId, counts } : { kind: 'changed-elsewhere' };
  }

  #find(upload: string): Upload | null {
    return this.#upload?.id === upload ? this.#upload : null;
  }
}
