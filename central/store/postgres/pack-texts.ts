/** Texts as one run of UTF-8 bytes, each named by its place (from 1, as PostgreSQL counts) and length in bytes. */
export type PackedTexts = {
  readonly bytes: Buffer;
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
};

/**
 * Packs texts for one parameter of a statement, to be cut apart there with substr(): sent as they are, without the escapes and the doubling of
 * an array's text form.
 */
export const packTexts = (texts: readonly string[]): PackedTexts => {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const starts: number[] = [];
  let start = 1;
  for (const length of lengths) {
    starts.push(start);
    start += length;
  }
  return { bytes: Buffer.concat(texts.map((text) => Buffer.from(text))), starts, lengths };
};
