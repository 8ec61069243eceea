import { z } from 'zod';
import { catalogueTroubles } from '../domain/catalogue/catalogue-troubles.ts';
import { changeCountsSchema } from '../domain/catalogue/changes.ts';
import { columnIds } from '../domain/catalogue/exchange/columns.ts';
import { lineProblemSchema } from '../domain/catalogue/exchange/problems.ts';
import { bilingualSchema, languageSchema, requestIdSchema } from './views.ts';

const columnSchema = z.enum(columnIds);
const levelSchema = z.enum(['commune', 'province', 'ministry']);
const codeSchema = z.string().max(60);
/** Texts of a procedure by column, in the words of a table; in a call what is left out stays as it is. */
const cellsSchema = z.partialRecord(columnSchema, z.string().max(100_000));

/** Rows of the catalogue in one answer, at most. */
export const LISTED = 100;
/** Wrong lines and differences in one answer, at most: the file of the wrong lines has them all. */
export const REPORTED = 200;
/** The largest file that is taken at all, bytes: ten times a catalogue of a province. */
export const MOST_FILE_BYTES = 16 * 1024 * 1024;
/** A piece of a file as base64: 192 KB. */
export const PIECE_BYTES = 192 * 1024;

const rowSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  field: z.string(),
  agency: z.string(),
  level: levelSchema,
  /** As the table writes it: "10 ngày làm việc". */
  deadline: z.string(),
  outOfUse: z.boolean(),
  troubles: z.array(z.enum(catalogueTroubles)),
});
export type CatalogueRow = z.infer<typeof rowSchema>;

const changeSchema = z.strictObject({
  id: z.string(),
  what: z.enum(['import', 'edit']),
  /** UTC ms. */
  at: z.number(),
  by: z.string(),
  file: z.string(),
  counts: changeCountsSchema,
  /** The procedure of an edit; '' for an import. */
  code: z.string(),
  undone: z.strictObject({ at: z.number(), by: z.string() }).nullable(),
  /** Procedures that would go back if it were taken back now. */
  standing: z.number().int(),
});
export type CatalogueChangeView = z.infer<typeof changeSchema>;

const written = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('written'), name: z.string(), folder: z.string() }),
  z.strictObject({ kind: z.literal('not-written') }),
  z.strictObject({ kind: z.literal('gone') }),
]);

const diffSchema = z.strictObject({ column: columnSchema, before: z.string(), after: z.string() });

const reportSchema = z.strictObject({
  kind: z.literal('checked'),
  format: z.enum(['csv', 'xlsx', 'json']),
  sheets: z.array(z.string()),
  sheet: z.string(),
  /** Line of the headings, 0 for JSON. */
  headLine: z.number().int(),
  /** Each heading with what stands under it in the first line, and what it is taken for. */
  headings: z.array(z.strictObject({ heading: z.string(), sample: z.string(), column: columnSchema.nullable() })),
  lines: z.number().int(),
  counts: changeCountsSchema,
  same: z.number().int(),
  wrongLines: z.number().int(),
  problemCount: z.number().int(),
  problems: z.array(lineProblemSchema).max(REPORTED),
  /** New ones and those that go out of use by code and name; changed ones with what differs. */
  fresh: z.array(z.strictObject({ code: z.string(), name: z.string() })).max(REPORTED),
  retired: z.array(z.strictObject({ code: z.string(), name: z.string() })).max(REPORTED),
  changed: z
    .array(z.strictObject({ code: z.string(), name: z.string(), differences: z.array(diffSchema) }))
    .max(REPORTED),
});
export type CatalogueReport = z.infer<typeof reportSchema>;

/** Why a file is no catalogue that can be read; the window has the sentence and what to do. */
const unreadableSchema = z.enum([
  'empty',
  'old-excel',
  'not-a-workbook',
  'unpacks-too-large',
  'windows-1258',
  'tcvn3',
  'old-encoding',
  'json-without-list',
  'too-many-lines',
]);
export type Unreadable = z.infer<typeof unreadableSchema>;

const roles = ['supervisor'] as const;
const upload = z.uuid();

