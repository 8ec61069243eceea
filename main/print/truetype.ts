/** Reads from a font file what the printing self-test needs: which letters it has and how wide they are. */

type Tables = ReadonlyMap<string, number>;

const tables = (view: DataView): Tables => {
  const count = view.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + index * 16;
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
      return [tag, view.getUint32(at + 8)] as const;
    }),
  );
};

/** The glyph of a character by the font's Unicode map (cmap format 4, OpenType specification); 0 = not in the font. */
const glyphOf = (view: DataView, subtable: number, code: number): number => {
  const doubled = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  for (let at = 0; at < doubled; at += 2) {
    if (view.getUint16(ends + at) < code) continue;
    const start = view.getUint16(starts + at);
    if (start > code) return 0;
    const delta = view.getUint16(starts + doubled + at);
    const offsetAt = starts + 2 * doubled + at;
    const offset = view.getUint16(offsetAt);
    if (offset === 0) return (code + delta) % 0x10000;
    const glyph = view.getUint16(offsetAt + offset + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) % 0x10000;
  }
  return 0;
};

const unicodeMap = (view: DataView, cmap: number): number | undefined => {
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const record = cmap + 4 + index * 8;
    const subtable = cmap + view.getUint32(record + 4);
    const platform = view.getUint16(record);
    if ((platform === 0 || platform === 3) && view.getUint16(subtable) === 4) return subtable;
  }
  return undefined;
};

/**
 * The advance width of each letter of `letters` in em, `undefined` for a letter the font does not have.
 * Returns `undefined` as a whole for bytes that are not a TrueType font with a Unicode map.
 */
export const letterWidths = (
  font: Uint8Array,
  letters: readonly string[],
): ReadonlyMap<string, number | undefined> | undefined => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  if (font.byteLength < 12 || view.getUint32(0) !== 0x00010000) return undefined;
  const found = tables(view);
  const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map((tag) => found.get(tag));
  if (head === undefined || hhea === undefined || hmtx === undefined || cmap === undefined) return undefined;
  const subtable = unicodeMap(view, cmap);
  if (subtable === undefined) return undefined;
  const unitsPerEm = view.getUint16(head + 18);
  const lastMetric = view.getUint16(hhea + 34) - 1;
  return new Map(
    letters.map((letter) => {
      const glyph = glyphOf(view, subtable, letter.codePointAt(0) ?? 0);
      const width = view.getUint16(hmtx + 4 * Math.min(glyph, lastMetric)) / unitsPerEm;
      return [letter, glyph === 0 ? undefined : width] as const;
    }),
  );
};
