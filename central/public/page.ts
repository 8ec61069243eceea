import type { Html } from './html.ts';

export type Language = 'vi' | 'en';

/** One public page (trang công khai), before the frame that all have is put around it. */
export type Page = {
  readonly status: 200 | 404 | 429 | 503;
  readonly language: Language;
  /** Stands in the browser's tab; nothing personal. */
  readonly title: string;
  /** Inside `<main>`, with one `<h1>`. */
  readonly main: Html;
  /** The page is loaded anew after so many seconds; null where nothing changes. */
  readonly refreshSeconds: number | null;
};

/** What a public address answers: a page, after a form the address of one, or a file. */
export type PublicAnswer =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'go'; readonly to: string }
  /** A file for the phone, such as a calendar's entry. */
  | { readonly kind: 'file'; readonly type: string; readonly text: string };
