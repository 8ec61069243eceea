import type { Judgement } from '#common/domain/diagnosis/self-checks.ts';

/** What was measured of the disk that holds the profile. */
export type DiskMeasured = {
  /** null where the system does not tell. */
  readonly space: { readonly freeBytes: number; readonly totalBytes: number } | null;
  /** null when a file was written, forced to the disk, read back and removed; else the system's code. */
  readonly writeError: string | null;
};

const GB = 1_000_000_000;
const LOW_BYTES = 2 * GB;
/** A day of a busy terminal with its scans fits into this; with less it is a matter of hours. */
const ALMOST_FULL_BYTES = 300_000_000;

/** Judges the disk: can be written, and will be tomorrow. */
export const judgeDisk = ({ space, writeError }: DiskMeasured): Judgement<'disk'> => {
  const values: Record<string, number> =
    space === null
      ? {}
      : { freeGb: Math.floor(space.freeBytes / (GB / 10)) / 10, totalGb: Math.round(space.totalBytes / GB) };
  const detail = `free-gb=${values['freeGb'] ?? 'unknown'} total-gb=${values['totalGb'] ?? 'unknown'} write=${writeError ?? 'ok'}`;
  if (writeError !== null) return { reason: 'not-writable', values, detail };
  if (space === null) return { reason: 'space-unknown', values, detail };
  if (space.freeBytes < ALMOST_FULL_BYTES) return { reason: 'almost-full', values, detail };
  return { reason: space.freeBytes < LOW_BYTES ? 'low' : 'enough', values, detail };
};
