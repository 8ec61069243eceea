import { createHash } from 'node:crypto';
import { html, type Html } from './html.ts';
import type { Page } from './page.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { shellWords } from './shell-words.ts';

/** A file that pages share. Its address names its content, so that a phone may keep it. */
export type SharedFile = { readonly path: string; readonly type: string; readonly text: string };

const shared = (name: string, type: string, text: string): SharedFile => {
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { path: `/${name.replace('.', `-${mark}.`)}`, type: `${type}; charset=utf-8`, text };
};

const style = shared('page.css', 'text/css', pageStyle);
const script = shared('page.js', 'text/javascript', pageScript);

/** The files beside the pages. */
export const sharedFiles: readonly SharedFile[] = [style, script];

const refresh = (seconds: number | null): Html | null =>
  seconds === null ? null : html`<noscript><meta http-equiv="refresh" content="${seconds}"></noscript>`;

/** A whole page: a few KB, usable without script. `centre` is the name of the centre (''), shown above. */
export const writePage = ({ language, title, main, refreshSeconds }: Page, centre: string): string => {
  const { other } = shellWords[language];
  return `<!doctype html>${
    html`<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="stylesheet" href="${style.path}"><link rel="icon" href="data:,">${refresh(refreshSeconds)}</head>
<body><header><p>${centre}</p><a href="?lang=${other.language}" hreflang="${other.language}" lang="${other.language}">${other.name}</a></header>
<main data-refresh="${refreshSeconds ?? ''}">${main}</main>
<p class="unseen" aria-live="polite"></p>
<script src="${script.path}" defer></script></body></html>
`.html
  }`;
};
