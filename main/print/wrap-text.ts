import type { Font } from './document.ts';
import type { Measure } from './draw-op.ts';

/** Cuts a word that is wider than the line, letter by letter; only codes and addresses without spaces come here. */
const breakWord = (word: string, font: Font, width: number, measure: Measure): readonly string[] => {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter, font) > width) {
      pieces.push(piece);
      piece = letter;
    } else {
      piece += letter;
    }
  }
  return [...pieces, piece];
};

/**
 * Breaks a text into lines no wider than `width` dots. Vietnamese is written in syllables with spaces between, so lines
 * break at spaces only; a single word wider than the line is cut as the last resort. A line feed always starts a new line,
 * an empty line stays, and no-break spaces hold words together.
 */
export const wrapText = (text: string, font: Font, width: number, measure: Measure): readonly string[] =>
  text
    .normalize('NFC')
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.split(/[ \t\r]+/).filter((part) => part !== '')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (measure(longer, font) <= width) {
          line = longer;
          continue;
        }
        if (line !== '') lines.push(line);
        const pieces = measure(word, font) <= width ? [word] : breakWord(word, font, width, measure);
        lines.push(...pieces.slice(0, -1));
        line = pieces.at(-1) ?? '';
      }
      return [...lines, line];
    });

const BALANCE_STEP = 4;

/**
 * Breaks a centred text into as few lines as `wrapText`, but of like length, so that no last word stands alone.
 */
export const balanceText = (text: string, font: Font, width: number, measure: Measure): readonly string[] => {
  const words = text.normalize('NFC').split(/[ \t\r\n]+/);
  const narrowest = Math.max(width / 2, ...words.map((word) => measure(word, font)));
  let best = wrapText(text, font, width, measure);
  if (best.length === 1) return best;
  let tooNarrow = narrowest;
  let enough = width;
  while (enough - tooNarrow > BALANCE_STEP) {
    const middle = (tooNarrow + enough) / 2;
    const lines = wrapText(text, font, middle, measure);
    if (lines.length > best.length) {
      tooNarrow = middle;
    } else {
      enough = middle;
      best = lines;
    }
  }
  return best;
};
