import { soundStateSchema } from './sound-state.ts';

/** A terminal as the hub's presence tells of it. */
export type Presence = {
  readonly name: string;
  readonly connected: boolean;
  readonly status: Readonly<Record<string, unknown>>;
};

/**
 * The one board that speaks: of the boards that are connected and said that their sound is on, the one with the lowest name ("D1" before
 * "D10" before "D2": plain character order, the same on every machine). Every terminal gets the same presence from the hub, so all
 * agree without asking each other; null when no board can speak.
 */
export const chooseSpeaker = (presence: readonly Presence[]): string | null =>
  presence
    .filter(({ connected, status }) => connected && soundStateSchema.safeParse(status['sound']).data === 'on')
    .map(({ name }) => name)
    .reduce<string | null>((lowest, name) => (lowest === null || name < lowest ? name : lowest), null);
