import { z } from 'zod';
import { isLocalDay } from '../domain/calendar/local-day.ts';
import { indicators01 } from '../domain/report/circular-01.ts';
import { dossierFigures } from '../domain/report/dossier-figures.ts';
import { visitGroups } from '../domain/report/visit-filter.ts';
import { bilingualSchema } from './views.ts';

const daySchema = z.string().refine(isLocalDay, { error: 'a day is YYYY-MM-DD' });

/** Every report by name, in the order of the menu. A new one is an entry here, in `main/usecases/reports/table.ts`, and its words in locales. */
export const reportNames = [
  'waits',
  'serving',
  'arrivals',
  'visits',
  'satisfaction',
  'priority',
  'told-waits',
  'desks',
  'digitised',
  'dossiers',
  'dossier-events',
  'form-06a',
  'money',
  'fee-states',
  'exemptions',
  'decision-766',
  'circular-01',
] as const;
export const reportNameSchema = z.enum(reportNames);
export type ReportName = z.infer<typeof reportNameSchema>;

/**
 * What a figure is, and so how it is written: `count` a whole number, `ms` a duration (screens say minutes, one decimal), `share` a part of 1, `points` a decimal
 * number, `dong` whole đồng, `day` a local day YYYY-MM-DD, `instant` UTC ms, `hour` an hour of the day 0–23, `weekday` 1 (Monday) to 7, `word` the name
 * of a sentence in `reports:word`.
 */
export const figureKindSchema = z.enum([
  'text',
  'word',
  'count',
  'ms',
  'share',
  'points',
  'dong',
  'day',
  'instant',
  'hour',
  'weekday',
]);
export type FigureKind = z.infer<typeof figureKindSchema>;

/** What a sentence of the locales is told. */
const wordsWithSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** Everybody who sat at a counter on a day is one name, and so are the services of a counter that rates together. */
const nameOf = z.string().max(4_000);
/** The days of a period, both counted. */
export const span = { from: daySchema, to: daySchema };
/** Where records are looked at in pages. */
const ids = z.array(z.string().max(80)).max(2_000);

/**
 * Which tickets a figure counts (`common/domain/report/visit-filter.ts`). `counter` is '' for tickets that no counter called; `officer` is an id
 * of the settings, '' where nobody was signed in then.
 */
export const ticketWishSchema = z.strictObject({
  of: z.literal('tickets'),
  which: z.enum(visitGroups),
  ...span,
  service: nameOf.optional(),
  counter: nameOf.optional(),
  officer: nameOf.optional(),
  hour: z.number().int().min(0).max(23).optional(),
  weekday: z.number().int().min(1).max(7).optional(),
  /** Only those that waited, or were served, at least so long, ms. */
  atLeastMs: z.number().nonnegative().optional(),
  /** These and no others. */
  ids: ids.optional(),
});
export type TicketWish = z.infer<typeof ticketWishSchema>;

/** Which dossiers a figure counts: `which` names the figure (`common/domain/report/dossier-figures.ts`), whose days are those of the range. */
export const dossierWishSchema = z.strictObject({
  of: z.literal('dossiers'),
  which: z.enum(dossierFigures),
  ...span,
  procedure: nameOf.optional(),
  field: nameOf.optional(),
  agency: nameOf.optional(),
  channel: nameOf.optional(),
  counter: nameOf.optional(),
  officer: nameOf.optional(),
  /** How its fee stands now; and the act by which some of it was not asked for, '' for whichever. */
  money: z.enum(['none', 'unpaid', 'shown', 'reported', 'reconciled']).optional(),
  exemption: nameOf.optional(),
  /** With a component of this kind: handed in on paper, on paper and scanned, taken from data. */
  component: z.enum(['on-paper', 'scanned', 'from-data']).optional(),
  /** Of a procedure of the catalogue that can be filed online, or that has a fee. */
  procedures: z.enum(['online', 'with-fee']).optional(),
  /** With points of its own for this indicator of Circular 01/2018. */
  indicator: z.enum(indicators01).optional(),
  /** These and no others. */
  ids: ids.optional(),
});
export type DossierWish = z.infer<typeof dossierWishSchema>;

/** Which movements of money a figure counts. */
export const moneyWishSchema = z.strictObject({
  of: z.literal('money'),
  /** `moved`: what came in and what was given back; `dossiers` the same, a dossier as one record; `awaited`: what is said to be paid, a dossier as one. */
  which: z.enum(['received', 'refunded', 'moved', 'dossiers', 'awaited']),
  ...span,
  way: z.enum(['cash', 'transfer']).optional(),
  counter: nameOf.optional(),
  officer: nameOf.optional(),
  channel: nameOf.optional(),
  /** Some of it went to this fee. */
  fee: nameOf.optional(),
  ids: ids.optional(),
});
export type MoneyWish = z.infer<typeof moneyWishSchema>;

/** Which tallies of ratings a figure counts; a rating is bound to no person, so its record is a counter's day. */
export const ratingWishSchema = z.strictObject({
  of: z.literal('ratings'),
  /** `content`: satisfied or very satisfied. */
  which: z.enum(['all', 'content', 'very-satisfied', 'satisfied', 'not-satisfied']),
  ...span,
  counter: nameOf.optional(),
  officer: nameOf.optional(),
  service: nameOf.optional(),
});
export type RatingWish = z.infer<typeof ratingWishSchema>;

