/** What the officer asks of a document scanner (máy quét giấy tờ). Pages are A4 or smaller. */
export type ScanWish = {
  /** The glass, or the feeder (khay nạp) for a stack. */
  readonly source: 'flatbed' | 'feeder';
  /** Dots per inch. */
  readonly dpi: 150 | 200 | 300;
  readonly colour: 'colour' | 'grey' | 'black-and-white';
  /** One page and no more, also from the feeder: a page scanned again. */
  readonly single: boolean;
};

/** Why a scan ended early, each with a sentence saying what to do. */
export type ScanFault =
  | 'jammed'
  | 'no-paper'
  | 'cover-open'
  | 'busy'
  | 'io-error'
  | 'no-permission'
  /** No such scanner: off, unplugged, or another name. */
  | 'not-found'
  /** This scanner has no feeder. */
  | 'no-feeder'
  /** It said nothing for too long and was stopped. */
  | 'timed-out'
  /** The program that speaks to scanners is not installed. */
  | 'no-program'
  | 'failed';

/** What happens while it scans; pages count from 1. */
export type ScanNews =
  | { readonly kind: 'progress'; readonly page: number; readonly percent: number }
  /** A whole page lies in this file (JPEG or PNG). */
  | { readonly kind: 'page'; readonly page: number; readonly file: string };

/** How it ended; `pages` whole pages were delivered before, and stay. */
export type ScanEnd =
  | { readonly kind: 'done'; readonly pages: number }
  | { readonly kind: 'cancelled'; readonly pages: number }
  | { readonly kind: 'fault'; readonly fault: ScanFault; readonly pages: number };

export type ScanOrder = {
  readonly wish: ScanWish;
  /** An empty folder for the pages. */
  readonly folder: string;
  readonly onNews: (news: ScanNews) => void;
  /** Cancels: the scanner stops, what was scanned stays. */
  readonly signal: AbortSignal;
};

/** A document scanner. One scan at a time; it never rejects and always ends. */
export type DocumentScannerPort = {
  readonly scan: (order: ScanOrder) => Promise<ScanEnd>;
};
