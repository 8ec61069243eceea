import { z } from 'zod';
import { hoursSchema, isWithin, type Hours } from './hours.ts';

const bilingual = z.object({ vi: z.string().max(60), en: z.string().max(60) });

/** A zone (khu vực, sảnh): counters whose calls one board speaks (config item `zone:<id>`). */
export const zoneSettingsSchema = z.object({
  name: bilingual,
  /** Its counters. One that several zones name belongs to the first of them. */
  counters: z.array(z.string().max(40)).max(200).catch([]),
  /** Zones that hear this one ('' is the rest of the centre): they take turns. It counts both ways. */
  near: z.array(z.string().max(40)).max(50).catch([]),
  /** How often the Vietnamese call is spoken; 0: the chime alone. */
  times: z.number().int().min(0).max(3).catch(1),
  english: z.boolean().catch(false),
  /** When calls are only shown; null: never. */
  quiet: hoursSchema.nullable().catch(null),
  /** Set aside: kept for the log, used for nothing. */
  removed: z.boolean().catch(false),
});
export type ZoneSettings = z.infer<typeof zoneSettingsSchema>;
export type Zone = ZoneSettings & { readonly id: string };

/** Id of the part of the centre that belongs to no zone. */
export const restOfCentre = '';

/** The zone of a counter, '' where no zone names it. */
export const zoneOfCounter = (zones: readonly Zone[], counter: string): string =>
  zones.find(({ counters }) => counters.includes(counter))?.id ?? restOfCentre;

/** A zone that is there, else the rest of the centre: a board whose zone was taken away speaks on. */
export const knownZone = (zones: readonly Zone[], id: string): string =>
  zones.some((zone) => zone.id === id) ? id : restOfCentre;

/** Zones within hearing of this one, whichever of the two says so; sorted. */
export const zonesNear = (zones: readonly Zone[], id: string): readonly string[] => {
  const own = zones.find((zone) => zone.id === id)?.near ?? [];
  const others = zones.filter(({ near }) => near.includes(id)).map((zone) => zone.id);
  return [...new Set([...own.map((near) => knownZone(zones, near)), ...others])]
    .filter((near) => near !== id)
    .toSorted();
};

/** Whether calls are only shown at this instant (UTC ms). */
export const isQuiet = (quiet: Hours | null, at: number): boolean => quiet !== null && isWithin(at, quiet);
