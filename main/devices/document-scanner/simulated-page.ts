import { PNG } from 'pngjs';
import type { ScanWish } from './document-scanner-port.ts';

const WIDTH_MM = 210;
const HEIGHT_MM = 297;
const MM_PER_INCH = 25.4;

/** An A4 page as a simulated scanner sees it: a heading, lines like writing, a stamp – and as many bars at the foot as the page's number. Grey PNG. */
export const simulatedPage = (page: number, { dpi, colour }: Pick<ScanWish, 'dpi' | 'colour'>): Uint8Array => {
  const dots = (mm: number): number => Math.round((mm / MM_PER_INCH) * dpi);
  const [width, height] = [dots(WIDTH_MM), dots(HEIGHT_MM)];
  const white = colour === 'black-and-white' ? 255 : 248;
  const data = Buffer.alloc(width * height, white);
  const bar = (left: number, top: number, wide: number, high: number, shade: number): void => {
    for (let row = dots(top); row < dots(top + high); row += 1) {
      data.fill(shade, row * width + dots(left), row * width + dots(left + wide));
    }
  };
  bar(60, 25, 90, 5, 20);
  for (let line = 0; line < 24; line += 1) bar(25, 45 + line * 8, 160 - ((line * 37 + page * 11) % 60), 2, 60);
  bar(140, 245, 30, 30, 170);
  for (let mark = 0; mark < page; mark += 1) bar(25 + mark * 6, 280, 4, 6, 20);
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0 });
  png.data = data;
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0 });
};
