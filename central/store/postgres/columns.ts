/** Texts as one run of UTF-8 bytes, each named by its place (from 1, as PostgreSQL counts) and length in bytes. */
export type PackedTexts = { readonly bytes: Buffer; readonly starts: string; readonly lengths: string };

/** Numbers as an array's text form, without the quotes and escapes that the driver gives each one. */
export const numbers = (values: readonly number[]): string => `{${values.join(',')}}`;

/** Texts without line breaks, none of them empty, as one text to be cut apart by string_to_array; null is the empty line. */
export const lines = (values: readonly (string | null)[]): string => values.map((value) => value ?? '').join('\n');

/**
 * Packs any texts for one parameter of a statement, to be cut apart there with substr(): sent as they are, without the escapes and the doubling
 * of an array's text form.
 */
export const packTexts = (texts: readonly string[]): PackedTexts => {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  let end = 1;
  const starts = lengths.map((length) => (end += length) - length);
  return { bytes: Buffer.from(texts.join('')), starts: numbers(starts), lengths: numbers(lengths) };
};
