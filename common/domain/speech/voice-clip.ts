import { z } from 'zod';
import { type CallLanguage, ENGLISH_CLIPS, VIETNAMESE_CLIPS } from './clip-names.ts';

/** A recording of one clip in the centre's own voice (config item `voice-clip:<language>/<name>`); '' when it was taken back. */
export const voiceClipSchema = z.object({
  /** A WAV file as base64: 16 kHz, 16 bit, mono. */
  wav: z.string(),
  /** When it was recorded, UTC ms. */
  at: z.number(),
});

/** The words of a clip, or null when no call has such a clip. */
export const wordsOfClip = (language: CallLanguage, name: string): string | null => {
  const clips: Readonly<Record<string, string>> = language === 'vi' ? VIETNAMESE_CLIPS : ENGLISH_CLIPS;
  return Object.hasOwn(clips, name) ? (clips[name] ?? null) : null;
};

/** The beginning of every WAV file with PCM samples, in base64: "RIFF". */
export const looksLikeWav = (base64: string): boolean => base64.startsWith('UklGR');
