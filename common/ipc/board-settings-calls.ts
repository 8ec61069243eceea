import { z } from 'zod';
import { boardSettingsSchema } from '../domain/board/board-settings.ts';
import { mediaStatusSchema } from '../domain/board/media-file.ts';
import { zoneSettingsSchema } from '../domain/board/zone-settings.ts';
import { soundStateSchema } from '../domain/speech/sound-state.ts';
import { unspokenSchema } from '../domain/speech/unspoken.ts';
import { bilingualSchema, requestIdSchema } from './views.ts';

const named = z.strictObject({ id: z.string(), name: bilingualSchema });

/** A terminal with a board, as the page "Bảng và loa" shows it. */
export const boardStandingSchema = z.strictObject({
  terminal: z.string(),
  connected: z.boolean(),
  /** null: it did not say. */
  sound: soundStateSchema.nullable(),
  /** Whether it is the one that speaks in its zone. */
  speaks: z.boolean(),
  media: mediaStatusSchema.nullable(),
  /** Its last calls that were only shown, with the reason, newest first. */
  unspoken: z.array(unspokenSchema),
  settings: boardSettingsSchema,
});
export type BoardStanding = z.infer<typeof boardStandingSchema>;

export const boardSettingsCalls = {
  'boards.show': {
    roles: ['supervisor'],
    input: z.strictObject({}),
    output: z.strictObject({
      boards: z.array(boardStandingSchema),
      zones: z.array(zoneSettingsSchema.extend({ id: z.string() })),
      counters: z.array(named),
      services: z.array(named),
    }),
  },
  /** Sets how a board looks; it shows it at once. */
  'boards.set-board': {
    roles: ['supervisor'],
    input: z.strictObject({
      terminal: z.string().min(1).max(40),
      settings: boardSettingsSchema,
      requestId: requestIdSchema,
    }),
    output: z.strictObject({}),
  },
  /** Sets a zone, a new one too. */
  'boards.set-zone': {
    roles: ['supervisor'],
    input: z.strictObject({
      zone: z.string().min(1).max(40),
      settings: zoneSettingsSchema,
      requestId: requestIdSchema,
    }),
    output: z.strictObject({}),
  },
} as const;
