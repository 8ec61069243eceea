import { create } from 'qrcode';
import { html, type Html } from './html.ts';

/** White modules on each side that a reader needs (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code of a text as a picture that needs no style; `label` says what it is to those who cannot see it. */
export const qrSvg = (text: string, label: string): Html => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 1) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  const side = modules.size + 2 * QUIET;
  return html`<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
};
