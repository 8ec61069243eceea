import { z } from 'zod';
import { requestIdSchema } from './views.ts';

/** What a document scanner is asked for (main/devices/document-scanner). */
export const scanWishSchema = z.strictObject({
  source: z.enum(['flatbed', 'feeder']),
  dpi: z.union([z.literal(150), z.literal(200), z.literal(300)]),
  colour: z.enum(['colour', 'grey', 'black-and-white']),
});
export type ScanWishView = z.infer<typeof scanWishSchema>;

/** Why a scan ended early; each has a sentence that says what to do (locales: papers). */
export const scanFaultSchema = z.enum([
  'jammed',
  'no-paper',
  'cover-open',
  'busy',
  'io-error',
  'no-permission',
  'not-found',
  'no-feeder',
  'timed-out',
  'no-program',
  'failed',
]);

const savedSchema = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  pages: z.number().int(),
});

/** The papers being scanned at this counter. */
export const documentsStateSchema = z.strictObject({
  /** False where this terminal has no document scanner. */
  scanner: z.boolean(),
  pages: z.array(z.strictObject({ id: z.string(), width: z.number().int(), height: z.number().int() })),
  /** Set while it scans: the page under way, and how much of it. */
  scanning: z.strictObject({ page: z.number().int(), percent: z.number().int() }).nullable(),
  /** How the last scan ended; null before the first and while one runs. */
  ended: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('done'), pages: z.number().int() }),
      z.strictObject({ kind: z.literal('cancelled'), pages: z.number().int() }),
      z.strictObject({ kind: z.literal('fault'), fault: scanFaultSchema, pages: z.number().int() }),
    ])
    .nullable(),
  /** The last file that was saved; null again as soon as new pages come. */
  saved: savedSchema.nullable(),
});
export type DocumentsState = z.infer<typeof documentsStateSchema>;

const page = z.strictObject({ page: z.string().max(80) });
const nothing = z.strictObject({});

export const documentCalls = {
  'documents.state': { roles: ['counter'], input: nothing, output: documentsStateSchema },
  /** Starts scanning; with `instead` one page, which takes that page's place. */
  'documents.scan': {
    roles: ['counter'],
    input: z.strictObject({ wish: scanWishSchema, instead: z.string().max(80).nullable() }),
    output: z.strictObject({ kind: z.enum(['started', 'busy', 'no-scanner']) }),
  },
  'documents.cancel': { roles: ['counter'], input: nothing, output: documentsStateSchema },
  'documents.remove': { roles: ['counter'], input: page, output: documentsStateSchema },
  /** Throws away every page that is not saved. */
  'documents.discard': { roles: ['counter'], input: nothing, output: documentsStateSchema },
  /** The picture of a page as a data: address. */
  'documents.page': {
    roles: ['counter'],
    input: page,
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('page'), picture: z.string() }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** All pages into one PDF among the attachments of this profile. */
  'documents.save': {
    roles: ['counter'],
    input: z.strictObject({ requestId: requestIdSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), saved: savedSchema }),
      z.strictObject({ kind: z.literal('no-pages') }),
      /** A page is no picture that a PDF can hold: scan it again. */
      z.strictObject({ kind: z.literal('unreadable') }),
    ]),
  },
} as const;
