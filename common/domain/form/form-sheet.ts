import { z } from 'zod';
import { formKindSchema, type FormKind } from './form-kind.ts';

const signerSchema = z.strictObject({ title: z.string(), hint: z.string(), name: z.string() });
/** Who signs, and what is written under the line of the pen. */
export type Signer = z.infer<typeof signerSchema>;

const lineSchema = z.strictObject({
  kind: z.literal('line'),
  label: z.string(),
  value: z.string(),
  strong: z.boolean(),
});

const pieceSchema = z.discriminatedUnion('kind', [
  /** A label and what is known; a dotted line to write on where nothing is. */
  lineSchema,
  /** Two short lines beside one another. */
  z.strictObject({ kind: z.literal('pair'), left: lineSchema, right: lineSchema }),
  z.strictObject({ kind: z.literal('words'), text: z.string() }),
  /** The head of a part of the form: "I. GIAO HỒ SƠ". */
  z.strictObject({ kind: z.literal('part'), text: z.string() }),
  /**
   * `shares` are the parts of the width; `numbered` puts 1, 2, 3 … under the head, as registers have it; `over` are titles that stand over
   * `span` columns from `from` on.
   */
  z.strictObject({
    kind: z.literal('table'),
    head: z.array(z.string()),
    over: z.array(z.strictObject({ title: z.string(), from: z.number(), span: z.number() })),
    shares: z.array(z.number()),
    rows: z.array(z.array(z.string())),
    numbered: z.boolean(),
  }),
  /** Signatures in the middle of a form, under the part they are for. */
  z.strictObject({ kind: z.literal('signers'), placeAndDay: z.string(), signers: z.array(signerSchema) }),
]);
export type FormPiece = z.infer<typeof pieceSchema>;

/** A form filled in, as data: the page draws it, the same on screen, in the PDF and on the office printer. */
export const formSheetSchema = z.strictObject({
  /** One of the forms, or a report of the supervisor's. */
  form: z.union([formKindSchema, z.literal('report')]),
  /** 'Mẫu số 01' as it stands in the corner; '' for a print without a number. */
  number: z.string(),
  /** `label` is a sticker of 90 × 50 mm. */
  size: z.enum(['a5', 'a4', 'a4-landscape', 'label']),
  parentAgency: z.string(),
  agency: z.string(),
  /** "Số: …" or "Mã hồ sơ: …" under the agency. */
  reference: z.string(),
  /** What the bar code and the QR code say; '' for none. */
  code: z.string(),
  title: z.string(),
  subtitle: z.string(),
  /** "IN LẠI lần 1"; '' on the first print. */
  mark: z.string(),
  /** "TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ" and the same in English, on every page; absent on a form that counts. */
  worthless: z.string().optional(),
  pieces: z.array(pieceSchema),
  notes: z.array(z.string()),
  /** "Hạ Long, ngày … tháng … năm …" */
  placeAndDay: z.string(),
  signatures: z.array(signerSchema),
});
export type FormSheet = z.infer<typeof formSheetSchema>;

/** A form before it is known by whose numbers it is printed, and how often it was. */
export type BareSheet = Omit<FormSheet, 'form' | 'number' | 'title' | 'mark' | 'worthless'> & {
  readonly form: FormKind;
};

/** A line of a form; `strong` for what people look for. */
export const line = (label: string, value: string, strong = false): z.infer<typeof lineSchema> => ({
  kind: 'line',
  label,
  value,
  strong,
});

/** A line of a form that only stands there when something is known: nobody has to write it. */
export const lineIfKnown = (label: string, value: string, strong = false): readonly FormPiece[] =>
  value === '' ? [] : [line(label, value, strong)];

/** A sentence of a form. */
export const sentence = (text: string): FormPiece => ({ kind: 'words', text });

/** The head of a part of a form. */
export const part = (text: string): FormPiece => ({ kind: 'part', text });

type Column = readonly [title: string, share: number];

/** A table of a form; at least `least` rows, empty ones to write in. */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  {
    least = 0,
    numbered = false,
    over = [],
  }: {
    readonly least?: number;
    readonly numbered?: boolean;
    readonly over?: Extract<FormPiece, { kind: 'table' }>['over'];
  } = {},
): FormPiece => ({
  kind: 'table',
  head: columns.map(([title]) => title),
  over,
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

const SIGNED = '(Ký và ghi rõ họ tên)';

/** What stands under the title of who signs for an agency. */
export const SEALED = '(Ký, ghi rõ họ tên, đóng dấu)';

/** Who signs a form, with room for the pen. */
export const signature = (title: string, name: string, hint = SIGNED): Signer => ({ title, hint, name });

/** Signatures under a part of a form. */
export const signers = (where: string, ...all: readonly Signer[]): FormPiece => ({
  kind: 'signers',
  placeAndDay: where,
  signers: [...all],
});
