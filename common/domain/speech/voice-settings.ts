import { z } from 'zod';
import { hoursSchema } from '../board/hours.ts';

/** How calls are spoken in this centre, in every part of it that is no zone of its own (config item `voice:main`). */
export const voiceSettingsSchema = z.object({
  /** English after the Vietnamese. */
  english: z.boolean(),
  /** How often the Vietnamese call is spoken; many offices say it twice. 0: the chime alone. */
  times: z.number().int().min(0).max(3),
  /** When calls are only shown; null: never. */
  quiet: hoursSchema.nullable().default(null),
});
export type VoiceSettings = z.infer<typeof voiceSettingsSchema>;

/** The voice of a centre that says nothing about it. */
export const usualVoice: VoiceSettings = { english: false, times: 1, quiet: null };