export const catalogueCalls = {
  /** Procedures that fit the wish, a page of them; with every field and agency there is to choose from. */
  'catalogue.list': {
    roles,
    input: z.strictObject({
      text: z.string().max(200),
      field: z.string().max(400),
      agency: z.string().max(600),
      level: levelSchema.nullable(),
      state: z.enum(['in-use', 'out-of-use', 'all']),
      troubled: z.boolean(),
      from: z.number().int().min(0),
    }),
    output: z.strictObject({
      rows: z.array(rowSchema).max(LISTED),
      /** Procedures that fit, and all there are. */
      found: z.number().int(),
      all: z.number().int(),
      outOfUse: z.number().int(),
      troubled: z.number().int(),
      fields: z.array(z.string()),
      agencies: z.array(z.string()),
    }),
  },
  /** One procedure as it stands, in the words of the form, and every state it had. */
  'catalogue.show': {
    roles,
    input: z.strictObject({ code: codeSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('found'),
        cells: z.record(columnSchema, z.string()),
        /** The change that set it, null for the first set-up. */
        change: z.string().nullable(),
        outOfUse: z.boolean(),
        troubles: z.array(z.enum(catalogueTroubles)),
        service: z.strictObject({ id: z.string(), letter: z.string(), name: bilingualSchema }).nullable(),
        history: z.array(
          z.strictObject({
            /** UTC ms; null where nobody knows any more. */
            at: z.number().nullable(),
            by: z.string(),
            how: z.enum(['set-up', 'import', 'edit']),
            file: z.string(),
            version: z.string(),
            undone: z.boolean(),
          }),
        ),
      }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** Saves a procedure, a new one or another state of one. `base` is the change that set what the supervisor saw. */
  'catalogue.save': {
    roles,
    input: z.strictObject({
      code: codeSchema.nullable(),
      cells: cellsSchema,
      base: z.string().max(64).nullable(),
      requestId: requestIdSchema,
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), code: z.string(), change: z.string() }),
      z.strictObject({ kind: z.literal('same') }),
      z.strictObject({ kind: z.literal('problems'), problems: z.array(lineProblemSchema) }),
      z.strictObject({ kind: z.literal('exists'), code: z.string() }),
      z.strictObject({ kind: z.literal('changed-elsewhere') }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** The last acts on the catalogue, the latest first. */
  'catalogue.changes': { roles, input: z.strictObject({}), output: z.strictObject({ changes: z.array(changeSchema) }) },
  /** Takes an act back as a whole. */
  'catalogue.take-back': {
    roles,
    input: z.strictObject({ change: z.string().max(64), requestId: requestIdSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('undone'), back: z.number().int(), kept: z.number().int() }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** Hands over the next piece of a file; the first one begins a new file. */
  'catalogue.take-piece': {
    roles,
    input: z.strictObject({
      upload,
      name: z.string().max(300),
      size: z.number().int().min(0),
      at: z.number().int().min(0),
      piece: z.base64().max(Math.ceil((PIECE_BYTES * 4) / 3) + 8),
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('taken'), bytes: z.number().int() }),
      z.strictObject({ kind: z.literal('too-large') }),
      z.strictObject({ kind: z.literal('out-of-turn') }),
    ]),
  },
  /** Lays the file beside the catalogue and says what it would do; nothing is written. */
  'catalogue.check': {
    roles,
    input: z.strictObject({
      upload,
      sheet: z.string().max(100).nullable(),
      /** The place of each column; null: as recognised. */
      mapping: z.partialRecord(columnSchema, z.number().int().min(0).max(400)).nullable(),
      retireMissing: z.boolean(),
    }),
    output: z.discriminatedUnion('kind', [
      reportSchema,
      z.strictObject({
        kind: z.literal('unreadable'),
        why: unreadableSchema,
      }),
      z.strictObject({ kind: z.literal('gone') }),
    ]),
  },
  /** How many lines of the file are read by now. */
  'catalogue.progress': {
    roles,
    input: z.strictObject({ upload }),
    output: z.strictObject({ lines: z.number().int() }),
  },
  /** Writes every good line of the checked file as one act. */
  'catalogue.import': {
    roles,
    input: z.strictObject({ upload, requestId: requestIdSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('imported'), change: z.string(), counts: changeCountsSchema }),
      z.strictObject({ kind: z.literal('nothing') }),
      z.strictObject({ kind: z.literal('changed-elsewhere') }),
      z.strictObject({ kind: z.literal('gone') }),
    ]),
  },
  /** Writes the wrong lines of the checked file, each with the reason beside it, into this terminal's folder of reports. */
  'catalogue.keep-wrong': { roles, input: z.strictObject({ upload, language: languageSchema }), output: written },
  /** Writes the whole catalogue into this terminal's folder of reports. */
  'catalogue.export': {
    roles,
    input: z.strictObject({ format: z.enum(['csv', 'xlsx', 'json']) }),
    output: written,
  },
} as const;
