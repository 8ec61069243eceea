import { z } from 'zod';

/** How calls are spoken in this centre (config item `voice:main`). */
export const voiceSettingsSchema = z.object({
  /** English after the Vietnamese. */
  english: z.boolean(),
  /** How often the Vietnamese call is spoken; many offices say it twice. */
  times: z.union([z.literal(1), z.literal(2)]),
});
export type VoiceSettings = z.infer<typeof voiceSettingsSchema>;

/** The voice of a centre that says nothing about it. */
export const usualVoice: VoiceSettings = { english: false, times: 1 };
