import { z } from 'zod';
import { paperKindSchema, templateSchema } from '../domain/template/template.ts';
import { requestIdSchema } from './views.ts';

const widthSchema = z.union([z.literal(576), z.literal(384)]);

/** What is wrong with a template, named: the window has the sentence. */
const problemSchema = z.strictObject({
  block: z.number().int().nullable(),
  problem: z.enum([
    'unknown-field',
    'unknown-column',
    'not-a-list',
    'not-a-text',
    'stray-brace',
    'empty',
    'required-field',
  ]),
  name: z.string(),
});
const problems = z.strictObject({ kind: z.literal('problems'), problems: z.array(problemSchema) });

/** The marks of a page, dots from its top left corner: the very operations the printer's picture is made of. */
export const paperPageSchema = z.strictObject({
  width: z.number(),
  height: z.number(),
  marks: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('text'),
        x: z.number(),
        baseline: z.number(),
        width: z.number(),
        text: z.string(),
        face: z.enum(['regular', 'bold', 'number']),
        size: z.number(),
        ink: z.enum(['black', 'white']),
      }),
      z.strictObject({
        kind: z.literal('rect'),
        x: z.number(),
        y: z.number(),
        width: z.number(),
        height: z.number(),
        ink: z.enum(['black', 'white']),
      }),
      /** Many rectangles as one SVG path. */
      z.strictObject({ kind: z.literal('path'), x: z.number(), y: z.number(), path: z.string() }),
    ]),
  ),
});
export type PaperPage = z.infer<typeof paperPageSchema>;

const versionSchema = z.strictObject({
  id: z.string(),
  number: z.number().int(),
  /** UTC ms. */
  savedAt: z.number(),
  savedBy: z.string(),
  /** Whether this program can print by it. */
  usable: z.boolean(),
});

const paperSchema = z.strictObject({
  paper: paperKindSchema,
  /** The version in use; null is the built-in template. */
  inUse: z.string().nullable(),
  /** Why the built-in template is used though another was chosen. */
  trouble: z.enum(['version-missing', 'version-unusable']).nullable(),
  /** Newest first. */
  versions: z.array(versionSchema),
});
export type TemplatePaperView = z.infer<typeof paperSchema>;

const drawn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('page'), page: paperPageSchema }),
  problems,
  z.strictObject({ kind: z.literal('no-fonts') }),
]);

const roles = ['supervisor'] as const;

export const templateCalls = {
  'template.list': {
    roles,
    input: z.strictObject({}),
    output: z.strictObject({ papers: z.array(paperSchema), canTry: z.boolean() }),
  },
  /** One version of a paper's template; null asks for the built-in one. */
  'template.open': {
    roles,
    input: z.strictObject({ paper: paperKindSchema, version: z.string().max(80).nullable() }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('template'), template: templateSchema }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** How a template would print with sample data, drawn by the printer's own engine. */
  'template.preview': {
    roles,
    input: z.strictObject({
      paper: paperKindSchema,
      template: templateSchema,
      width: widthSchema,
      sample: z.enum(['usual', 'long']),
    }),
    output: drawn,
  },
  /** Saves a new version and takes it into use, everywhere. */
  'template.save': {
    roles,
    input: z.strictObject({ paper: paperKindSchema, template: templateSchema, requestId: requestIdSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), version: z.string(), number: z.number().int() }),
      problems,
    ]),
  },
  /** Goes back to an earlier version, or with null to the built-in one. */
  'template.use': {
    roles,
    input: z.strictObject({
      paper: paperKindSchema,
      version: z.string().max(80).nullable(),
      requestId: requestIdSchema,
    }),
    output: z.strictObject({ kind: z.enum(['used', 'not-found', 'unusable']) }),
  },
  /** Prints a template with sample data on this terminal's printer. */
  'template.try': {
    roles,
    input: z.strictObject({
      paper: paperKindSchema,
      template: templateSchema,
      title: z.string().max(80),
      requestId: requestIdSchema,
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('sent') }),
      z.strictObject({ kind: z.literal('no-printer') }),
      problems,
    ]),
  },
} as const;
