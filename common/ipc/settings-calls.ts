import { z } from 'zod';
import {
  calendarDraftSchema,
  centreDraftSchema,
  collectingDraftSchema,
  counterDraftSchema,
  dossierDraftSchema,
  feesDraftSchema,
  floorDraftSchema,
  officerDraftSchema,
  priorityDraftSchema,
  retentionDraftSchema,
  serviceDraftSchema,
  settingsChangeSchema,
} from '../domain/settings/drafts.ts';
import { newSiteSchema } from '../domain/settings/new-site.ts';
import { settingsProblemSchema } from '../domain/settings/problems.ts';
import { requestIdSchema } from './views.ts';

/** Who set something last: the op itself, when (UTC ms), at which terminal. */
const lastSetSchema = z.strictObject({ uid: z.string(), at: z.number(), by: z.string() });
export type LastSet = z.infer<typeof lastSetSchema>;

/** `waits`: what is shown is a draft (bản nháp) that is not in force. */
const shown = <T extends z.ZodType>(draft: T) => ({ draft, last: lastSetSchema.nullable(), waits: z.boolean() });
const one = <T extends z.ZodType>(draft: T) => z.strictObject(shown(draft));
const many = <T extends z.ZodType>(draft: T) => z.array(z.strictObject({ id: z.string(), ...shown(draft) }));

export const settingsViewSchema = z.strictObject({
  services: many(serviceDraftSchema),
  counters: many(counterDraftSchema),
  officers: many(officerDraftSchema),
  calendar: one(calendarDraftSchema),
  priority: one(priorityDraftSchema),
  floor: one(floorDraftSchema),
  collecting: one(collectingDraftSchema),
  dossier: one(dossierDraftSchema),
  fees: one(feesDraftSchema),
  centre: one(centreDraftSchema),
  retention: one(retentionDraftSchema),
  /** How many drafts wait to be deployed. */
  waiting: z.number().int(),
  /** The highest receipt number (số biên lai) that each counter used of its block. */
  receiptsUsed: z.array(z.strictObject({ counter: z.string(), number: z.number().int() })),
  /** Today, 'YYYY-MM-DD'. */
  day: z.string(),
  /** Fields (lĩnh vực) of the catalogue's procedures, in order. */
  fields: z.array(z.string()),
  /** False while this terminal has not been given the centre's own settings. */
  hasSite: z.boolean(),
  /** Services that gave a number today. */
  numberedToday: z.array(z.string()),
});
export type SettingsView = z.infer<typeof settingsViewSchema>;

const roles = ['supervisor'] as const;

export const settingsCalls = {
  /** Gives a centre without settings its first ones. */
  'site.create': {
    roles,
    input: z.strictObject({ site: newSiteSchema, requestId: requestIdSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('created') }),
      z.strictObject({ kind: z.literal('problems'), problems: z.array(settingsProblemSchema) }),
      z.strictObject({ kind: z.literal('exists') }),
      z.strictObject({ kind: z.literal('not-heard') }),
    ]),
  },
  /** Everything a supervisor may set: what counts now with the drafts upon it, and who set it last. */
  'settings.show': { roles, input: z.strictObject({}), output: settingsViewSchema },
  /**
   * Keeps one page's setting as a draft of the centre: nothing uses it before it is deployed. `base` is the op that set what the supervisor saw, null for nothing: where another terminal set it since, nothing is
   * overwritten.
   */
  'settings.save': {
    roles,
    input: z.strictObject({
      change: settingsChangeSchema,
      base: z.string().max(64).nullable(),
      requestId: requestIdSchema,
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), id: z.string() }),
      z.strictObject({ kind: z.literal('problems'), problems: z.array(settingsProblemSchema) }),
      z.strictObject({ kind: z.literal('changed-elsewhere'), last: lastSetSchema }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
} as const;
