import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { expect, onTestFinished, test } from 'vitest';
import { simulatedPage } from '#main/devices/document-scanner/simulated-page.ts';
import { pdfOfPictures, type ScannedPage } from '#main/print/pdf-of-pictures.ts';

/** A JPEG of 80 × 100 mm as a scanner gives it: from the test device of SANE (package sane-utils). */
const scanned = (mode: string): Uint8Array =>
  execFileSync('scanimage', [
    '-d',
    'test:0',
    `--mode=${mode}`,
    '--resolution=100',
    '--test-picture=Grid',
    '--format=jpeg',
  ]);

/** What poppler (package poppler-utils) finds in a PDF: the size of its pages in points, and its pictures as files. */
const read = (pdf: Uint8Array) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'motcua-pdf-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'pages.pdf');
  writeFileSync(file, pdf);
  const info = execFileSync('pdfinfo', ['-f', '1', '-l', '99', file], { encoding: 'utf8' });
  execFileSync('pdfimages', ['-all', file, path.join(folder, 'p')]);
  return {
    sizes: [...info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/gu)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]),
    picture: (name: string) => readFileSync(path.join(folder, name)),
  };
};

const made = (pages: readonly ScannedPage[]): Uint8Array => {
  const pdf = pdfOfPictures(pages);
  if (pdf === null) throw new Error('no PDF');
  return pdf;
};

test('every page keeps its true size and its very dots', () => {
  const [jpeg, colour] = [scanned('Gray'), scanned('Color')];
  const png = simulatedPage(2, { dpi: 150, colour: 'grey' });
  const found = read(
    made([
      { bytes: png, dpi: 150 },
      { bytes: jpeg, dpi: 100 },
      { bytes: colour, dpi: 100 },
    ]),
  );
  expect(found.sizes).toEqual([
    [595, 842],
    [226, 283],
    [226, 283],
  ]);
  expect([found.picture('p-001.jpg').equals(jpeg), found.picture('p-002.jpg').equals(colour)]).toEqual([true, true]);
  const [before, after] = [PNG.sync.read(Buffer.from(png)), PNG.sync.read(found.picture('p-000.png'))];
  expect([after.width, after.height, after.data.equals(before.data)]).toEqual([before.width, before.height, true]);
});

test('the same pages give the same bytes', () => {
  const pages = [{ bytes: simulatedPage(1, { dpi: 150, colour: 'black-and-white' }), dpi: 150 }];
  expect(Buffer.from(made(pages)).equals(made(pages))).toBe(true);
});

test('what is no picture, or one that a PDF cannot hold as it is, gives no PDF', () => {
  const clear = PNG.sync.write(new PNG({ width: 2, height: 2 }));
  expect(
    [Uint8Array.of(1, 2, 3), new Uint8Array(), clear].map((bytes) => pdfOfPictures([{ bytes, dpi: 100 }])),
  ).toEqual([null, null, null]);
});
