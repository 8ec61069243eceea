import { createHash } from 'node:crypto';
import {
  type PdfDictionary,
  readArray,
  readDictionary,
  referredObject,
  valueAt,
  writeDictionary,
} from './pdf-dictionary.ts';

/** A PDF whose objects can be found: one with plain tables of places, as this program, Chromium and most scanners write it. */
export type PdfFile = {
  readonly bytes: Buffer;
  readonly trailer: PdfDictionary;
  /** Where the newest table of places stands. */
  readonly table: number;
  /** An object as it stands in the file (without its stream), or null when there is none. */
  readonly object: (number: number) => string | null;
};

/** A file of more revisions than this is no file of an office. */
const MOST_REVISIONS = 200;

const section = /(\d+) (\d+)[ \r\n]+/uy;

/** The places that one table names, and its trailer. */
const readTable = (
  text: string,
  at: number,
): { readonly places: Map<number, number>; readonly trailer: PdfDictionary } | null => {
  const begin = /^xref[ \r\n]+/u.exec(text.slice(at, at + 16))?.[0];
  if (begin === undefined) return null;
  const places = new Map<number, number>();
  let next = at + begin.length;
  for (;;) {
    section.lastIndex = next;
    const found = section.exec(text);
    if (found === null) break;
    const [first, count] = [Number(found[1]), Number(found[2])];
    next = section.lastIndex;
    if (next + 20 * count > text.length) return null;
    for (let index = 0; index < count; index += 1) {
      const line = text.slice(next + 20 * index, next + 20 * index + 18);
      if (line[17] === 'n') places.set(first + index, Number(line.slice(0, 10)));
    }
    next += 20 * count;
  }
  if (!text.startsWith('trailer', next)) return null;
  const trailer = readDictionary(valueAt(text, next + 'trailer'.length));
  return trailer === null ? null : { places, trailer };
};

/** Opens a PDF for a revision. Null for what is none, is encrypted, or keeps its objects compressed (cross-reference streams). */
export const openPdf = (pdf: Uint8Array): PdfFile | null => {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const text = bytes.toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text.slice(-64))?.[1] ?? Number.NaN);
  if (!text.startsWith('%PDF-') || Number.isNaN(table)) return null;
  const places = new Map<number, number>();
  let newest: PdfDictionary | null = null;
  let at: number | null = table;
  for (let revision = 0; at !== null && revision < MOST_REVISIONS; revision += 1) {
    const read = readTable(text, at);
    if (read === null || read.trailer.has('Encrypt') || read.trailer.has('XRefStm')) return null;
    for (const [number, place] of read.places) if (!places.has(number)) places.set(number, place);
    newest ??= read.trailer;
    const previous = read.trailer.get('Prev');
    at = previous === undefined ? null : Number(previous);
  }
  if (newest === null) return null;
  const object = (number: number): string | null => {
    const place = places.get(number);
    const head = place === undefined ? null : /^\s*(\d+)\s+\d+\s+obj/u.exec(text.slice(place, place + 40));
    if (place === undefined || head === null || Number(head[1]) !== number) return null;
    return valueAt(text, place + head[0].length);
  };
  return { bytes, trailer: newest, table, object };
};

/** The value itself where it stands somewhere else. */
export const resolved = (file: PdfFile, value: string | undefined): string | undefined => {
  const number = referredObject(value);
  return number === null ? value : (file.object(number) ?? undefined);
};

/** The number of the object that holds the first page, or null. */
export const firstPage = (file: PdfFile): number | null => {
  const catalog = readDictionary(resolved(file, file.trailer.get('Root')) ?? null);
  let at = referredObject(catalog?.get('Pages'));
  for (let depth = 0; at !== null && depth < MOST_REVISIONS; depth += 1) {
    const node = readDictionary(file.object(at));
    if (node === null) return null;
    if (node.get('Type') === '/Page') return at;
    at = referredObject(readArray(resolved(file, node.get('Kids')))[0]);
  }
  return null;
};

/** The number that the next new object gets. */
export const nextObject = (file: PdfFile): number => Number(file.trailer.get('Size') ?? 0);

/** A revision appended to a file: nothing before it changes. Objects by number, new or taking the place of an old one. */
export const appendRevision = (file: PdfFile, objects: ReadonlyMap<number, string>): Buffer => {
  const numbers = [...objects.keys()].toSorted((left, right) => left - right);
  const body: Buffer[] = [Buffer.from('\n')];
  let at = file.bytes.length + 1;
  const lines: string[] = [];
  for (const number of numbers) {
    const whole = Buffer.from(`${number} 0 obj\n${objects.get(number) ?? ''}\nendobj\n`, 'latin1');
    lines.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    body.push(whole);
    at += whole.length;
  }
  const id = createHash('sha256').update(file.bytes).update(Buffer.concat(body)).digest('hex').slice(0, 32);
  const first = readArray(file.trailer.get('ID'))[0] ?? `<${id}>`;
  const trailer = new Map(file.trailer);
  trailer.set('Size', String(Math.max(nextObject(file), (numbers.at(-1) ?? 0) + 1)));
  trailer.set('Prev', String(file.table));
  trailer.set('ID', `[${first} <${id}>]`);
  const end = `xref\n${lines.join('')}trailer\n${writeDictionary(trailer)}\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([file.bytes, ...body, Buffer.from(end, 'latin1')]);
};
