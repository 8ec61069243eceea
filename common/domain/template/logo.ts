import { z } from 'zod';
import type { Bitmap } from '../paper/bitmap.ts';

/** The largest logo, dots: half the width of an 80 mm roll, 25 mm high. */
export const logoLimits = { width: 288, height: 200 } as const;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const strideOf = (width: number): number => Math.ceil(width / 8);

/** Letters that so many bytes take in base64, padding left out. */
const lettersOf = (bytes: number): number => Math.ceil((bytes * 4) / 3);

/** A logo as it is printed: one bit a dot, rows of whole bytes, as base64 without padding. Small enough to travel with every change. */
export const logoSchema = z
  .strictObject({
    width: z.number().int().min(8).max(logoLimits.width),
    height: z.number().int().min(8).max(logoLimits.height),
    rows: z.string().regex(/^[A-Za-z0-9+/]*$/u),
  })
  .refine(({ width, height, rows }) => rows.length === lettersOf(strideOf(width) * height));
export type Logo = z.infer<typeof logoSchema>;

/** A picture of dots as a logo. Pure and without Node or DOM, because the window makes it and the backend prints it. */
export const logoOf = ({ width, height, rows }: Bitmap): Logo => {
  let text = '';
  for (let at = 0; at < rows.length; at += 3) {
    const three = ((rows[at] ?? 0) << 16) | ((rows[at + 1] ?? 0) << 8) | (rows[at + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) text += LETTERS[(three >> shift) & 63];
  }
  return { width, height, rows: text.slice(0, lettersOf(rows.length)) };
};

/** The dots of a logo. */
export const dotsOfLogo = ({ width, height, rows }: Logo): Bitmap => {
  const bytes = new Uint8Array(strideOf(width) * height);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of rows) {
    bits = ((bits << 6) | LETTERS.indexOf(letter)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    if (at < bytes.length) bytes[at] = (bits >> held) & 0xff;
    at += 1;
  }
  return { width, height, rows: bytes };
};
