import { z } from 'zod';

/**
 * What a board knows of its own loudspeaker. `on`: the last test or call played to its end. What a machine cannot know: whether an
 * amplifier behind the jack is switched on.
 */
export const soundStateSchema = z.enum(['on', 'unknown', 'no-device', 'blocked', 'clip-missing']);
export type SoundState = z.infer<typeof soundStateSchema>;
