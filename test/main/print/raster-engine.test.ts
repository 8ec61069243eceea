import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { fontFiles, fontOf, openRasterEngine } from '#main/print/raster-engine.ts';
import { fontsDir, realEngine } from '#test/support/paper.ts';

const folderWith = (regular: Uint8Array | undefined): string => {
  const dir = mkdtempSync(join(tmpdir(), 'motcua-fonts-'));
  for (const file of Object.values(fontFiles)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    if (file !== fontFiles.regular) copyFileSync(join(fontsDir, file), join(dir, file));
  }
  if (regular !== undefined) writeFileSync(join(dir, fontFiles.regular), regular);
  return dir;
};

/** Takes the letters U+1EA0–U+1EF9 out of a font by moving the start of their segment in every format 4 map. */
const withoutVietnamese = (font: Uint8Array): Uint8Array => {
  const copy = Uint8Array.from(font);
  const view = new DataView(copy.buffer);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + index * 16);
  const record = tables.find((at) => view.getUint32(at) === 0x636d6170) ?? 0;
  const cmap = view.getUint32(record + 8);
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    if (view.getUint16(subtable) !== 4) continue;
    const doubled = view.getUint16(subtable + 6);
    for (let at = 0; at < doubled; at += 2) {
      const end = view.getUint16(subtable + 14 + at);
      const startAt = subtable + 16 + doubled + at;
      if (end >= 0x1ea0 && view.getUint16(startAt) < 0x1ef9) view.setUint16(startAt, end);
    }
  }
  return copy;
};

const regularFont = readFileSync(join(fontsDir, fontFiles.regular));

test('the shipped fonts have every letter and are the ones drawn', () => {
  expect(openRasterEngine(fontsDir).kind).toBe('ready');
});

test('a missing font file is named', () => {
  const dir = folderWith(undefined);
  const file = join(dir, fontFiles.regular);
  expect(openRasterEngine(dir)).toEqual({ kind: 'fonts-unusable', reason: 'file-missing', file, letters: [] });
});

test('a file that is no font is refused', () => {
  const dir = folderWith(Buffer.from('this is not a font, only some text in a file'));
  const file = join(dir, fontFiles.regular);
  expect(openRasterEngine(dir)).toEqual({ kind: 'fonts-unusable', reason: 'not-a-font', file, letters: [] });
});

test('a font without Vietnamese letters is refused before anything is printed with holes', () => {
  const dir = folderWith(withoutVietnamese(regularFont));
  const opened = openRasterEngine(dir);
  expect(opened).toMatchObject({ kind: 'fonts-unusable', reason: 'letters-missing' });
  expect(opened.kind === 'fonts-unusable' && opened.letters.includes('ế')).toBe(true);
});

test('the same text in composed and decomposed letters is one width', () => {
  const { measure } = realEngine();
  const font = { face: 'regular', size: 22 } as const;
  const name = 'Nguyễn Thị Ánh Tuyết';
  expect(measure(name.normalize('NFD'), font)).toBeCloseTo(measure(name, font), 3);
});

test('a line measured by its syllables is as wide as the engine draws it in one piece', () => {
  const { measure } = realEngine();
  const context = createCanvas(8, 8).getContext('2d');
  const lines = ['Trung tâm Phục vụ hành chính công phường Tân Định', '• Khi đến nhận kết quả, ông/bà', 'A  AVA To'];
  const off = lines.flatMap((line) =>
    (['regular', 'bold'] as const).map((face) => {
      const font = { face, size: 22 };
      context.font = fontOf(font);
      return Math.abs(measure(line, font) - context.measureText(line).width);
    }),
  );
  expect(Math.max(...off)).toBeLessThan(0.05);
});
