import { z } from 'zod';
import { dossierFiltersSchema } from '../domain/dossier/dossier-filters.ts';
import { dossierSummarySchema, requestIdSchema } from './views.ts';

/** Where a page of a list ended; the next one is asked for with it. */
const placeSchema = z.strictObject({ place: z.number().int(), until: z.number().int() });

const textSchema = z.string().max(200);

/** A search that an officer gave a name. */
export const savedSearchSchema = z.strictObject({
  id: z.string().max(60),
  name: z.string().trim().min(1).max(60),
  text: textSchema,
  filters: dossierFiltersSchema,
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;

const savedSearchesSchema = z.strictObject({
  /** Whose they are: the officer's who signed in, or the counter's while nobody did. Kept on this terminal only. */
  owner: z.string(),
  searches: z.array(savedSearchSchema),
});

const countSchema = z.number().int().nonnegative();

export const dossierSearchCalls = {
  /** Dossiers that fit, the newest first; with a standing the one that is due first. */
  'dossier.search': {
    roles: ['counter'],
    input: z.strictObject({
      text: textSchema,
      filters: dossierFiltersSchema,
      limit: z.number().int().min(1).max(200),
      after: placeSchema.nullable(),
    }),
    output: z.strictObject({
      dossiers: z.array(dossierSummarySchema),
      /** Set while there are more. */
      next: placeSchema.nullable(),
      /** The local day by which overdue and due today are meant. */
      today: z.string(),
    }),
  },
  /** How many open dossiers stand how today. */
  'dossier.counts': {
    roles: ['counter'],
    input: z.strictObject({}),
    output: z.strictObject({
      overdue: countSchema,
      dueToday: countSchema,
      dueSoon: countSchema,
      supplement: countSchema,
      supplementLate: countSchema,
      ready: countSchema,
      unpaid: countSchema,
      newOnline: countSchema,
    }),
  },
  'dossier.saved-searches': { roles: ['counter'], input: z.strictObject({}), output: savedSearchesSchema },
  /** Keeps a search under a name; one of the same name is replaced. */
  'dossier.save-search': {
    roles: ['counter'],
    input: z.strictObject({
      requestId: requestIdSchema,
      ...savedSearchSchema.omit({ id: true }).shape,
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), ...savedSearchesSchema.shape }),
      /** As many as a person can use are kept. */
      z.strictObject({ kind: z.literal('full'), most: z.number().int() }),
    ]),
  },
  'dossier.forget-search': {
    roles: ['counter'],
    input: z.strictObject({ id: z.string().max(60) }),
    output: savedSearchesSchema,
  },
} as const;
