import { z } from 'zod';
import { soundStateSchema } from '../domain/speech/sound-state.ts';
import { unspokenSchema } from '../domain/speech/unspoken.ts';
import { voiceSettingsSchema } from '../domain/speech/voice-settings.ts';
import { languageSchema, requestIdSchema } from './views.ts';

const clip = { language: languageSchema, name: z.string().max(40) };

/** A recording is at most this long as base64: two seconds of 16 kHz, 16 bit, mono. */
export const OWN_CLIP_CHARS = 88_000;

/** A recording of the centre's own voice; `revision` changes with every new recording of the clip. */
export const ownClipSchema = z.strictObject({ ...clip, revision: z.string() });
export type OwnClip = z.infer<typeof ownClipSchema>;

export const speechCalls = {
  /** What a board found out about its own loudspeaker; told again and again, so that a restarted backend knows it soon. */
  'speech.sound': {
    roles: ['display'],
    input: z.strictObject({ state: soundStateSchema }),
    output: z.strictObject({}),
  },
  /** A call was spoken to its end here: no other board has to. */
  'speech.played': {
    roles: ['display'],
    input: z.strictObject({
      ticket: z.string().max(60),
      call: z.number().int().positive(),
      requestId: requestIdSchema,
    }),
    output: z.strictObject({}),
  },
  /**
   * Asks for this board's turn to speak for `ms`; again with the same id, how it stands. `late`: the turn is over, a new id asks anew.
   */
  'speech.turn': {
    roles: ['display'],
    input: z.strictObject({ ms: z.number().int().positive().max(60_000), requestId: requestIdSchema }),
    output: z.strictObject({ kind: z.enum(['now', 'wait', 'late']) }),
  },
  /** This board has spoken, or does not want to any more. */
  'speech.turn-over': {
    roles: ['display'],
    input: z.strictObject({ turn: requestIdSchema }),
    output: z.strictObject({}),
  },
  /** A call of this board's zone was shown and not spoken. */
  'speech.unspoken': { roles: ['display'], input: unspokenSchema, output: z.strictObject({}) },
  /** How calls are spoken here, and which words the centre recorded itself. */
  'voice.show': {
    roles: ['display', 'supervisor'],
    input: z.strictObject({}),
    output: z.strictObject({
      settings: voiceSettingsSchema,
      clips: z.array(ownClipSchema),
      /** People are trained here: every sentence begins by saying so. */
      training: z.literal(true).optional(),
    }),
  },
  /** One own recording: a WAV file as base64. */
  'voice.clip': {
    roles: ['display', 'supervisor'],
    input: z.strictObject(clip),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('clip'), wav: z.string() }),
      z.strictObject({ kind: z.literal('none') }),
    ]),
  },
  'voice.set': {
    roles: ['supervisor'],
    input: z.strictObject({ settings: voiceSettingsSchema, requestId: requestIdSchema }),
    output: z.strictObject({}),
  },
  /** Keeps a recording for every board of the centre. */
  'voice.keep': {
    roles: ['supervisor'],
    input: z.strictObject({ ...clip, wav: z.base64().max(OWN_CLIP_CHARS), requestId: requestIdSchema }),
    output: z.strictObject({ kind: z.enum(['kept', 'not-a-clip', 'not-a-wav']) }),
  },
  /** Back to the voice that came with the application. */
  'voice.forget': {
    roles: ['supervisor'],
    input: z.strictObject({ ...clip, requestId: requestIdSchema }),
    output: z.strictObject({ kind: z.enum(['forgotten', 'not-a-clip']) }),
  },
} as const;
