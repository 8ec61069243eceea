import { z } from 'zod';

/** The seven forms of Circular 03/2025/TT-VPCP Annex I, by their number (Mẫu 01 … 07). */
export const formKindSchema = z.enum(['01', '02', '03', '04', '05', '06', '07']);
export type FormKind = z.infer<typeof formKindSchema>;

const pieceSchema = z.discriminatedUnion('kind', [
  /** A label and what is known; a dotted line to write on where nothing is. */
  z.strictObject({ kind: z.literal('line'), label: z.string(), value: z.string(), strong: z.boolean() }),
  z.strictObject({ kind: z.literal('words'), text: z.string() }),
  /** `shares` are the parts of the width; `numbered` puts 1, 2, 3 … under the head, as registers have it. */
  z.strictObject({
    kind: z.literal('table'),
    head: z.array(z.string()),
    shares: z.array(z.number()),
    rows: z.array(z.array(z.string())),
    numbered: z.boolean(),
  }),
]);
export type FormPiece = z.infer<typeof pieceSchema>;

/** A form filled in, as data: the page draws it, the same on screen, in the PDF and on the office printer. */
export const formSheetSchema = z.strictObject({
  form: formKindSchema,
  size: z.enum(['a5', 'a4-landscape']),
  parentAgency: z.string(),
  agency: z.string(),
  /** "Số: …" or "Mã hồ sơ: …" under the agency. */
  reference: z.string(),
  /** What the bar code and the QR code say; '' for none. */
  code: z.string(),
  title: z.string(),
  subtitle: z.string(),
  pieces: z.array(pieceSchema),
  notes: z.array(z.string()),
  /** "Hạ Long, ngày … tháng … năm …" */
  placeAndDay: z.string(),
  signatures: z.array(z.strictObject({ title: z.string(), hint: z.string(), name: z.string() })),
});
export type FormSheet = z.infer<typeof formSheetSchema>;

/** A line of a form; `strong` for what people look for. */
export const line = (label: string, value: string, strong = false): FormPiece => ({
  kind: 'line',
  label,
  value,
  strong,
});

/** A sentence of a form. */
export const sentence = (text: string): FormPiece => ({ kind: 'words', text });

/** A table of a form; at least `least` rows, empty ones to write in. */
export const table = (
  columns: readonly (readonly [title: string, share: number])[],
  rows: readonly (readonly string[])[],
  { least = 0, numbered = false }: { readonly least?: number; readonly numbered?: boolean } = {},
): FormPiece => ({
  kind: 'table',
  head: columns.map(([title]) => title),
  shares: columns.map(([, share]) => share),
  rows: [
    ...rows.map((row) => [...row]),
    ...Array.from({ length: Math.max(0, least - rows.length) }, () => columns.map(() => '')),
  ],
  numbered,
});

/** '02/10/2026' as forms end: 'Hạ Long, ngày 02 tháng 10 năm 2026'; dots to write on where a part is not known. */
export const placeAndDay = (place: string, day: string): string => {
  const [date = '', month = '', year = ''] = day.split('/');
  const or = (text: string, dots: string): string => (text === '' ? dots : text);
  return `${or(place, '…………')}, ngày ${or(date, '……')} tháng ${or(month, '……')} năm ${or(year, '………')}`;
};

const signed = '(Ký và ghi rõ họ tên)';

/** Who signs a form, with room for the pen. */
export const signature = (title: string, name: string, hint = signed): FormSheet['signatures'][number] => ({
  title,
  hint,
  name,
});
