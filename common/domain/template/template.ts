import { z } from 'zod';
import { logoSchema } from './logo.ts';

/** Every paper that has a template (mẫu giấy in). */
export const paperKinds = [
  'ticket',
  'receipt',
  'checklist',
  'supplement',
  'refusal',
  'result-receipt',
  'money-receipt',
  'payment-request',
  'parcel-label',
  'test-page',
] as const;

/** One of those papers by its name in the program. */
export const paperKindSchema = z.enum(paperKinds);
export type PaperKind = z.infer<typeof paperKindSchema>;

/** What a template may hold at most: enough for any form, too little to fill a disk or to print for minutes. */
export const templateLimits = { blocks: 80, text: 400, columns: 6, title: 60, spaceMm: 40 } as const;

const fieldName = z.string().regex(/^[a-z][A-Za-z]{0,39}$/u);
const content = z.string().max(templateLimits.text);
const alignSchema = z.enum(['left', 'center', 'right']);
const sizeSchema = z.enum(['small', 'body', 'large', 'title', 'number']);
const weightSchema = z.enum(['regular', 'bold']);

/** `when`: printed only if this field is filled; `unless`: only if it is empty. */
const condition = { when: fieldName.optional(), unless: fieldName.optional() };

/** A column of a table; `short` is its title where the paper is 58 mm wide. `narrow` fits a count, `medium` an amount, `wide` takes the rest. */
const columnSchema = z.strictObject({
  field: fieldName,
  title: z.string().max(templateLimits.title),
  short: z.string().max(templateLimits.title).optional(),
  align: alignSchema,
  width: z.enum(['narrow', 'medium', 'wide']),
});

/**
 * One piece of a paper. Texts hold fields in braces: `Còn {ahead} người`. There is no code in it, nothing is computed and nothing is
 * fetched: a template can only place words, fields and marks.
 */
export const templateBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: content,
    size: sizeSchema,
    weight: weightSchema,
    align: alignSchema,
    ...condition,
  }),
  /** A label and its field beside it, the value under the label where it does not fit beside. */
  z.strictObject({
    kind: z.literal('field'),
    label: z.string().max(templateLimits.title),
    field: fieldName,
    weight: weightSchema,
    ...condition,
  }),
  /** Two centred texts beside one another: signatures. */
  z.strictObject({
    kind: z.literal('columns'),
    left: content,
    right: content,
    size: sizeSchema.exclude(['number']),
    weight: weightSchema,
    ...condition,
  }),
  z.strictObject({
    kind: z.literal('table'),
    field: fieldName,
    columns: z.array(columnSchema).min(1).max(templateLimits.columns),
    ...condition,
  }),
  z.strictObject({ kind: z.literal('rule'), style: z.enum(['thin', 'thick', 'dashed', 'short']), ...condition }),
  z.strictObject({
    kind: z.literal('qr'),
    field: fieldName,
    size: z.enum(['normal', 'large']),
    align: alignSchema,
    ...condition,
  }),
  /** Code 128; where it would be too fine to be read on this paper, the same content as a QR code. */
  z.strictObject({ kind: z.literal('barcode'), field: fieldName, align: alignSchema, ...condition }),
  z.strictObject({ kind: z.literal('logo'), logo: logoSchema, align: alignSchema, ...condition }),
  z.strictObject({
    kind: z.literal('space'),
    mm: z.number().min(0.5).max(templateLimits.spaceMm),
    ...condition,
  }),
  /** Millimetres over the whole width, for the test page. */
  z.strictObject({ kind: z.literal('ruler'), ...condition }),
]);
export type TemplateBlock = z.infer<typeof templateBlockSchema>;
export type TemplateBlockKind = TemplateBlock['kind'];

/** Version of the language itself: a terminal that does not know it prints by the built-in template and says so. */
export const TEMPLATE_LANGUAGE = 1;

/** A template: pieces from top to bottom. The mark of a reprint is not a piece; it is always printed first. */
export const templateSchema = z.strictObject({
  language: z.literal(TEMPLATE_LANGUAGE),
  blocks: z.array(templateBlockSchema).min(1).max(templateLimits.blocks),
});
export type Template = z.infer<typeof templateSchema>;

/** A template made in this program: the language version is put in. */
export const template = (...blocks: readonly TemplateBlock[]): Template => ({
  language: TEMPLATE_LANGUAGE,
  blocks: [...blocks],
});
