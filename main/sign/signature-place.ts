import { pdfDate, pdfText } from '#main/print/pdf-about.ts';
import { type PdfDictionary, readArray, readDictionary, referredObject, writeDictionary } from './pdf-dictionary.ts';
import { appendRevision, firstPage, nextObject, openPdf, type PdfFile, resolved } from './pdf-file.ts';

/** What goes into a PDF: an officer's signature (chữ ký số), or a time stamp over the whole document (dấu thời gian). */
export type PlaceWish =
  | {
      readonly kind: 'signature';
      /** Who signs, as on the certificate. */
      readonly holder: string;
      /** When, UTC ms, as this machine's clock says it. */
      readonly at: number;
    }
  | { readonly kind: 'time-stamp' };

/** A PDF with room for a signature: everything but the room is final. */
export type SignaturePlace = {
  /** The bytes that the signature covers. */
  readonly covered: Buffer;
  /** The finished file; null when the signature is larger than its room. */
  readonly fill: (signature: Uint8Array) => Uint8Array | null;
};

const RANGE_WIDTH = 10;
const blankRange = `[0 ${`${'0'.repeat(RANGE_WIDTH)} `.repeat(3)}]`;

const signatureOf = (wish: PlaceWish, roomBytes: number): string => {
  const said =
    wish.kind === 'signature'
      ? `/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Name ${pdfText(wish.holder)} /M (${pdfDate(wish.at)})`
      : '/Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161';
  return `<< ${said} /ByteRange ${blankRange} /Contents <${'0'.repeat(2 * roomBytes)}> >>`;
};

const withEntry = (of: PdfDictionary, key: string, value: string): string =>
  writeDictionary(new Map([...of, [key, value]]));

/** The objects of a revision that holds a new signature, or null when the file has no page to hang it on. */
const objectsFor = (file: PdfFile, signature: string): ReadonlyMap<number, string> | null => {
  const root = referredObject(file.trailer.get('Root'));
  const pageNumber = firstPage(file);
  if (root === null || pageNumber === null) return null;
  const catalog = readDictionary(file.object(root));
  const page = readDictionary(file.object(pageNumber));
  if (catalog === null || page === null) return null;
  const [value, field, form] = [nextObject(file), nextObject(file) + 1, nextObject(file) + 2];
  const former = readDictionary(resolved(file, catalog.get('AcroForm')) ?? null) ?? new Map<string, string>();
  const fields = readArray(resolved(file, former.get('Fields')));
  const annotations = readArray(resolved(file, page.get('Annots')));
  const widget = [
    '<< /Type /Annot /Subtype /Widget /FT /Sig',
    `/T (Signature${fields.length + 1}) /V ${value} 0 R`,
    // Seen by nobody, but printed if it were: PDF/A wants it so (ISO 19005-2 §6.3.2); locked.
    `/F 132 /Rect [0 0 0 0] /P ${pageNumber} 0 R >>`,
  ].join(' ');
  const formNumber = referredObject(catalog.get('AcroForm')) ?? form;
  const newForm = new Map([...former, ['Fields', `[${[...fields, `${field} 0 R`].join(' ')}]`], ['SigFlags', '3']]);
  return new Map([
    [value, signature],
    [field, widget],
    [formNumber, writeDictionary(newForm)],
    [root, withEntry(catalog, 'AcroForm', `${formNumber} 0 R`)],
    [pageNumber, withEntry(page, 'Annots', `[${[...annotations, `${field} 0 R`].join(' ')}]`)],
  ]);
};

/** Appends a revision with room (bytes) for a signature. The file as it was stays inside, byte for byte. Null for a file that cannot hold one. */
export const makePlace = (pdf: Uint8Array, wish: PlaceWish, roomBytes: number): SignaturePlace | null => {
  const file = openPdf(pdf);
  if (file === null) return null;
  const objects = objectsFor(file, signatureOf(wish, roomBytes));
  if (objects === null) return null;
  const out = appendRevision(file, objects);
  const rangeAt = out.indexOf(blankRange, pdf.length, 'latin1');
  const open = out.indexOf(`<${'0'.repeat(2 * roomBytes)}>`, rangeAt, 'latin1');
  const close = open + 2 * roomBytes + 2;
  const range = `[0 ${[open, close, out.length - close].map((number) => String(number).padEnd(RANGE_WIDTH)).join(' ')} ]`;
  out.write(range, rangeAt, 'latin1');
  return {
    covered: Buffer.concat([out.subarray(0, open), out.subarray(close)]),
    fill: (signature) => {
      if (signature.length > roomBytes) return null;
      const filled = Buffer.from(out);
      filled.write(Buffer.from(signature).toString('hex'), open + 1, 'latin1');
      return filled;
    },
  };
};
