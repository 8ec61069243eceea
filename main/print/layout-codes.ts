import { bytesPerRow } from '#common/domain/paper/bitmap.ts';
import { barDots, barRuns, code128, modulesOf } from './code128.ts';
import type { Align, Block } from './document.ts';
import type { Run } from './draw-op.ts';
import type { Place, Placed } from './layout-lines.ts';
import { LEAST_MODULE_DOTS, moduleDots, QUIET_MODULES, qrMatrix } from './qr-matrix.ts';

/** A QR code in place of bars: still easily read, and not larger than it must be. */
const INSTEAD_OF_BARS = 200;

const mark = (align: Align, place: Place, width: number, height: number, runs: readonly Run[]): Placed => {
  const room = place.width - width;
  const x = place.x + (align === 'left' ? 0 : align === 'right' ? room : Math.floor(room / 2));
  return { ops: [{ kind: 'runs', x, y: place.y, width, height, runs }], height };
};

/**
 * A QR code as large as `widest` allows, quiet zone included. A text too long to be readable on this paper is a bug of the
 * template, so it throws.
 */
export const placeQr = (qr: Omit<Extract<Block, { kind: 'qr' }>, 'kind'>, place: Place): Placed => {
  const { size, runs } = qrMatrix(qr.text);
  const dots = moduleDots(size, Math.min(qr.widest, place.width));
  const side = (size + 2 * QUIET_MODULES) * dots;
  if (side > place.width) throw new Error(`a QR code of ${size} modules does not fit in ${place.width} dots`);
  const drawn = runs.map(({ row, from, length }): Run => [
    (from + QUIET_MODULES) * dots,
    (row + QUIET_MODULES) * dots,
    length * dots,
    dots,
  ]);
  return mark(qr.align, place, side, side, drawn);
};

/** Whether a text can stand as a QR code on so many dots of paper. */
export const qrFits = (text: string, room: number): boolean =>
  (qrMatrix(text).size + 2 * QUIET_MODULES) * LEAST_MODULE_DOTS <= room;

/** A Code 128 of the given height; where its bars would be too fine or cannot say the text, a QR code of the same content. */
export const placeBarcode = (barcode: Extract<Block, { kind: 'barcode' }>, place: Place): Placed => {
  const { text, height, align } = barcode;
  const bars = code128(text);
  const modules = bars === null ? 0 : modulesOf(bars);
  const dots = barDots(modules, place.width);
  if (bars === null || dots === null) return placeQr({ text, widest: INSTEAD_OF_BARS, align }, place);
  const runs = barRuns(bars).map(({ from, length }): Run => [from * dots, 0, length * dots, height]);
  return mark(align, place, modules * dots, height, runs);
};

/** A picture of dots, row by row; one wider than the place loses its right side. */
export const placePicture = (picture: Extract<Block, { kind: 'picture' }>, place: Place): Placed => {
  const { width, height, rows } = picture.bitmap;
  const shown = Math.min(width, Math.floor(place.width));
  const stride = bytesPerRow(width);
  const black = (x: number, y: number): boolean => ((rows[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
  const runs: Run[] = [];
  for (let y = 0; y < height; y += 1) {
    let from = -1;
    for (let x = 0; x <= shown; x += 1) {
      const dot = x < shown && black(x, y);
      if (dot && from < 0) from = x;
      if (!dot && from >= 0) {
        runs.push([from, y, x - from, 1]);
        from = -1;
      }
    }
  }
  return mark(picture.align, place, shown, height, runs);
};
