import { z } from 'zod';
import { hoursSchema } from './hours.ts';

/** What a board is: the whole hall's, one counter's sign, or the one of a waiting room with notices or video between calls. */
export const boardKindSchema = z.enum(['hall', 'counter', 'waiting']);

const ids = z.array(z.string().max(40)).max(200);

/** A notice between calls (trang thông báo). */
export const slideSchema = z.object({ vi: z.string().max(300), en: z.string().max(300) });

/** The plain board that a terminal is without settings, and that every part of the settings which cannot be read falls back to. */
export const usualBoard: BoardSettings = {
  kind: 'hall',
  zone: '',
  counters: [],
  services: [],
  slides: [],
  slideSeconds: 12,
  media: false,
  english: false,
  day: 'dark',
  night: null,
};

/**
 * How one board looks (config item `board:<terminal>`). Each part that this version cannot read counts as the usual one: a bad setting
 * takes no board down.
 */
export const boardSettingsSchema = z.object({
  kind: boardKindSchema.catch(() => usualBoard.kind),
  /** The zone (khu vực) it hangs in; '' is the part of the centre that belongs to no zone. */
  zone: z.string().max(40).catch(''),
  /** Counters whose calls it shows; none: those of its zone. */
  counters: ids.catch([]),
  /** Services whose calls it shows; none: all. */
  services: ids.catch([]),
  slides: z.array(slideSchema).max(20).catch([]),
  slideSeconds: z.number().int().min(5).max(120).catch(12),
  /** Plays what is in the folder `media` of the terminal. */
  media: z.boolean().catch(false),
  /** English beside the Vietnamese. */
  english: z.boolean().catch(false),
  /** The ground by day. */
  day: z.enum(['dark', 'light']).catch('dark'),
  /** When it is dimmed; null: never. */
  night: hoursSchema.nullable().catch(null),
});
export type BoardSettings = z.infer<typeof boardSettingsSchema>;
