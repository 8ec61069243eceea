import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldVietnamese, stripVietnameseMarks } from '#common/kit/fold-vietnamese.ts';

const bases = [...'aăâeêioôơuưyđ'];
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const letters = bases.flatMap((base) => (base === 'đ' ? [base] : tones.map((tone) => (base + tone).normalize('NFC'))));

test('names fold as the worked examples say', () => {
  expect(['Đỗ Thị Đào', 'Nguyễn Văn Đức', '  HỒNG \t HỮU '].map(foldVietnamese)).toEqual([
    'do thi dao',
    'nguyen van duc',
    'hong huu',
  ]);
});

test('both placements of the tone mark fold alike', () => {
  expect(foldVietnamese('hòa thủy')).toBe(foldVietnamese('hoà thuỷ'));
});

test('all 73 lower-case letters and their capitals fold to plain ASCII', () => {
  expect(letters.length).toBe(73);
  for (const letter of letters) {
    expect(foldVietnamese(letter)).toMatch(/^[a-z]$/);
    expect(foldVietnamese(letter.toUpperCase())).toBe(foldVietnamese(letter));
  }
});

test('stripping keeps the case', () => {
  expect(stripVietnameseMarks('Đặng Thị Ánh TUYẾT')).toBe('Dang Thi Anh TUYET');
});

test('folding is the same for NFC and NFD input, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters, 'B', ' ', '-', 'đ', 'Đ') }), (text) => {
      const folded = foldVietnamese(text);
      expect(foldVietnamese(text.normalize('NFD'))).toBe(folded);
      expect(foldVietnamese(folded)).toBe(folded);
    }),
  );
});
