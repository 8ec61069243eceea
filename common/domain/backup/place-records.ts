import type { PlaceOutcome } from './backup-trouble.ts';

/** What a machine remembers of one place: when a backup was last tried there, and when one last succeeded. UTC ms. */
export type PlaceRecord = { readonly place: string; readonly triedAt: number; readonly goodAt: number | null };

/** One try: begun at `at` (UTC ms), in the places `tried`. An outcome of place '' is one of all of them. */
export type BackupTry = {
  readonly at: number;
  readonly tried: readonly string[];
  readonly outcomes: readonly PlaceOutcome[];
};

/** The records after a try; places that were not tried keep theirs. Pure. */
export const notePlaces = (
  records: readonly PlaceRecord[],
  { at, tried, outcomes }: BackupTry,
): readonly PlaceRecord[] => [
  ...records.filter(({ place }) => !tried.includes(place)),
  ...tried.map((place) => ({
    place,
    triedAt: at,
    goodAt: outcomes.some((outcome) => outcome.place === place && outcome.kind === 'stored')
      ? at
      : (records.find((record) => record.place === place)?.goodAt ?? null),
  })),
];

/** How it stands in each of the places in use after a try: what was not tried again stands as before. Pure. */
export const noteOutcomes = (
  before: readonly PlaceOutcome[],
  { tried, outcomes }: BackupTry,
  places: readonly string[],
): readonly PlaceOutcome[] => [
  ...before.filter(({ place }) => places.includes(place) && !tried.includes(place)),
  ...outcomes.filter(({ place }) => place === '' || places.includes(place)),
];
