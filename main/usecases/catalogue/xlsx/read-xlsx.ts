import type { Row } from '#common/domain/catalogue/exchange/read-csv.ts';
import { inSlices } from '../in-slices.ts';
import { openZip, unpack } from './unzip.ts';
import { sharedTexts, sheetRows, sheetsOf, targetsOf } from './sheet-xml.ts';

/** What came of opening a workbook. */
export type Workbook =
  | {
      readonly kind: 'workbook';
      readonly sheets: readonly string[];
      /** The sheet that is read: the one asked for, else the first. */
      readonly sheet: string;
      readonly rows: Generator<Row, void>;
    }
  | { readonly kind: 'not-a-workbook' }
  /** Unpacked it is larger than any catalogue: nothing of it is read. */
  | { readonly kind: 'too-large' };

/** Bytes that one part of a workbook may unpack to: twenty thousand procedures are about as much. */
const MOST_BYTES = 32 * 1024 * 1024;

const notOne = { kind: 'not-a-workbook' } as const;

/** Opens an Excel workbook (.xlsx, ECMA-376). Its rows are read when they are asked for, one by one. */
export const openXlsx = async (bytes: Uint8Array, wanted: string | null): Promise<Workbook> => {
  const zip = openZip(bytes);
  if (zip.kind === 'no-zip') return notOne;
  const read = async (name: string) => {
    const part = await unpack(zip.members, name, MOST_BYTES);
    return part.kind === 'bytes' ? Buffer.from(part.bytes).toString('utf8') : part.kind;
  };
  const [workbook, rels] = [await read('xl/workbook.xml'), await read('xl/_rels/workbook.xml.rels')];
  if (workbook === 'too-large' || rels === 'too-large') return { kind: 'too-large' };
  const sheets = sheetsOf(workbook);
  const targets = targetsOf(rels);
  const chosen = sheets.find(({ name }) => name === wanted) ?? sheets[0];
  const target = targets.get(chosen?.rel ?? '');
  if (chosen === undefined || target === undefined) return notOne;
  const sheet = await read(target.startsWith('xl/') ? target : `xl/${target}`);
  const shared = await read('xl/sharedStrings.xml');
  if (sheet === 'too-large' || shared === 'too-large') return { kind: 'too-large' };
  if (sheet === 'missing' || sheet === 'damaged' || shared === 'damaged') return notOne;
  const texts = shared === 'missing' ? [] : await inSlices(sharedTexts(shared));
  return {
    kind: 'workbook',
    sheets: sheets.map(({ name }) => name),
    sheet: chosen.name,
    rows: sheetRows(sheet, texts),
  };
};
