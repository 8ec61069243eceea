import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { type Bitmap, bytesPerRow } from '#common/domain/paper/bitmap.ts';
import { CommandParser } from '#main/devices/printer/virtual/command-parser.ts';
import { PaperRoll, pngOf } from '#main/devices/printer/virtual/paper-roll.ts';
import { builtInTemplates } from '#common/domain/template/built-in/templates.ts';
import type { FieldsOf } from '#common/domain/template/papers.ts';
import type { PaperKind } from '#common/domain/template/template.ts';
import type { PaperDocument, PaperWidth } from '#main/print/document.ts';
import { layout } from '#main/print/layout.ts';
import { openRasterEngine, type RasterEngine } from '#main/print/raster-engine.ts';
import { templateDocument } from '#main/print/template-document.ts';

/** The fonts as development has them. */
export const fontsDir = join(import.meta.dirname, '../../node_modules/@expo-google-fonts');

/** The real engine with the real fonts. */
export const realEngine = (): RasterEngine => {
  const opened = openRasterEngine(fontsDir);
  if (opened.kind !== 'ready') throw new Error(opened.reason);
  return opened.engine;
};

/** A ticket as a citizen gets it. */
export const sampleTicket: FieldsOf<'ticket'> = {
  label: 'A042',
  code: 'MC1:T:019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071',
  siteName: 'Trung tâm Phục vụ hành chính công phường Tân Định',
  serviceName: 'Chứng thực – Hộ tịch',
  serviceNameEn: 'Certification – Civil status',
  ahead: '7',
  phonePage: '',
  issuedAt: '09:15 02/10/2026',
};

/** A paper by its built-in template. */
export const builtInPaper = <Kind extends PaperKind>(
  paper: Kind,
  values: FieldsOf<Kind>,
  width: PaperWidth,
  copy = 1,
): PaperDocument => templateDocument({ paper, template: builtInTemplates[paper], values, width, copy });

/** All lines of a laid-out document from top to bottom, as a reader meets them. */
export const linesOf = (document: PaperDocument, engine: RasterEngine): readonly string[] =>
  layout(document, engine.measure).ops.flatMap((op) => (op.kind === 'text' ? [op.text] : []));

/** What a printer of this width burns for a job's bytes, up to the first cut, by the virtual printer's own parser. */
export const burn = (bytes: Uint8Array, width: number): Bitmap => {
  const parser = new CommandParser();
  const roll = new PaperRoll(width);
  for (const byte of bytes) {
    const command = parser.push(byte);
    if (command?.kind === 'row') roll.burn(command.bytes);
    if (command?.kind === 'feed') roll.feed(command.units);
    if (command?.kind === 'cut') break;
  }
  return roll.cut() ?? { width, height: 0, rows: new Uint8Array(0) };
};

/** Reads a PNG of the virtual printer back into dots. */
export const bitmapOfPng = (path: string): Bitmap => {
  const png = PNG.sync.read(readFileSync(path));
  const stride = bytesPerRow(png.width);
  const rows = new Uint8Array(stride * png.height);
  for (let index = 0; index < png.width * png.height; index += 1) {
    const x = index % png.width;
    const at = Math.floor(index / png.width) * stride + (x >> 3);
    if ((png.data[index * 4] ?? 255) < 128) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
  }
  return { width: png.width, height: png.height, rows };
};

/** What zbarimg, a reader that shares no code with us, finds on a picture file. */
export const readQrOfFile = (path: string): string =>
  execFileSync('zbarimg', ['-q', '--nodbus', '--raw', path], { encoding: 'utf8' }).trimEnd();

/** Dots as a file; `border` is white around them, as the edge of the roll that cannot be printed. */
const fileOf = (bitmap: Bitmap, border: number): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'motcua-paper-')), 'paper.png');
  writeFileSync(path, pngOf(withBorder(bitmap, border)));
  return path;
};

/** The white edge of a roll, dots: 80 mm of paper print 72, 58 mm print 48. */
const edgeOf = (width: number): number => (width === 576 ? 32 : 40);

/** Every code zbarimg finds on the roll, as 'QR-Code:…' and 'CODE-128:…', sorted. */
export const readCodes = (bitmap: Bitmap): readonly string[] =>
  // It ends with 4 when it finds none, which is an answer too.
  spawnSync('zbarimg', ['-q', '--nodbus', fileOf(bitmap, edgeOf(bitmap.width))], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line !== '')
    .sort();

/** What tesseract reads on the paper with its Vietnamese words, on one line. */
export const readWords = (bitmap: Bitmap): string =>
  execFileSync('tesseract', [fileOf(bitmap, edgeOf(bitmap.width)), '-', '-l', 'vie', '--psm', '4', '--dpi', '203'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    // Its threads only get into one another's way on a small picture.
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  })
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ');

const withBorder = ({ width, height, rows }: Bitmap, border: number): Bitmap => {
  if (border === 0) return { width, height, rows };
  const wide = width + 2 * border;
  const stride = bytesPerRow(width);
  const wideStride = bytesPerRow(wide);
  const bordered = new Uint8Array(wideStride * height);
  for (let y = 0; y < height; y += 1) {
    bordered.set(rows.subarray(y * stride, (y + 1) * stride), y * wideStride + border / 8);
  }
  return { width: wide, height, rows: bordered };
};
