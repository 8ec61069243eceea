import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Measure } from '#main/print/draw-op.ts';
import { balanceText, wrapText } from '#main/print/wrap-text.ts';

const font = { face: 'regular', size: 10 } as const;
const tenPerLetter: Measure = (text) => [...text].length * 10;
const syllables = fc.array(fc.constantFrom('Nguyễn', 'Thị', 'Ánh', 'phường', 'Đường', 'nghiêng', 'ở', 'tiếp'), {
  maxLength: 40,
});

test('lines break at spaces', () => {
  expect(wrapText('Phường Tân Định', font, 100, tenPerLetter)).toEqual(['Phường Tân', 'Định']);
});

test('no line is wider than the paper and no syllable is ever split', () => {
  fc.assert(
    fc.property(syllables, fc.integer({ min: 70, max: 400 }), (words, width) => {
      const lines = wrapText(words.join(' '), font, width, tenPerLetter);
      expect(lines.every((line) => tenPerLetter(line, font) <= width)).toBe(true);
      expect(lines.join(' ').split(' ').filter(Boolean)).toEqual(words.map((word) => word.normalize('NFC')));
    }),
  );
});

test('a word wider than the line is cut as the last resort, and nothing of it is lost', () => {
  expect(wrapText('mã: H29.24.03-261002', font, 80, tenPerLetter)).toEqual(['mã:', 'H29.24.0', '3-261002']);
});

test('line feeds start new lines and empty lines stay', () => {
  expect(wrapText('một\n\nhai', font, 100, tenPerLetter)).toEqual(['một', '', 'hai']);
});

test('a no-break space holds words together', () => {
  expect(wrapText('09 giờ, ngày\u00a002/10', font, 130, tenPerLetter)).toEqual(['09 giờ,', 'ngày\u00a002/10']);
});

test('letters typed in parts become whole letters', () => {
  expect(wrapText('Nguye\u0302\u0303n', font, 100, tenPerLetter)).toEqual(['Nguyễn']);
});

test('centred text is broken into lines of like length', () => {
  expect(balanceText('Trung tâm Phục vụ hành chính công', font, 300, tenPerLetter)).toEqual([
    'Trung tâm Phục vụ',
    'hành chính công',
  ]);
});

test('balancing never takes more lines than plain wrapping, and keeps all words', () => {
  fc.assert(
    fc.property(syllables, fc.integer({ min: 70, max: 400 }), (words, width) => {
      const text = words.join(' ');
      const balanced = balanceText(text, font, width, tenPerLetter);
      expect(balanced.length).toBe(wrapText(text, font, width, tenPerLetter).length);
      expect(balanced.join(' ')).toBe(text.normalize('NFC'));
      expect(balanced.every((line) => tenPerLetter(line, font) <= width)).toBe(true);
    }),
  );
});
