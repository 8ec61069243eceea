/** What a PDF says of itself. */
export type PdfAbout = {
  /** In Vietnamese, as its window title: 'Giấy tờ đã quét'. */
  readonly title: string;
  /** When it was made, UTC ms. */
  readonly at: number;
};

const PRODUCER = 'MotCua';

/** An instant as a PDF writes it: D:20260309034200Z. */
export const pdfDate = (at: number): string =>
  `D:${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:T]/gu, '')}Z`;

/** A text of any letters as a PDF string: UTF-16 with its mark, in hexadecimal. */
export const pdfText = (text: string): string => {
  const units = [0xfe_ff, ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))];
  return `<${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** XMP metadata that claim PDF/A-2b (ISO 19005-2 §6.6): the same facts as in the information dictionary. */
export const xmpOf = ({ title, at }: PdfAbout): string => {
  const instant = `${new Date(at).toISOString().slice(0, 19)}Z`;
  return [
    '<?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    '<pdfaid:part>2</pdfaid:part>',
    '<pdfaid:conformance>B</pdfaid:conformance>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<xmp:CreateDate>${instant}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${instant}</xmp:ModifyDate>`,
    `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
};

/** The information dictionary. */
export const infoOf = ({ title, at }: PdfAbout): string =>
  `<< /Title ${pdfText(title)} /Producer (${PRODUCER}) /CreationDate (${pdfDate(at)}) /ModDate (${pdfDate(at)}) >>`;
