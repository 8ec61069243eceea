import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Bitmap } from '#common/domain/paper/bitmap.ts';
import type { Font, FontFace } from './document.ts';
import type { Measure, Page } from './draw-op.ts';
import { numberLetters, paperLetters } from './paper-letters.ts';
import { rasterPage } from './raster.ts';
import { letterWidths } from './truetype.ts';

/** Measures and draws pages with the shipped fonts. */
export type RasterEngine = { readonly measure: Measure; readonly raster: (page: Page) => Bitmap };

/** A font that cannot be trusted with Vietnamese, and why: nothing may be printed with it. */
export type FontRefusal = {
  readonly kind: 'fonts-unusable';
  readonly reason: 'file-missing' | 'not-a-font' | 'letters-missing' | 'another-font-drawn';
  readonly file: string;
  readonly letters: readonly string[];
};

/** Files inside the fonts folder: the whole TrueType files, because split web fonts lose ươ and Đ without an error. */
export const fontFiles: Readonly<Record<FontFace, string>> = {
  regular: 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: 'noto-sans/700Bold/NotoSans_700Bold.ttf',
  number: 'be-vietnam-pro/800ExtraBold/BeVietnamPro_800ExtraBold.ttf',
};

const alias: Readonly<Record<FontFace, string>> = {
  regular: 'MotCua Paper Regular',
  bold: 'MotCua Paper Bold',
  number: 'MotCua Paper Number',
};

const faces: readonly FontFace[] = ['regular', 'bold', 'number'];
const TEST_SIZE = 100;
const WIDTH_TOLERANCE = 0.5;

/** How the drawing context names a font. */
export const fontOf = (font: Font): string => `${font.size}px "${alias[font.face]}"`;

/** Widths kept at most; then all are forgotten. Vietnamese is written with some seven thousand syllables. */
const MOST_KEPT = 20_000;

/**
 * Widths by syllable: a line is as wide as its syllables and spaces (the fonts kern nothing across a space; 0.03 dots at most were measured),
 * and wrapping asks for the same syllables again and again.
 */
const measureWith = (context: SKRSContext2D): Measure => {
  // Setting a font costs as much as measuring with it, so it is set only when it changes.
  let set = '';
  const kept = new Map<string, number>();
  const widthOf = (part: string, wanted: string): number => {
    const name = `${wanted} ${part}`;
    const known = kept.get(name);
    if (known !== undefined) return known;
    if (wanted !== set) context.font = wanted;
    set = wanted;
    const { width } = context.measureText(part);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, width);
    return width;
  };
  return (text, font) => {
    const wanted = fontOf(font);
    const parts = text.split(' ');
    const spaces = parts.length - 1;
    const words = parts.reduce((sum, part) => (part === '' ? sum : sum + widthOf(part, wanted)), 0);
    return spaces === 0 ? words : words + spaces * widthOf(' ', wanted);
  };
};

const readFont = (file: string): Uint8Array | undefined => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

const checkFace = (fontsDir: string, face: FontFace, measure: Measure): FontRefusal | undefined => {
  const file = join(fontsDir, fontFiles[face]);
  const refuse = (reason: FontRefusal['reason'], letters: readonly string[] = []): FontRefusal => ({
    kind: 'fonts-unusable',
    reason,
    file,
    letters,
  });
  const bytes = readFont(file);
  if (bytes === undefined) return refuse('file-missing');
  const letters = face === 'number' ? numberLetters : paperLetters;
  const widths = letterWidths(bytes, letters);
  if (widths === undefined) return refuse('not-a-font');
  const missing = letters.filter((letter) => widths.get(letter) === undefined);
  if (missing.length > 0) return refuse('letters-missing', missing);
  if (GlobalFonts.registerFromPath(file, alias[face]) === null) return refuse('not-a-font');
  const font = { face, size: TEST_SIZE };
  const strange = letters.filter(
    (letter) => Math.abs(measure(letter, font) - (widths.get(letter) ?? 0) * TEST_SIZE) > WIDTH_TOLERANCE,
  );
  return strange.length > 0 ? refuse('another-font-drawn', strange) : undefined;
};

/**
 * Loads the fonts from `fontsDir` and proves them before anything is printed: every letter of the paper must be in the
 * file, and the engine must draw it exactly as wide as the file says, so no other font has silently stepped in.
 */
export const openRasterEngine = (
  fontsDir: string,
): { readonly kind: 'ready'; readonly engine: RasterEngine } | FontRefusal => {
  const measure = measureWith(createCanvas(8, 8).getContext('2d'));
  for (const face of faces) {
    const refusal = checkFace(fontsDir, face, measure);
    if (refusal !== undefined) return refusal;
  }
  return { kind: 'ready', engine: { measure, raster: (page) => rasterPage(page, fontOf) } };
};
