import type { Font } from './document.ts';
import type { Measure } from './draw-op.ts';

const NO_BREAK_SPACE = '\u00a0';

/** Puts pieces one after another into lines no wider than `width`, joined by `joint`; a piece too wide for a line is given to `cut`. */
const fill = (
  pieces: readonly string[],
  joint: string,
  fits: (text: string) => boolean,
  cut: (piece: string) => readonly string[],
): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const longer = line === '' ? piece : `${line}${joint}${piece}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = fits(piece) ? [piece] : cut(piece);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return [...lines, line];
};

/** A letter with the marks that stand on it: what a reader sees as one. */
const lettersOf = (word: string): readonly string[] => word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];

/** Syllables held together that are wider than the line part after all; a single one wider than the line is cut letter by letter. */
const breakWord = (word: string, fits: (text: string) => boolean): readonly string[] =>
  fill(
    word.split(NO_BREAK_SPACE).filter((syllable) => syllable !== ''),
    NO_BREAK_SPACE,
    fits,
    (syllable) => fill(lettersOf(syllable), '', fits, (letter) => [letter]),
  );

/** Width in dots of the widest syllable: nothing narrower than this can hold the text without cutting it. */
export const widestWord = (text: string, font: Font, measure: Measure): number =>
  Math.max(
    0,
    ...text
      .normalize('NFC')
      .split(/[ \t\r\n\u00a0]+/u)
      .map((word) => measure(word, font)),
  );

/**
 * Breaks a text into lines no wider than `width` dots. Vietnamese is written in syllables with spaces between, so lines
 * break at spaces only; a single word wider than the line is cut as the last resort. A line feed always starts a new line,
 * an empty line stays, and no-break spaces hold words together as long as the line has room for them.
 */
export const wrapText = (text: string, font: Font, width: number, measure: Measure): readonly string[] => {
  const fits = (line: string): boolean => measure(line, font) <= width;
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap((paragraph) =>
      fill(
        paragraph.split(/[ \t\r]+/).filter((word) => word !== ''),
        ' ',
        fits,
        (word) => breakWord(word, fits),
      ),
    );
};

const BALANCE_STEP = 4;

/**
 * Breaks a centred text into as few lines as `wrapText`, but of like length, so that no last word stands alone.
 */
export const balanceText = (text: string, font: Font, width: number, measure: Measure): readonly string[] => {
  const narrowest = Math.max(width / 2, widestWord(text, font, measure));
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
