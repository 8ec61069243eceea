import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { infoOf, type PdfAbout, xmpOf } from './pdf-about.ts';
import { isPng, jpegFrame, pictureSize } from './picture-size.ts';
import { srgbProfile } from './srgb-profile.ts';

/** A scanned page: a JPEG or PNG as the scanner gave it, its dots per inch, and how far it is shown turned, in degrees clockwise. */
export type ScannedPage = {
  readonly bytes: Uint8Array;
  readonly dpi: number;
  readonly rotate?: 0 | 90 | 180 | 270;
};

/** How a picture stands inside a PDF: its own compressed bytes, untouched, and what they are. */
type PdfPicture = { readonly data: Uint8Array; readonly about: string };

const POINTS_PER_INCH = 72;
/** Catalog, pages, metadata, output intent, its profile, information; then three objects a page. */
const FIRST_PAGE = 7;

const colours = (components: number): string | null => {
  if (components === 1) return '/DeviceGray';
  return components === 3 ? '/DeviceRGB' : null;
};

const ofJpeg = (bytes: Uint8Array): PdfPicture | null => {
  const frame = jpegFrame(bytes);
  const space = frame === null ? null : colours(bytes[frame + 7] ?? 0);
  return space === null ? null : { data: bytes, about: `/ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode` };
};

/** The parts of a PNG that hold the picture. PDF reads them as they are: the same deflate, the same row filters (predictor 15). */
const ofPng = (bytes: Uint8Array): PdfPicture | null => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, depth, type, interlaced] = [file.readUInt32BE(16), file[24] ?? 0, file[25], file[28]];
  const space = type === 0 ? '/DeviceGray' : '/DeviceRGB';
  if ((type !== 0 && type !== 2) || depth > 8 || interlaced !== 0) return null;
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) !== 'IDAT') continue;
    parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const rows = `/DecodeParms << /Predictor 15 /Colors ${type === 0 ? 1 : 3} /BitsPerComponent ${depth} /Columns ${width} >>`;
  return {
    data: Buffer.concat(parts),
    about: `/ColorSpace ${space} /BitsPerComponent ${depth} /Filter /FlateDecode ${rows}`,
  };
};

const points = (dots: number, dpi: number): string => ((dots / dpi) * POINTS_PER_INCH).toFixed(2);

const stream = (about: string, data: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`<< ${about} /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream')]);

/** Three objects a page: the page, what it shows, its picture. */
const pageObjects = (page: ScannedPage, first: number): readonly Buffer[] | null => {
  const size = pictureSize(page.bytes);
  const picture = isPng(page.bytes) ? ofPng(page.bytes) : ofJpeg(page.bytes);
  if (size === null || picture === null) return null;
  const [width, height] = [points(size.width, page.dpi), points(size.height, page.dpi)];
  const turned = page.rotate === undefined || page.rotate === 0 ? '' : ` /Rotate ${page.rotate}`;
  const shown = deflateSync(`q ${width} 0 0 ${height} 0 0 cm /P Do Q`);
  return [
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}]${turned} /Contents ${first + 1} 0 R /Resources << /XObject << /P ${first + 2} 0 R >> >> >>`,
    ),
    stream('/Filter /FlateDecode', shown),
    stream(`/Type /XObject /Subtype /Image /Width ${size.width} /Height ${size.height} ${picture.about}`, picture.data),
  ];
};

/** Puts numbered objects into a file: header, objects, table of their places, trailer. */
const fileOf = (objects: readonly Buffer[]): Buffer => {
  // The four high bytes tell every program that this file is not text.
  const out: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const offsets: number[] = [];
  let at = out[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    out.push(whole);
    at += whole.length;
  }
  const id = createHash('sha256').update(Buffer.concat(out)).digest('hex').slice(0, 32);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R /ID [<${id}> <${id}>] >>`;
  out.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(out);
};

/**
 * One PDF/A-2b (ISO 19005-2) of scanned pages, in their order, each in its true size. The pictures go in as the scanner compressed them, so nothing is lost a
 * second time and the same pages of the same instant always give the same bytes. Null when a page is neither a JPEG nor a plain PNG (grey or colour, without alpha).
 */
export const pdfOfPictures = (pages: readonly ScannedPage[], about: PdfAbout): Uint8Array | null => {
  const kids = pages.map((_, index) => `${FIRST_PAGE + 3 * index} 0 R`).join(' ');
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R /Metadata 3 0 R /OutputIntents [4 0 R] >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    // Metadata lie uncompressed, so that any program finds them.
    stream('/Type /Metadata /Subtype /XML', Buffer.from(xmpOf(about))),
    Buffer.from(
      '<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /DestOutputProfile 5 0 R >>',
    ),
    stream('/N 3 /Filter /FlateDecode', deflateSync(srgbProfile())),
    Buffer.from(infoOf(about)),
  ];
  for (const [index, page] of pages.entries()) {
    const made = pageObjects(page, FIRST_PAGE + 3 * index);
    if (made === null) return null;
    objects.push(...made);
  }
  return fileOf(objects);
};
