import { type PdfDictionary, readArray, readDictionary } from './pdf-dictionary.ts';
import { openPdf, type PdfFile, resolved } from './pdf-file.ts';

/** A signature as it lies in a PDF. */
export type FoundSignature = {
  readonly kind: 'signature' | 'time-stamp';
  /** The CMS or time-stamp token, with the zeros behind it. */
  readonly contents: Buffer;
  /** The bytes it covers. */
  readonly covered: Buffer;
  /** Where the covered part of the file ends. */
  readonly end: number;
  /** The hour the signer's machine wrote, as the PDF has it; null when absent. */
  readonly claimed: string | null;
};

const rangeOf = (text: string | undefined): readonly [number, number, number, number] | null => {
  const [a, b, c, d] = readArray(text).map(Number);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return [a, b, c, d].every((number) => Number.isSafeInteger(number) && number >= 0) ? [a, b, c, d] : null;
};

/** The dictionary that stands, or lies, at a value. */
const dictionaryAt = (file: PdfFile, value: string | undefined): PdfDictionary | null =>
  readDictionary(resolved(file, value) ?? null);

/** One signature; 'broken' when it leaves out anything but its own place, or reaches beyond the file. */
const readOne = (file: PdfFile, value: PdfDictionary): FoundSignature | 'broken' | null => {
  const range = rangeOf(value.get('ByteRange'));
  if (range === null) return null;
  const [start, first, second, rest] = range;
  const contents = value.get('Contents') ?? '';
  const gap = file.bytes.toString('latin1', first, second);
  if (start !== 0 || gap !== contents || second + rest > file.bytes.length) return 'broken';
  return {
    kind: value.get('Type') === '/DocTimeStamp' ? 'time-stamp' : 'signature',
    contents: Buffer.from(contents.slice(1, -1), 'hex'),
    covered: Buffer.concat([file.bytes.subarray(0, first), file.bytes.subarray(second, second + rest)]),
    end: second + rest,
    claimed: /^\(D:(\d{14})Z\)$/u.exec(value.get('M') ?? '')?.[1] ?? null,
  };
};

/**
 * Every signature and document time stamp of a PDF, in the order of its fields. Null when the file cannot be read, or when a signature leaves out
 * anything but its own place (then it proves nothing about the file).
 */
export const signaturesOf = (pdf: Uint8Array): readonly FoundSignature[] | null => {
  const file = openPdf(pdf);
  if (file === null) return null;
  const form = dictionaryAt(file, dictionaryAt(file, file.trailer.get('Root'))?.get('AcroForm'));
  const found: FoundSignature[] = [];
  for (const field of readArray(resolved(file, form?.get('Fields')))) {
    const value = dictionaryAt(file, dictionaryAt(file, field)?.get('V'));
    const one = value === null ? null : readOne(file, value);
    if (one === 'broken') return null;
    if (one !== null) found.push(one);
  }
  return found;
};
