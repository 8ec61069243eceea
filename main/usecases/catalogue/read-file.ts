import { readCsv, separatorOf, type Row } from '#common/domain/catalogue/exchange/read-csv.ts';
import { looksLikeJson, readJsonItems, type JsonItem } from '#common/domain/catalogue/exchange/read-json.ts';
import type { Unreadable } from '#common/ipc/catalogue-calls.ts';
import { decodeText } from './decode-text.ts';
import { openXlsx } from './xlsx/read-xlsx.ts';

/** A file's lines before anybody asked what they mean. */
export type FileLines =
  | {
      readonly kind: 'table';
      readonly format: 'csv' | 'xlsx';
      readonly sheets: readonly string[];
      readonly sheet: string;
      readonly lines: Generator<Row, void>;
    }
  | { readonly kind: 'items'; readonly format: 'json'; readonly lines: Generator<JsonItem, void> }
  | { readonly kind: 'unreadable'; readonly why: Unreadable };

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

const unreadable = (why: Unreadable): FileLines => ({ kind: 'unreadable', why });

/** Opens a file by what is in it, whatever it is called: a workbook, JSON or a table of text. `sheet` is the sheet that is wanted of a workbook. */
export const readFile = async (bytes: Uint8Array, sheet: string | null): Promise<FileLines> => {
  if (bytes.length === 0) return unreadable('empty');
  // A compound file: Excel of before 2007, or a workbook with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return unreadable('old-excel');
  if (startsWith(bytes, 0x50, 0x4b)) {
    const book = await openXlsx(bytes, sheet);
    if (book.kind === 'too-large') return unreadable('unpacks-too-large');
    if (book.kind === 'not-a-workbook') return unreadable('not-a-workbook');
    return { kind: 'table', format: 'xlsx', sheets: book.sheets, sheet: book.sheet, lines: book.rows };
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === 'old-encoding') {
    return unreadable(decoded.encoding === 'unknown' ? 'old-encoding' : decoded.encoding);
  }
  const { text } = decoded;
  if (text.trim() === '') return unreadable('empty');
  if (looksLikeJson(text)) {
    const items = readJsonItems(text);
    return items === null ? unreadable('json-without-list') : { kind: 'items', format: 'json', lines: items };
  }
  return { kind: 'table', format: 'csv', sheets: [], sheet: '', lines: readCsv(text, separatorOf(text)) };
};
