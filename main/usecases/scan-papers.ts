import type { CommandInput, CommandOutput } from '#common/ipc/contract.ts';
import type { DocumentsState } from '#common/ipc/document-calls.ts';
import type { DocumentScannerPort, ScanNews } from '#main/devices/document-scanner/document-scanner-port.ts';
import { pictureSize } from '#main/print/picture-size.ts';
import type { DraftFolders } from '#main/store/draft-folders.ts';
import type { DraftPages, TakePlace } from '#main/store/draft-pages.ts';

export type ScanPapersParts = {
  /** Null where this terminal has no document scanner. */
  readonly port: DocumentScannerPort | null;
  readonly drafts: DraftFolders;
  readonly onChange: () => void;
};

type Saved = CommandOutput<'documents.save'>;
type Size = { readonly width: number; readonly height: number };
type Ended = NonNullable<DocumentsState['ended']>;

/** A scan under way. Its draft changes when the intake it scans for is accepted meanwhile. */
type Scan = {
  readonly cancel: AbortController;
  readonly order: CommandInput<'documents.scan'>;
  draft: string;
  progress: { readonly page: number; readonly percent: number };
  /** The id of the page that the next one goes behind, or null. */
  readonly where: TakePlace;
  notKept: boolean;
  over: Promise<void>;
};

/** What is remembered of a draft besides its pages. */
type Standing = { readonly ended: Ended | null; readonly saved: DocumentsState['saved'] };
const fresh: Standing = { ended: null, saved: null };

/** Scanning papers (số hóa giấy tờ) at a counter: pages come in by paper, may be scanned again, turned, moved, split off or removed. */
export class ScanPapers {
  readonly #parts: ScanPapersParts;
  readonly #sizes = new Map<string, Size>();
  readonly #standing = new Map<string, Standing>();
  #scan: Scan | null = null;
  readonly #saves = new Map<string, Promise<Saved>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: ScanPapersParts) {
    this.#parts = parts;
  }

  /** What the officer sees of a draft. */
  async state(draft: string): Promise<DocumentsState> {
    const from = this.#parts.drafts.of(draft);
    const pages = await Promise.all(
      from.list().map(async ({ id, turn, component }) => ({ id, turn, component, ...(await this.#sizeOf(from, id)) })),
    );
    const scan = this.#scan;
    return {
      scanner: this.#parts.port !== null,
      pages,
      scanning:
        scan === null ? null : { ...scan.progress, component: scan.order.component, here: scan.draft === draft },
      ...(this.#standing.get(draft) ?? fresh),
    };
  }

  /** Starts a scan; beside a page it takes one. */
  start(order: CommandInput<'documents.scan'>): CommandOutput<'documents.scan'> {
    const { port, drafts } = this.#parts;
    if (port === null) return { kind: 'no-scanner' };
    if (this.#scan !== null) return { kind: 'busy' };
    const { beside } = order;
    const scan: Scan = {
      cancel: new AbortController(),
      order,
      draft: order.draft,
      progress: { page: 1, percent: 0 },
      where: beside === null ? { at: 'end' } : { at: beside.how, page: beside.page },
      notKept: false,
      over: Promise.resolve(),
    };
    this.#scan = scan;
    this.#stand(scan.draft, { ended: null });
    const wanted = {
      wish: { ...order.wish, single: beside !== null },
      folder: drafts.incoming(),
      onNews: (news: ScanNews) => this.#news(scan, news),
      signal: scan.cancel.signal,
    };
    scan.over = port.scan(wanted).then((end) => {
      this.#scan = null;
      const next = this.#pagesOf(scan.draft, order.component) + 1;
      this.#stand(scan.draft, {
        ended: scan.notKept ? { kind: 'not-kept', pages: end.pages, next } : { ...end, next },
      });
      this.#parts.onChange();
    });
    this.#parts.onChange();
    return { kind: 'started' };
  }

  /** Stops the scan under way; whole pages stay. Resolves when it has stopped. */
  async cancel(): Promise<void> {
    this.#scan?.cancel.abort();
    await this.#scan?.over;
  }

  /** Changes the pages of a draft. */
  change(draft: string, how: (pages: DraftPages) => void): void {
    how(this.#parts.drafts.of(draft));
    this.#parts.onChange();
  }

  /** Throws the pages of a draft away. */
  discard(draft: string): void {
    this.#parts.drafts.of(draft).clear();
    this.#standing.delete(draft);
    this.#parts.onChange();
  }

  /** The intake was accepted as this dossier: its pages go with it, also those that still come. Returns whether they are all there. */
  adopt(dossier: string): boolean {
    const scanning = this.#scan?.draft === 'intake' ? this.#scan : null;
    const adopted = this.#parts.drafts.adopt(dossier);
    if (scanning !== null) scanning.draft = dossier;
    this.#standing.delete('intake');
    if (adopted || scanning !== null) this.#parts.onChange();
    return adopted && scanning === null;
  }

  /** A page as a data: address; null when there is no such page. */
  async picture(draft: string, page: string): Promise<string | null> {
    const bytes = await this.#parts.drafts.of(draft).read(page);
    if (bytes === null) return null;
    // A PNG begins with 0x89, a JPEG with 0xff.
    return `data:image/${bytes[0] === 0x89 ? 'png' : 'jpeg'};base64,${Buffer.from(bytes).toString('base64')}`;
  }

  /** Saves a draft by `save`, one after the other however many windows ask; the same request gives the same answer. */
  save(requestId: string, draft: string, save: (pages: DraftPages) => Promise<Saved>): Promise<Saved> {
    const before = this.#saves.get(requestId);
    if (before !== undefined) return before;
    const saved = this.#last.then(async () => {
      const answer = await save(this.#parts.drafts.of(draft));
      if (answer.kind === 'saved') this.#stand(draft, { ended: null, saved: answer.saved });
      this.#parts.onChange();
      return answer;
    });
    this.#last = saved.catch(() => undefined);
    this.#saves.set(requestId, saved);
    return saved;
  }

  #news(scan: Scan, news: ScanNews): void {
    if (news.kind === 'progress') {
      scan.progress = { page: news.page, percent: news.percent };
    } else {
      try {
        const { wish, component } = scan.order;
        this.#parts.drafts.of(scan.draft).take(news.file, wish.dpi, component, scan.where);
        this.#stand(scan.draft, { saved: null });
        scan.progress = { page: news.page + 1, percent: 0 };
      } catch {
        // The disk cannot be written: what is there stays, and the scanner must not go on.
        scan.notKept = true;
        scan.cancel.abort();
      }
    }
    this.#parts.onChange();
  }

  #pagesOf(draft: string, component: number | null): number {
    const pages = this.#parts.drafts.of(draft).list();
    return pages.filter((page) => page.component === component).length;
  }

  #stand(draft: string, change: Partial<Standing>): void {
    this.#standing.set(draft, { ...(this.#standing.get(draft) ?? fresh), ...change });
  }

  async #sizeOf(from: DraftPages, page: string): Promise<Size> {
    const known = this.#sizes.get(page);
    if (known !== undefined) return known;
    const bytes = await from.read(page);
    const size = (bytes === null ? null : pictureSize(bytes)) ?? { width: 210, height: 297 };
    this.#sizes.set(page, size);
    return size;
  }
}
