import { z } from 'zod';
import {
  calendarDraftSchema,
  counterDraftSchema,
  floorDraftSchema,
  officerDraftSchema,
  priorityDraftSchema,
  serviceDraftSchema,
  settingsChangeSchema,
} from '../domain/settings/drafts.ts';
import { settingsProblemSchema } from '../domain/settings/problems.ts';
import { requestIdSchema } from './views.ts';

/** Who set something last: the op itself, when (UTC ms), at which terminal. */
const lastSetSchema = z.strictObject({ uid: z.string(), at: z.number(), by: z.string() });
export type LastSet = z.infer<typeof lastSetSchema>;

const one = <T extends z.ZodType>(draft: T) => z.strictObject({ draft, last: lastSetSchema.nullable() });
const many = <T extends z.ZodType>(draft: T) =>
  z.array(z.strictObject({ id: z.string(), draft, last: lastSetSchema.nullable() }));

export const settingsViewSchema = z.strictObject({
  services: many(serviceDraftSchema),
  counters: many(counterDraftSchema),
  officers: many(officerDraftSchema),
  calendar: one(calendarDraftSchema),
  priority: one(priorityDraftSchema),
  floor: one(floorDraftSchema),
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
  /** Everything a supervisor may set, as it stands, with who set it last. */
  'settings.show': { roles, input: z.strictObject({}), output: settingsViewSchema },
  /**
   * Saves one page's setting. `base` is the op that set what the supervisor saw, null for nothing: where another terminal set it since, nothing is
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
