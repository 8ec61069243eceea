import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paperLetters, vietnameseLetters } from '#main/print/paper-letters.ts';
import { fontFiles } from '#main/print/raster-engine.ts';
import { letterWidths } from '#main/print/truetype.ts';
import { fontsDir } from '#test/support/paper.ts';

const font = readFileSync(join(fontsDir, fontFiles.regular));

test('there are 146 Vietnamese letters with marks or tones or without, 134 of them beyond ASCII', () => {
  expect(new Set(vietnameseLetters).size).toBe(146);
  expect(vietnameseLetters.filter((letter) => letter > '\u007f').length).toBe(134);
});

test('the body font has every letter of the paper', () => {
  const widths = letterWidths(font, paperLetters);
  expect(paperLetters.filter((letter) => widths?.get(letter) === undefined)).toEqual([]);
});

test('widths are in em, and a letter the font lacks has none', () => {
  expect(letterWidths(font, ['a', 'ấ', '漢'])).toEqual(
    new Map([
      ['a', 0.561],
      ['ấ', 0.561],
      ['漢', undefined],
    ]),
  );
});

test('bytes that are no font give nothing', () => {
  expect(letterWidths(Buffer.from('no font'), ['a'])).toBeUndefined();
});
