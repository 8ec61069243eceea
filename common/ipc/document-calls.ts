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

/** Whose pages: a dossier's by its id, or `intake`, the form that is no dossier yet. */
const draftSchema = z.string().min(1).max(80);
/** Place of the component among the dossier's papers, from 0; null: none of them (giấy tờ khác). */
const componentPlaceSchema = z.number().int().min(0).max(999).nullable();

const savedSchema = z.strictObject({ files: z.number().int(), pages: z.number().int(), bytes: z.number().int() });

/** The scanned pages of a dossier, or of the intake form, that are not saved yet. */
export const documentsStateSchema = z.strictObject({
  /** False where this terminal has no document scanner. */
  scanner: z.boolean(),
  pages: z.array(
    z.strictObject({
      id: z.string(),
      /** Dots, as the scanner gave them: before `turn`. */
      width: z.number().int(),
      height: z.number().int(),
      /** Clockwise, degrees. */
      turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
      component: componentPlaceSchema,
    }),
  ),
  /** Set while it scans: the page under way, and how much of it; `here`: into these pages, not another dossier's. */
  scanning: z
    .strictObject({
      page: z.number().int(),
      percent: z.number().int(),
      component: componentPlaceSchema,
      here: z.boolean(),
    })
    .nullable(),
  /** How the last scan ended; null before the first and while one runs. `next` is the number of the sheet to go on from. */
  ended: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('done'), pages: z.number().int(), next: z.number().int() }),
      z.strictObject({ kind: z.literal('cancelled'), pages: z.number().int(), next: z.number().int() }),
      z.strictObject({
        kind: z.literal('fault'),
        fault: scanFaultSchema,
        pages: z.number().int(),
        next: z.number().int(),
      }),
      /** A page could not be taken over: the disk is full, or cannot be written. */
      z.strictObject({ kind: z.literal('not-kept'), pages: z.number().int(), next: z.number().int() }),
    ])
    .nullable(),
  /** What was saved last; null again as soon as new pages come. */
  saved: savedSchema.nullable(),
});
export type DocumentsState = z.infer<typeof documentsStateSchema>;

/** What is on its way to central from this terminal. */
const sendingSchema = z.strictObject({
  /** Files of this terminal's dossiers that central has not got. */
  files: z.number().int(),
  bytes: z.number().int(),
  sent: z.number().int(),
  /** Why it stands still: `no-central`, the site has none; the others by central's word. Null while it goes on or nothing is left. */
  trouble: z.enum(['no-central', 'central-away', 'refused', 'central-full', 'central-failed']).nullable(),
  /** Files that stand here no more or are damaged: they have to be scanned again. */
  lost: z.array(z.string()),
});

const inDraft = z.strictObject({ draft: draftSchema });
const page = z.strictObject({ draft: draftSchema, page: z.string().max(80) });
const roles = ['counter'] as const;

export const documentCalls = {
  'documents.state': { roles, input: inDraft, output: documentsStateSchema },
  /** Starts scanning into a component; with `beside` one page, in the place of that one or right behind it (a sheet with a note: two images). */
  'documents.scan': {
    roles,
    input: z.strictObject({
      draft: draftSchema,
      wish: scanWishSchema,
      component: componentPlaceSchema,
      beside: z.strictObject({ page: z.string().max(80), how: z.enum(['instead', 'behind']) }).nullable(),
    }),
    output: z.strictObject({ kind: z.enum(['started', 'busy', 'no-scanner']) }),
  },
  'documents.cancel': { roles, input: inDraft, output: documentsStateSchema },
  'documents.remove': { roles, input: page, output: documentsStateSchema },
  /** A quarter, clockwise. */
  'documents.turn': { roles, input: page, output: documentsStateSchema },
  /** One place up or down among the pages of its component. */
  'documents.move': {
    roles,
    input: z.strictObject({ ...page.shape, by: z.union([z.literal(-1), z.literal(1)]) }),
    output: documentsStateSchema,
  },
  /** Gives the page to another component; with `later` the pages behind it too (tách tại trang này). */
  'documents.assign': {
    roles,
    input: z.strictObject({ ...page.shape, component: componentPlaceSchema, later: z.boolean() }),
    output: documentsStateSchema,
  },
  /** Throws away every page that is not saved. */
  'documents.discard': { roles, input: inDraft, output: documentsStateSchema },
  /** The picture of a page as a data: address, not turned. */
  'documents.page': {
    roles,
    input: page,
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('page'), picture: z.string() }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** The pages of each component into one PDF, encrypted among the attachments and written down as the dossier's. `replace`: in the place of what was saved before. */
  'documents.save': {
    roles,
    input: z.strictObject({ requestId: requestIdSchema, dossier: z.string().max(80), replace: z.boolean() }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), saved: savedSchema }),
      z.strictObject({ kind: z.literal('no-pages') }),
      z.strictObject({ kind: z.literal('no-such-dossier') }),
      /** This page is torn or no picture that a PDF can hold: scan it again. Components before it are saved. */
      z.strictObject({ kind: z.literal('unreadable'), page: z.string() }),
      /** Nothing is lost: the pages stay until they are saved. */
      z.strictObject({ kind: z.literal('disk-full') }),
    ]),
  },
  'documents.sending': { roles, input: z.strictObject({}), output: sendingSchema },
  /** A saved file of a dossier, from here or, when it was scanned elsewhere, from central. */
  'documents.file': {
    roles,
    input: z.strictObject({ dossier: z.string().max(80), sha256: z.string().max(64) }),
    output: z.discriminatedUnion('kind', [
      /** The file's bytes as base64. */
      z.strictObject({ kind: z.literal('file'), base64: z.string() }),
      z.strictObject({
        kind: z.enum(['not-found', 'not-sent-yet', 'no-central', 'central-away', 'refused', 'damaged']),
      }),
    ]),
  },
} as const;
