import { z } from 'zod';
import { printedThingSchema } from '../domain/paper/printed-thing.ts';
import { paperStateSchema, printerConditionSchema, requestIdSchema } from './views.ts';

/** A printer (máy in) of a terminal as the print centre shows it. */
const centrePrinterSchema = z.strictObject({
  terminal: z.string(),
  /** 'main' or 'second'. */
  name: z.string(),
  /** As it stands on the box; '' while nobody knows what it is. */
  model: z.string(),
  condition: printerConditionSchema,
  /** UTC ms at which the condition was last seen to change. */
  since: z.number(),
  /** Papers that wait for this printer or are on their way. */
  waiting: z.number().int().nonnegative(),
});
export type CentrePrinter = z.infer<typeof centrePrinterSchema>;

/** One paper (giấy) as the print centre shows it. */
const centreJobSchema = z.strictObject({
  job: z.string(),
  terminal: z.string(),
  printer: z.string(),
  what: printedThingSchema,
  title: z.string(),
  /** 1 for the first paper, 2 and more are reprints and say so. */
  copy: z.number().int().positive(),
  state: paperStateSchema,
  /** The queue of the system took it and tells nothing more. */
  cannotConfirm: z.boolean(),
  /** What the cutter's counter tells about an unsure paper. */
  hint: z.enum(['cut', 'not-cut']).nullable(),
  requestedAt: z.number(),
  changedAt: z.number(),
});
export type CentreJob = z.infer<typeof centreJobSchema>;

const scopeSchema = z.enum(['here', 'site']);

const jobAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), state: paperStateSchema }),
  z.strictObject({ kind: z.literal('not-found') }),
]);

export const printCentreCalls = {
  /** Printers and papers of this terminal, or of the whole site; `recent` also those that are out. Counters see their own only. */
  'print.centre': {
    roles: ['counter', 'supervisor'],
    input: z.strictObject({ scope: scopeSchema, recent: z.boolean() }),
    output: z.strictObject({ printers: z.array(centrePrinterSchema), jobs: z.array(centreJobSchema) }),
  },
  /** Nobody wants this paper any more; it counts while nothing was sent to the printer. */
  'paper.cancel': {
    roles: ['counter', 'supervisor'],
    input: z.strictObject({ job: z.string().max(60), requestId: requestIdSchema }),
    output: jobAnswer,
  },
  /** A test page (in thử) at a printer of a terminal. */
  'printer.test': {
    roles: ['counter', 'supervisor'],
    input: z.strictObject({ terminal: z.string().max(20), printer: z.string().max(20), requestId: requestIdSchema }),
    output: jobAnswer,
  },
} as const;
