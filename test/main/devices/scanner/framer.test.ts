import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Framer, type Frame, MAX_FRAME_BYTES } from '#main/devices/scanner/framer.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: string, symbology: string | null = null): Frame => ({ kind: 'text', text: content, symbology });

const framesOf = (input: Uint8Array): readonly Frame[] => {
  const framer = new Framer();
  return [...framer.push(input), ...framer.flush()];
};

test('CR, LF, CR LF, ETX and Tab all end a scan, alone and in a row', () => {
  expect(framesOf(bytes('A1\rA2\nA3\r\nA4\u0003A5\tA6\t\r\n\u0002A7\u0003\r\n\r\n'))).toEqual(
    ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'].map((content) => text(content)),
  );
});

test('the AIM identifier is taken off and named; an identifier alone is nothing', () => {
  expect(framesOf(bytes(']C0H49.12-261122-0501\r]Q1A025\r]Q1\r]\r'))).toEqual([
    text('H49.12-261122-0501', 'C0'),
    text('A025', 'Q1'),
    text(']'),
  ]);
});

test('text comes out in NFC', () => {
  expect(framesOf(bytes(`${'Đỗ Thị Đào'.normalize('NFD')}\r`))).toEqual([text('Đỗ Thị Đào')]);
});

test('a GS1 code keeps its separators', () => {
  expect(framesOf(bytes(']C1010893456789012310AB\u001d21XY\r'))).toEqual([
    text('010893456789012310AB\u001d21XY', 'C1'),
  ]);
});

test('control bytes and bytes that are not UTF-8 are noise, each with its reason', () => {
  expect(framesOf(Uint8Array.of(0x00, 0x41, 0x0d, 0x7f, 0x0d, 0x4e, 0xe1, 0xbb, 0x0d, 0xff, 0x0d))).toEqual([
    { kind: 'noise', reason: 'control-bytes', length: 2 },
    { kind: 'noise', reason: 'control-bytes', length: 1 },
    { kind: 'noise', reason: 'not-utf-8', length: 3 },
    { kind: 'noise', reason: 'not-utf-8', length: 1 },
  ]);
});

test('STX tears what stood before it without an end', () => {
  expect(framesOf(bytes('00109\u0002A025\u0003'))).toEqual([{ kind: 'torn', length: 5 }, text('A025')]);
});

test('flushing names what waited: torn text, torn letters, a line break as noise, an endless stream as too long', () => {
  expect(
    [
      bytes('A02'),
      Uint8Array.of(0x4e, 0xe1, 0xbb),
      Uint8Array.of(0),
      new Uint8Array(5_000).fill(0x39),
      bytes(''),
      bytes('  '),
    ].map(framesOf),
  ).toEqual([
    [{ kind: 'torn', length: 3 }],
    [{ kind: 'torn', length: 3 }],
    [{ kind: 'noise', reason: 'control-bytes', length: 1 }],
    [{ kind: 'too-long', length: 5_000 }],
    [],
    [{ kind: 'torn', length: 2 }],
  ]);
});

test('a frame of exactly the longest length is read, one byte more is refused, and the next is whole', () => {
  const longest = '9'.repeat(MAX_FRAME_BYTES);
  expect(framesOf(bytes(`${longest}\r${longest}9\rA025\r`))).toEqual([
    text(longest),
    { kind: 'too-long', length: MAX_FRAME_BYTES + 1 },
    text('A025'),
  ]);
});

const printable = fc
  .string({
    unit: fc.constantFrom(...'Nguyễn Thị Ánh Tuyết|Đà Nẵng0123456789.-', '𝄞', '中'),
    minLength: 1,
    maxLength: 60,
  })
  .map((content) => content.normalize('NFC'))
  .filter((content) => content.trim() !== '');
const ends = fc.constantFrom('\r', '\n', '\r\n', '\u0003', '\t', '\r\n\r\n');

test('however the line splits the bytes, the same scans come out', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(printable, ends), { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      (scans, sizes) => {
        const all = bytes(scans.map(([content, end]) => content + end).join(''));
        const framer = new Framer();
        const frames: Frame[] = [];
        for (let at = 0, turn = 0; at < all.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          frames.push(...framer.push(all.subarray(at, at + size)));
          at += size;
        }
        expect(frames).toEqual(scans.map(([content]) => text(content)));
        expect(framer.pending).toBe(false);
      },
    ),
  );
});

test('any bytes at all give named frames, no control byte passes as text, and afterwards a clean scan is read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (garbage) => {
      const framer = new Framer();
      const frames = [...framer.push(garbage), ...framer.flush()];
      for (const frame of frames) {
        if (frame.kind === 'text') expect(frame.text).not.toMatch(/[\u0000-\u001c\u001e\u001f\u007f]/u);
      }
      expect(framer.push(bytes('A025\r'))).toEqual([text('A025')]);
    }),
  );
});
