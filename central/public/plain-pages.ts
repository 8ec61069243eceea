import { html } from './html.ts';
import type { Language, Page } from './page.ts';
import { shellWords } from './shell-words.ts';

type Said = { readonly title: string; readonly what: string; readonly advice: string };

const saying = (status: Page['status'], language: Language, { title, what, advice }: Said): Page => ({
  status,
  language,
  title,
  main: html`<div class="card"><h1>${what}</h1><p>${advice}</p></div>`,
  refreshSeconds: null,
});

/** There is no such ticket or page, or not any more. */
export const gonePage = (language: Language): Page => saying(404, language, shellWords[language].gone);

/** Somebody asked too often. */
export const tooManyPage = (language: Language): Page => saying(429, language, shellWords[language].tooMany);

/** Something failed here; what it was stays here. */
export const failedPage = (language: Language): Page => saying(503, language, shellWords[language].failed);
