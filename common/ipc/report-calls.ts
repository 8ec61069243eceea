import { z } from 'zod';
import { formSheetSchema } from '../domain/form/form-sheet.ts';
import {
  recordsPageSchema,
  recordsWishSchema,
  reportGroupSchema,
  reportNames,
  reportSheetSchema,
  reportWishSchema,
  sheetRowSchema,
  span,
} from './report-sheet.ts';

const roles = ['supervisor'] as const;

/** What a file of a spreadsheet bears; the widest report has some twenty columns, the longest a row for each counter and day of a year. */
const MOST_COLUMNS = 40;
export const MOST_ROWS = 20_000;

/** Rows that cross between a window and its backend at a time: checking and copying them takes some milliseconds, those of a year a tenth of a second and more. */
export const PIECE_ROWS = 400;

/** Characters of a cell, and of a head: the code and name of a procedure are some 600, a list that a sentence names some hundred more. */
const MOST_TEXT = 4_000;
const MOST_HEAD = 2_000;

/** What a file is named after. */
const fileAbout = { name: z.enum([...reportNames, 'money', 'register']), group: reportGroupSchema.nullable(), ...span };

const cellSchema = z.union([z.string().max(MOST_TEXT), z.number(), z.null()]);
const rowSchema = z.array(cellSchema).max(MOST_COLUMNS);
/** A row of a table that goes into a file. */
export type TableRow = z.infer<typeof rowSchema>;

/** A workbook but for its rows. */
const bookAbout = {
  ...fileAbout,
  title: z.string().max(120),
  columns: z
    .array(
      z.strictObject({
        name: z.string().max(MOST_HEAD),
        kind: z.enum(['text', 'whole', 'decimal', 'points', 'share', 'day', 'instant']),
      }),
    )
    .max(MOST_COLUMNS),
  /** The second sheet: whose report, of which time, made when, and its formulas; a label and its words each. */
  aboutTitle: z.string().max(120),
  about: z.array(z.tuple([z.string().max(MOST_HEAD), z.string().max(MOST_TEXT)])).max(100),
};

/** A table for a workbook: heads in words, figures as they are (a share is a part of 1, a duration minutes, a day YYYY-MM-DD). */
export const workbookSchema = z.strictObject({
  ...bookAbout,
  rows: z.array(rowSchema).max(MOST_ROWS),
});
export type Workbook = z.infer<typeof workbookSchema>;

/** The name under which the earlier rows of a long table were handed over; null where all of them come with the call. */
const handed = z.uuid().nullable();

const keptSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('written'), name: z.string(), folder: z.string() }),
  z.strictObject({ kind: z.literal('not-written') }),
  /** The rows handed over before are not here any more: the backend began anew meanwhile. */
  z.strictObject({ kind: z.literal('gone') }),
]);

export const reportCalls = {
  /** Makes one report of the days from one to another. A long one is made in slices; who asks for another one meanwhile gets that. */
  'report.sheet': {
    roles,
    input: reportWishSchema,
    output: z.discriminatedUnion('kind', [
      /** The sheet with its first rows; `rows` is how many there are. The others are asked for in pieces, so that nobody waits for a long one to be copied. */
      z.strictObject({ kind: z.literal('sheet'), sheet: reportSheetSchema, rows: z.number().int() }),
      /** Another report was asked for while this one was made. */
      z.strictObject({ kind: z.literal('replaced') }),
      /** More days than a year and a day. */
      z.strictObject({ kind: z.literal('too-long'), mostDays: z.number().int() }),
    ]),
  },
  /** The next rows of the sheet that was handed out last, made at `at` (UTC ms). */
  'report.rows': {
    roles,
    input: z.strictObject({ wish: reportWishSchema, at: z.number(), from: z.number().int().nonnegative() }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('rows'), rows: z.array(sheetRowSchema).min(1) }),
      /** Another sheet was handed out meanwhile. */
      z.strictObject({ kind: z.literal('gone') }),
    ]),
  },
  /** How far the report that is being made has got; null while none is. */
  'report.progress': {
    roles,
    input: z.strictObject({}),
    output: z.strictObject({
      making: z.strictObject({ done: z.number().int(), whole: z.number().int() }).nullable(),
    }),
  },
  /** A page of the records behind one figure. They are found in slices; who asks for another figure meanwhile gets that. */
  'report.records': {
    roles,
    input: z.strictObject({ wish: recordsWishSchema, offset: z.number().int().nonnegative() }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('page'), page: recordsPageSchema }),
      /** Another figure was opened, or this one closed, while its records were looked for. */
      z.strictObject({ kind: z.literal('replaced') }),
    ]),
  },
  /** Nobody looks at records any more: what is looked for is given up, what was found is let go. */
  'report.close-records': { roles, input: z.strictObject({}), output: z.strictObject({}) },
  /** Hands rows over ahead of the call that writes them into a file, the ones from `from` on; the last piece goes with that call. */
  'report.hand-rows': {
    roles: ['counter', 'supervisor'],
    input: z.strictObject({
      handed: z.uuid(),
      from: z.number().int().nonnegative(),
      rows: z.array(rowSchema).min(1).max(PIECE_ROWS),
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('taken') }),
      z.strictObject({ kind: z.literal('gone') }),
    ]),
  },
  /** Writes a table as the window shows it into this terminal's folder of reports. */
  'report.keep': {
    roles: ['counter', 'supervisor'],
    input: z.strictObject({ ...fileAbout, handed, rows: z.array(rowSchema).max(PIECE_ROWS) }),
    output: keptSchema,
  },
  /** The same as a workbook for spreadsheets: numbers as numbers, days as days, and a second sheet that says what it is. */
  'report.keep-book': {
    roles,
    input: z.strictObject({ ...bookAbout, handed, rows: z.array(rowSchema).max(PIECE_ROWS) }),
    output: keptSchema,
  },
  /** Asks where to, and saves a report as PDF on A4; answered by the shell. */
  'report.save-pdf': {
    roles,
    input: z.strictObject({ sheet: formSheetSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), file: z.string() }),
      /** `too-slow`: the PDF was not made in time; nothing was written. */
      z.strictObject({ kind: z.enum(['cancelled', 'failed', 'too-slow']) }),
    ]),
  },
} as const;
