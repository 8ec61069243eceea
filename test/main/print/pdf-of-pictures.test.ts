import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { expect, onTestFinished, test } from 'vitest';
import { simulatedPage } from '#main/devices/document-scanner/simulated-page.ts';
import { pdfOfPictures, type ScannedPage } from '#main/print/pdf-of-pictures.ts';
import { srgbProfile } from '#main/print/srgb-profile.ts';

const about = { title: 'Giấy tờ <đã> quét & “ký”', at: Date.UTC(2026, 2, 9, 3, 42, 5) };

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
  // An independent reader of the whole structure; it ends with another code than 0 when it has to mend or warn.
  execFileSync('qpdf', ['--check', file]);
  const info = execFileSync('pdfinfo', ['-f', '1', '-l', '99', '-isodates', file], { encoding: 'utf8' });
  execFileSync('pdfimages', ['-all', file, path.join(folder, 'p')]);
  return {
    sizes: [...info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/gu)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]),
    turns: [...info.matchAll(/Page +\d+ rot: +(\d+)/gu)].map(([, degrees]) => Number(degrees)),
    info,
    metadata: execFileSync('pdfinfo', ['-meta', file], { encoding: 'utf8' }),
    picture: (name: string) => readFileSync(path.join(folder, name)),
  };
};

const made = (pages: readonly ScannedPage[]): Uint8Array => {
  const pdf = pdfOfPictures(pages, about);
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
    [Uint8Array.of(1, 2, 3), new Uint8Array(), clear].map((bytes) => pdfOfPictures([{ bytes, dpi: 100 }], about)),
  ).toEqual([null, null, null]);
});

test('it says of itself that it is PDF/A-2b, with its title and date, and the same in both places', () => {
  const pdf = made([{ bytes: simulatedPage(1, { dpi: 150, colour: 'grey' }), dpi: 150 }]);
  const { info, metadata } = read(pdf);
  expect(info).toMatch(/Title: +Giấy tờ <đã> quét & “ký”\n/u);
  expect(info).toMatch(/CreationDate: +2026-03-09T03:42:05Z\nModDate: +2026-03-09T03:42:05Z\n/u);
  expect(info).toMatch(/Encrypted: +no\n/u);
  expect(
    [...metadata.matchAll(/<(pdfaid|xmp|pdf):(\w+)>([^<]*)</gu)].map(([, , name, value]) => [name, value]),
  ).toEqual([
    ['part', '2'],
    ['conformance', 'B'],
    ['CreateDate', '2026-03-09T03:42:05Z'],
    ['ModifyDate', '2026-03-09T03:42:05Z'],
    ['Producer', 'MotCua'],
  ]);
  expect(metadata).toContain('>Giấy tờ &lt;đã&gt; quét &amp; “ký”<');
});

test('its structure has what PDF/A asks for, and nothing that PDF/A forbids', () => {
  const pdf = Buffer.from(made([{ bytes: scanned('Color'), dpi: 100 }])).toString('latin1');
  expect(pdf).toMatch(/^%PDF-1\.7\n%[\u0080-\u00ff]{4}\n/u);
  expect(pdf).toMatch(/\/ID \[<([0-9a-f]{32})> <\1>\] >>\nstartxref\n\d+\n%%EOF\n$/u);
  expect(pdf).toContain('/OutputIntents [4 0 R]');
  expect(pdf).toMatch(/\/S \/GTS_PDFA1 .*\/DestOutputProfile 5 0 R/u);
  expect(pdf).not.toMatch(/\/Encrypt|\/LZWDecode|\/JavaScript|\/SMask|\/Interpolate true/u);
});

test('a page is shown turned, its dots untouched', () => {
  const jpeg = scanned('Gray');
  const { turns, picture } = read(
    made(
      ([undefined, 0, 90, 180, 270] as const).map((rotate) => ({
        bytes: jpeg,
        dpi: 100,
        ...(rotate === undefined ? {} : { rotate }),
      })),
    ),
  );
  expect(turns).toEqual([0, 0, 90, 180, 270]);
  expect(picture('p-002.jpg').equals(jpeg)).toBe(true);
});

test('its colours are those of sRGB: the profile is well-formed, its primaries make white, and its curve is the standard’s', () => {
  const profile = Buffer.from(srgbProfile());
  const tags = new Map(
    Array.from({ length: profile.readUInt32BE(128) }, (_, index) => {
      const line = 132 + 12 * index;
      const at = profile.readUInt32BE(line + 4);
      return [profile.toString('latin1', line, line + 4), profile.subarray(at, at + profile.readUInt32BE(line + 8))];
    }),
  );
  const xyz = (name: string) => [8, 12, 16].map((at) => (tags.get(name)?.readInt32BE(at) ?? 0) / 65_536);
  const [red, green, blue, white] = ['rXYZ', 'gXYZ', 'bXYZ', 'wtpt'].map(xyz);
  for (const axis of [0, 1, 2]) {
    expect((red?.[axis] ?? 0) + (green?.[axis] ?? 0) + (blue?.[axis] ?? 0)).toBeCloseTo(white?.[axis] ?? 0, 3);
  }
  const curve = tags.get('rTRC');
  expect(curve?.readUInt32BE(8)).toBe(1024);
  // Half-bright sRGB is about 21 % of the light.
  expect((curve?.readUInt16BE(12 + 2 * 512) ?? 0) / 65_535).toBeCloseTo(0.2149, 3);
  expect([profile.readUInt32BE(0), profile.toString('latin1', 36, 40)]).toEqual([profile.length, 'acsp']);
});
