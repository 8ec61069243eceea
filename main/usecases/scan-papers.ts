import type { CommandOutput } from '#common/ipc/contract.ts';
import type { DocumentsState, ScanWishView } from '#common/ipc/document-calls.ts';
import type { DocumentScannerPort, ScanNews } from '#main/devices/document-scanner/document-scanner-port.ts';
import { pdfOfPictures } from '#main/print/pdf-of-pictures.ts';
import { pictureSize } from '#main/print/picture-size.ts';
import type { DraftPages } from '#main/store/draft-pages.ts';
import type { Attachment } from '#main/store/keep-attachment.ts';

export type ScanPapersParts = {
  /** Null where this terminal has no document scanner. */
  readonly port: DocumentScannerPort | null;
  readonly pages: DraftPages;
  /** Keeps a PDF for good. */
  readonly keep: (pdf: Uint8Array) => Promise<Attachment>;
  readonly onChange: () => void;
};

type Saved = CommandOutput<'documents.save'>;
type Scan = { readonly cancel: AbortController; readonly over: Promise<void> };

/** Scanning papers (số hóa giấy tờ) at a counter: pages come in, may be scanned again or removed, and become one PDF. */
export class ScanPapers {
  readonly #parts: ScanPapersParts;
  readonly #sizes = new Map<string, { readonly width: number; readonly height: number }>();
  #scan: Scan | null = null;
  #progress: DocumentsState['scanning'] = null;
  #ended: DocumentsState['ended'] = null;
  #saved: DocumentsState['saved'] = null;
  readonly #saves = new Map<string, Promise<Saved>>();

  constructor(parts: ScanPapersParts) {
    this.#parts = parts;
  }

  /** What the officer sees. */
  async state(): Promise<DocumentsState> {
    const pages = await Promise.all(
      this.#parts.pages.list().map(async ({ id }) => ({ id, ...(await this.#sizeOf(id)) })),
    );
    return {
      scanner: this.#parts.port !== null,
      pages,
      scanning: this.#progress,
      ended: this.#ended,
      saved: this.#saved,
    };
  }

  /** Starts a scan; `instead` is a page whose place one new page takes. */
  start(wish: ScanWishView, instead: string | null): CommandOutput<'documents.scan'> {
    const { port, pages } = this.#parts;
    if (port === null) return { kind: 'no-scanner' };
    if (this.#scan !== null) return { kind: 'busy' };
    const cancel = new AbortController();
    this.#progress = { page: 1, percent: 0 };
    this.#ended = null;
    const order = {
      wish: { ...wish, single: instead !== null },
      folder: pages.incoming(),
      onNews: (news: ScanNews) => this.#news(news, wish.dpi, instead),
      signal: cancel.signal,
    };
    const over = port.scan(order).then((end) => {
      this.#scan = null;
      this.#progress = null;
      this.#ended = end;
      this.#parts.onChange();
    });
    this.#scan = { cancel, over };
    this.#parts.onChange();
    return { kind: 'started' };
  }

  /** Stops the scan under way; whole pages stay. Resolves when it has stopped. */
  async cancel(): Promise<void> {
    this.#scan?.cancel.abort();
    await this.#scan?.over;
  }

  remove(page: string): void {
    this.#parts.pages.remove(page);
    this.#parts.onChange();
  }

  discard(): void {
    this.#parts.pages.clear();
    this.#ended = null;
    this.#parts.onChange();
  }

  /** A page as a data: address; null when there is no such page. */
  async picture(page: string): Promise<string | null> {
    const bytes = await this.#parts.pages.read(page);
    if (bytes === null) return null;
    return `data:image/${page.endsWith('.png') ? 'png' : 'jpeg'};base64,${Buffer.from(bytes).toString('base64')}`;
  }

  /** All pages into one PDF; the same request gives the same answer. The pages go only when the PDF is safe. */
  save(requestId: string): Promise<Saved> {
    const before = this.#saves.get(requestId);
    if (before !== undefined) return before;
    const saved = this.#save();
    this.#saves.set(requestId, saved);
    return saved;
  }

  async #save(): Promise<Saved> {
    const { pages, keep } = this.#parts;
    const listed = pages.list();
    if (listed.length === 0) return { kind: 'no-pages' };
    const read = await Promise.all(
      listed.map(async ({ id, dpi }) => ({ bytes: (await pages.read(id)) ?? new Uint8Array(), dpi })),
    );
    const pdf = pdfOfPictures(read);
    if (pdf === null) return { kind: 'unreadable' };
    this.#saved = { ...(await keep(pdf)), pages: listed.length };
    for (const { id } of listed) pages.remove(id);
    this.#ended = null;
    this.#parts.onChange();
    return { kind: 'saved', saved: this.#saved };
  }

  #news(news: ScanNews, dpi: number, instead: string | null): void {
    if (news.kind === 'page') {
      this.#parts.pages.take(news.file, dpi, instead);
      this.#saved = null;
      this.#progress = { page: news.page + 1, percent: 0 };
    } else {
      this.#progress = { page: news.page, percent: news.percent };
    }
    this.#parts.onChange();
  }

  async #sizeOf(page: string): Promise<{ readonly width: number; readonly height: number }> {
    const known = this.#sizes.get(page);
    if (known !== undefined) return known;
    const bytes = await this.#parts.pages.read(page);
    const size = (bytes === null ? null : pictureSize(bytes)) ?? { width: 210, height: 297 };
    this.#sizes.set(page, size);
    return size;
  }
}
