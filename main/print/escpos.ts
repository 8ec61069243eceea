import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import { type Bitmap, bytesPerRow } from '#common/domain/paper/bitmap.ts';
import { hideRealTimeCommands } from './real-time-guard.ts';

const ESC = 0x1b;
const GS = 0x1d;
const BAND_ROWS = 24;
/** White stretches from one millimetre on are fed over: shorter ones would make the motor stop and go for a few bytes. */
const LEAST_FEED_ROWS = 8;
const MOST_FEED = 255;
const DOTS_PER_INCH = 203;
const CUT_MARGIN = 24;
/** From the head to the tear bar of a printer without a cutter, with a little white to hold it by. */
const TEAR_ROWS = 120;

/** As many NUL bytes as one band of the widest paper: whatever is left of a torn job is completed by them, in white. */
const PREAMBLE = 24 * 72;

const isBlank = (row: Uint8Array): boolean => row.every((byte) => byte === 0);

type Piece = { readonly kind: 'feed' | 'rows'; readonly from: number; readonly to: number };

/** Splits a picture into bands of at most 24 rows and the white stretches worth feeding over; trailing white is dropped. */
const piecesOf = (bitmap: Bitmap): readonly Piece[] => {
  const stride = bytesPerRow(bitmap.width);
  const blankAt = (row: number): boolean => isBlank(bitmap.rows.subarray(row * stride, (row + 1) * stride));
  const pieces: Piece[] = [];
  let row = 0;
  let bandFrom = 0;
  const closeBands = (to: number): void => {
    for (let from = bandFrom; from < to; from += BAND_ROWS) {
      pieces.push({ kind: 'rows', from, to: Math.min(from + BAND_ROWS, to) });
    }
  };
  while (row < bitmap.height) {
    let end = row;
    while (end < bitmap.height && blankAt(end)) end += 1;
    if (end === bitmap.height) break;
    if (end - row >= LEAST_FEED_ROWS) {
      closeBands(row);
      pieces.push({ kind: 'feed', from: row, to: end });
      bandFrom = end;
    }
    row = end;
    while (row < bitmap.height && !blankAt(row)) row += 1;
  }
  closeBands(row);
  return pieces;
};

/** ESC J, at most 255 dots each: after GS P 203 203 one motion unit is one dot on every printer. */
const feed = (dots: number): readonly number[] => {
  const full = Array.from({ length: Math.floor(dots / MOST_FEED) }, () => [ESC, 0x4a, MOST_FEED]).flat();
  return dots % MOST_FEED === 0 ? full : [...full, ESC, 0x4a, dots % MOST_FEED];
};

const low = (value: number): number => value & 0xff;
const high = (value: number): number => value >> 8;

/** Bytes of a row that a band needs: white at its right end is not sent. */
const usedBytes = (rows: Uint8Array, stride: number): number => {
  let used = 1;
  for (let from = 0; from < rows.length; from += stride) {
    used = Math.max(used, rows.subarray(from, from + stride).findLastIndex((byte) => byte !== 0) + 1);
  }
  return used;
};

/** GS v 0: one band of the picture, its bytes cleared of anything a printer would take as a real-time command. */
const band = (bitmap: Bitmap, { from, to }: Piece): Uint8Array => {
  const stride = bytesPerRow(bitmap.width);
  const rows = bitmap.rows.subarray(from * stride, to * stride);
  const used = usedBytes(rows, stride);
  const picture = new Uint8Array((to - from) * used);
  for (let row = 0; row < to - from; row += 1) {
    picture.set(rows.subarray(row * stride, row * stride + used), row * used);
  }
  const header = [GS, 0x76, 0x30, 0, low(used), high(used), low(to - from), high(to - from)];
  return Uint8Array.from([...header, ...hideRealTimeCommands(picture)]);
};

/** How a paper ends: cut off, or fed on to the tear bar where there is no cutter. */
export type PaperEnd = 'cut' | 'tear';

/**
 * The bytes of one paper (ESC/POS): NULs that absorb a torn job before it, reset, status reports on, the picture in bands
 * of 24 rows with feeds over white stretches, feed to the cutter and cut. How the printer tells that it is out is asked by the driver.
 */
export const encodePaper = (bitmap: Bitmap, end: PaperEnd = 'cut'): Uint8Array => {
  // An empty interface keeps the library's transports out: they report success before a printer has seen a byte.
  const builder = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '' });
  const append = (bytes: readonly number[] | Uint8Array): void => builder.append(Buffer.from(bytes));
  append(new Uint8Array(PREAMBLE));
  append([ESC, 0x40]);
  append([GS, 0x61, 0xff, GS, 0x50, DOTS_PER_INCH, DOTS_PER_INCH]);
  for (const piece of piecesOf(bitmap)) {
    append(piece.kind === 'feed' ? feed(piece.to - piece.from) : band(bitmap, piece));
  }
  append(end === 'cut' ? [GS, 0x56, 0x42, CUT_MARGIN] : feed(TEAR_ROWS));
  return Uint8Array.from(builder.getBuffer());
};