/** Names the records behind one figure. */
export const recordsWishSchema = z.discriminatedUnion('of', [
  ticketWishSchema,
  dossierWishSchema,
  moneyWishSchema,
  ratingWishSchema,
]);
export type RecordsWish = z.infer<typeof recordsWishSchema>;

export const sheetColumnSchema = z.strictObject({
  /** Names the column: `reports:column.<key>`. */
  key: z.string(),
  /** The title where the centre named the column itself; then it has no words in the locales. */
  title: z.string().max(1_000).optional(),
  kind: figureKindSchema,
  /** The formula of every figure in it, with its legal source: `reports:formula.<key>`. */
  formula: z.string().optional(),
});
export type SheetColumn = z.infer<typeof sheetColumnSchema>;

export const sheetCellSchema = z.strictObject({
  /** Null where there is nothing to say: no record counts. A name may be in both languages. */
  value: z.union([z.string(), z.number(), bilingualSchema, z.null()]),
  /** Numerator and denominator of a share or of a mean, shown beside it. */
  part: z.number().optional(),
  whole: z.number().optional(),
  /** Where a cell has another formula than its column. */
  formula: z.string().optional(),
  /** Where a cell is of another kind than its column. */
  kind: figureKindSchema.optional(),
  /** What the sentence of a `word` is told. */
  with: wordsWithSchema.optional(),
  /** The records that this very figure is made of; null where there are none to show. */
  records: recordsWishSchema.nullable().optional(),
});
export type SheetCell = z.infer<typeof sheetCellSchema>;

export const sheetRowSchema = z.strictObject({
  key: z.string(),
  /** A sum or mean over the rows before it: stands apart, and is not drawn. */
  total: z.boolean().optional(),
  cells: z.array(sheetCellSchema),
});
export type SheetRow = z.infer<typeof sheetRowSchema>;

/** How a sheet is drawn beside its table: the column that names the bars or points, and the columns drawn, all of one kind. */
export const sheetChartSchema = z.strictObject({
  kind: z.enum(['bars', 'line']),
  along: z.string(),
  draws: z.array(z.string()).min(1).max(6),
});

/** By what a report parts its rows, where it can. */
export const reportGroupSchema = z.enum([
  'hour',
  'service',
  'counter',
  'officer',
  'day',
  'month',
  'procedure',
  'field',
  'agency',
  'channel',
  'fee',
]);
export type ReportGroup = z.infer<typeof reportGroupSchema>;

/** A report (báo cáo) as the screen, the file and the paper show it: one shape, made once. The first column names the row. */
export const reportSheetSchema = z.strictObject({
  /** `reports:name.<name>`, `reports:about.<name>`. */
  name: reportNameSchema,
  /** By what its rows are parted; null for a report of one shape. */
  group: reportGroupSchema.nullable(),
  ...span,
  /** When the figures were made, UTC ms. */
  at: z.number(),
  columns: z.array(sheetColumnSchema).min(1),
  rows: z.array(sheetRowSchema),
  /** What the figures say as a whole: `reports:note.<key>`. */
  notes: z.array(
    z.strictObject({
      tone: z.enum(['good', 'offline', 'act']),
      key: z.string(),
      with: wordsWithSchema.optional(),
    }),
  ),
  chart: sheetChartSchema.nullable(),
  /** Days of which this terminal still has anything, first and last; null for none. */
  known: z.strictObject(span).nullable(),
  /** Whose report it is, and who signs it; '' where the site's settings do not say. */
  office: z.strictObject({ parentAgency: z.string(), agency: z.string(), place: z.string(), officer: z.string() }),
});
export type ReportSheet = z.infer<typeof reportSheetSchema>;

/** By what each report can part its rows, the usual one first; a report that is not named here has one shape only. */
export const reportGroups: Readonly<Partial<Record<ReportName, readonly ReportGroup[]>>> = {
  waits: ['service', 'counter', 'officer', 'day', 'month'],
  serving: ['service', 'counter', 'officer', 'day', 'month'],
  arrivals: ['hour', 'service', 'counter'],
  visits: ['service', 'counter', 'officer', 'day', 'month'],
  satisfaction: ['counter', 'officer', 'service'],
  priority: ['service', 'day'],
  'told-waits': ['service', 'day'],
  desks: ['day', 'counter', 'officer'],
  digitised: ['day', 'month'],
  dossiers: ['field', 'procedure', 'agency', 'channel', 'counter', 'officer'],
  'dossier-events': ['field', 'procedure', 'agency', 'channel', 'counter', 'officer'],
  money: ['day', 'officer', 'counter', 'fee', 'channel'],
  'circular-01': ['officer', 'agency'],
};

export const reportWishSchema = z.strictObject({
  name: reportNameSchema,
  ...span,
  group: reportGroupSchema.nullable(),
});
export type ReportWish = z.infer<typeof reportWishSchema>;

/** A page of the records behind a figure, in the shape of a table too. */
export const recordsPageSchema = z.strictObject({
  /** How many there are; the page has fewer. */
  count: z.number().int(),
  columns: z.array(sheetColumnSchema),
  records: z.array(
    z.strictObject({
      id: z.string(),
      cells: z.array(sheetCellSchema),
      /** What else is known of it, one line each: `reports:column.<key>`. */
      details: z.array(z.strictObject({ key: z.string(), kind: figureKindSchema, cell: sheetCellSchema })),
    }),
  ),
});
export type RecordsPage = z.infer<typeof recordsPageSchema>;
