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
const MOST_ROWS = 20_000;

/** Characters of a cell, and of a head: the code and name of a procedure are some 600, a list that a sentence names some hundred more. */
const MOST_TEXT = 4_000;
const MOST_HEAD = 2_000;

/** What a file is named after. */
const fileAbout = { name: z.enum([...reportNames, 'money', 'register']), group: reportGroupSchema.nullable(), ...span };

/** A table for a workbook: heads in words, figures as they are (a share is a part of 1, a duration minutes, a day YYYY-MM-DD). */
export const workbookSchema = z.strictObject({
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
  rows: z.array(z.array(z.union([z.string().max(MOST_TEXT), z.number(), z.null()])).max(MOST_COLUMNS)).max(MOST_ROWS),
  /** The second sheet: whose report, of which time, made when, and its formulas; a label and its words each. */
  aboutTitle: z.string().max(120),
  about: z.array(z.tuple([z.string().max(MOST_HEAD), z.string().max(MOST_TEXT)])).max(100),
});
export type Workbook = z.infer<typeof workbookSchema>;

const keptSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('written'), name: z.string(), folder: z.string() }),
  z.strictObject({ kind: z.literal('not-written') }),
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
  /** Writes a table as the window shows it into this terminal's folder of reports. */
  'report.keep': {
    roles: ['counter', 'supervisor'],
    input: z.strictObject({
      ...fileAbout,
      rows: z.array(z.array(z.string().max(MOST_TEXT)).max(MOST_COLUMNS)).max(MOST_ROWS),
    }),
    output: keptSchema,
  },
  /** The same as a workbook for spreadsheets: numbers as numbers, days as days, and a second sheet that says what it is. */
  'report.keep-book': { roles, input: workbookSchema, output: keptSchema },
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
