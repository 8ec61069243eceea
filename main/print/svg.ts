import type { FontFace } from './document.ts';
import type { DrawOp, Page } from './draw-op.ts';

const family: Readonly<Record<FontFace, string>> = {
  regular: 'font-family="Noto Sans" font-weight="400"',
  bold: 'font-family="Noto Sans" font-weight="700"',
  number: 'font-family="Be Vietnam Pro" font-weight="800"',
};

const entity: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text safe inside an XML element or attribute: the five special characters become entities, control characters go. */
const escape = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\u0000-\u001f\u007f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"']/g, (letter) => entity[letter] ?? '');

const colour = (op: DrawOp): string => (op.ink === 'black' ? '#000' : '#fff');

const mark = (op: DrawOp): string =>
  op.kind === 'rect'
    ? `<rect x="${op.x}" y="${op.y}" width="${op.width}" height="${op.height}" fill="${colour(op)}"/>`
    : `<text x="${op.x}" y="${op.baseline}" ${family[op.font.face]} font-size="${op.font.size}" textLength="${op.width.toFixed(2)}" fill="${colour(op)}">${escape(op.text)}</text>`;

/**
 * The preview of a page: the same marks as the printer gets, one SVG unit per dot, white paper. Fonts are named by family
 * and must be loaded by the page that shows it; `textLength` keeps each line's width even where they are not.
 */
export const svgOfPage = (page: Page): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${page.height}" shape-rendering="crispEdges">`,
    `<rect width="${page.width}" height="${page.height}" fill="#fff"/>`,
    ...page.ops.map(mark),
    '</svg>',
  ].join('');
