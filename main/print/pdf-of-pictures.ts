import { deflateSync } from 'node:zlib';
import { isPng, jpegFrame, pictureSize } from './picture-size.ts';

/** A scanned page: a JPEG or PNG as the scanner gave it, and its dots per inch. */
export type ScannedPage = { readonly bytes: Uint8Array; readonly dpi: number };

/** How a picture stands inside a PDF: its own compressed bytes, untouched, and what they are. */
type PdfPicture = { readonly data: Uint8Array; readonly about: string };

const POINTS_PER_INCH = 72;

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
  const shown = deflateSync(`q ${width} 0 0 ${height} 0 0 cm /P Do Q`);
  return [
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${first + 1} 0 R /Resources << /XObject << /P ${first + 2} 0 R >> >> >>`,
    ),
    stream('/Filter /FlateDecode', shown),
    stream(`/Type /XObject /Subtype /Image /Width ${size.width} /Height ${size.height} ${picture.about}`, picture.data),
  ];
};

/**
 * One PDF of scanned pages, in their order, each in its true size. The pictures go in as the scanner compressed them, so nothing is lost a second
 * time and the same pages always give the same bytes. Null when a page is neither a JPEG nor a plain PNG (grey or colour, without alpha).
 */
export const pdfOfPictures = (pages: readonly ScannedPage[]): Uint8Array | null => {
  const objects: Buffer[] = [];
  const kids = pages.map((_, index) => `${3 + 3 * index} 0 R`).join(' ');
  objects.push(Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'));
  objects.push(Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`));
  for (const [index, page] of pages.entries()) {
    const made = pageObjects(page, 3 + 3 * index);
    if (made === null) return null;
    objects.push(...made);
  }
  // The four high bytes tell every program that this file is not text.
  const out: Buffer[] = [Buffer.from('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const offsets: number[] = [];
  let at = out[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    out.push(whole);
    at += whole.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  out.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(out);
};
