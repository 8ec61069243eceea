import { isUtf8 } from 'node:buffer';
import type { RawPages } from './raw-pages.ts';

/** A column as SQLite stores ours: texts, integers, NULL. */
export type Value = string | number | null;

/** Longest header that is looked for: our tables have at most eleven columns, each with a serial type of one or two bytes. */
const LONGEST_HEADER = 28;

type Varint = { readonly value: number; readonly next: number };

/** SQLite's variable-length integer; null beyond the end or where it is larger than anything of ours. */
const readVarint = (bytes: Uint8Array, at: number): Varint | null => {
  let value = 0;
  for (let i = 0; i < 4; i += 1) {
    const byte = bytes[at + i];
    if (byte === undefined) return null;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: at + i + 1 };
  }
  return null;
};

const integerSizes: readonly number[] = [0, 1, 2, 3, 4, 6, 8];

/** Bytes that a column of this serial type takes; null for floats, blobs and reserved types, which we never store. */
const sizeOf = (type: number): number | null => {
  if (type === 8 || type === 9) return 0;
  if (type >= 13 && type % 2 === 1) return (type - 13) / 2;
  return integerSizes[type] ?? null;
};

const readInteger = (bytes: Buffer, type: number): number =>
  type === 6 ? Number(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, bytes.length);

/** One column's value; undefined where its bytes are no UTF-8. */
const readValue = (bytes: Buffer, type: number): Value | undefined => {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type < 8) return readInteger(bytes, type);
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
};

/** Serial types of a record's header, when a header of exactly this length stands here. */
const readHeader = (image: Uint8Array, start: number, length: number): readonly number[] | null => {
  const types: number[] = [];
  for (let at = start + 1; at < start + length;) {
    const type = readVarint(image, at);
    if (type === null || type.next > start + length || sizeOf(type.value) === null) return null;
    types.push(type.value);
    at = type.next;
  }
  return types;
};

/** Bytes of an index cell's payload that lie on its own page (fileformat2.html, 1.6). */
const localSize = (pageSize: number, payload: number): number => {
  const most = Math.floor(((pageSize - 12) * 64) / 255) - 23;
  if (payload <= most) return payload;
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23;
  const fits = least + ((payload - least) % (pageSize - 4));
  return fits <= most ? fits : least;
};

/** A record's whole payload, its overflow pages included; null when the chain of them leads nowhere. */
const payloadAt = (raw: RawPages, image: Uint8Array, start: number, size: number): Buffer | null => {
  const local = localSize(raw.pageSize, size);
  const parts: Uint8Array[] = [image.subarray(start, start + local)];
  let left = size - local;
  let holder: Uint8Array = image;
  let at = start + local;
  while (left > 0) {
    if (at + 4 > holder.length) return null;
    const page = raw.page(Buffer.from(holder.buffer, holder.byteOffset, holder.length).readUInt32BE(at));
    if (page === null) return null;
    parts.push(page.subarray(4, 4 + left));
    left -= Math.min(left, raw.pageSize - 4);
    holder = page;
    at = 0;
  }
  const payload = Buffer.concat(parts);
  return payload.length === size ? payload : null;
};

const readRecord = (raw: RawPages, image: Uint8Array, start: number, length: number): readonly Value[] | null => {
  const types = readHeader(image, start, length);
  if (types === null) return null;
  const size = types.reduce((sum, type) => sum + (sizeOf(type) ?? 0), length);
  const payload = payloadAt(raw, image, start, size);
  if (payload === null) return null;
  let at = length;
  const values: Value[] = [];
  for (const type of types) {
    const end = at + (sizeOf(type) ?? 0);
    const value = readValue(payload.subarray(at, end), type);
    if (value === undefined) return null;
    values.push(value);
    at = end;
  }
  return values;
};

/** Places where a record may begin whose first column is this word. */
function* placesOf(bytes: Buffer, word: string): Generator<{ readonly start: number; readonly length: number }> {
  const type = 13 + 2 * word.length;
  for (let at = bytes.indexOf(word); at !== -1; at = bytes.indexOf(word, at + 1)) {
    for (let length = 2; length <= Math.min(LONGEST_HEADER, at); length += 1) {
      const start = at - length;
      if (bytes[start] === length && bytes[start + 1] === type) yield { start, length };
    }
  }
}

/**
 * Every record whose first column is one of these words, wherever it lies on whatever page: trees, page headers and cell pointers are
 * not needed, so a damaged page costs the rows whose own bytes are damaged and no others. Rows that were changed or moved may come in
 * earlier forms too. Pure.
 */
export function* carveRecords(raw: RawPages, words: readonly string[]): Generator<readonly Value[]> {
  for (const image of raw.images) {
    const bytes = Buffer.from(image.buffer, image.byteOffset, image.length);
    for (const word of words) {
      for (const { start, length } of placesOf(bytes, word)) {
        const record = readRecord(raw, image, start, length);
        if (record !== null) yield record;
      }
    }
  }
}
