import type { Judgement } from '#common/domain/diagnosis/self-checks.ts';

/** What was measured of the terminal's database. */
export type StoreMeasured = {
  /** SQLite's answer now, or that the file was too large to read while people work and was read whole when it was opened. */
  readonly integrity: { readonly kind: 'read-now'; readonly answer: string } | { readonly kind: 'read-at-start' };
  /** PRAGMA synchronous as read back: 2 = FULL. */
  readonly synchronous: number;
  readonly bytes: number;
  /** When this program opened it and read all of it, UTC ms. */
  readonly openedAt: number;
  /** Whether a damaged database was put aside when this program started. */
  readonly putAside: boolean;
};

const MB = 1_000_000;
/** A year of a large centre stays below this; above it housekeeping does not run. */
const LARGE_BYTES = 2_000 * MB;
const FULL = 2;

/** Judges the database: whole, safe against a power cut, of a usual size. */
export const judgeStore = ({
  integrity,
  synchronous,
  bytes,
  openedAt,
  putAside,
}: StoreMeasured): Judgement<'store'> => {
  const values = { sizeMb: Math.ceil(bytes / MB), openedAt };
  const said = integrity.kind === 'read-now' ? integrity.answer : 'read at start';
  const detail = `integrity=${said === 'ok' || integrity.kind === 'read-at-start' ? said : 'damaged'} synchronous=${synchronous} mb=${Math.ceil(bytes / MB)}`;
  if (integrity.kind === 'read-now' && integrity.answer !== 'ok') return { reason: 'damaged', values, detail };
  if (synchronous !== FULL) return { reason: 'not-durable', values, detail };
  if (putAside) return { reason: 'put-aside', values, detail };
  if (bytes > LARGE_BYTES) return { reason: 'large', values, detail };
  return { reason: integrity.kind === 'read-now' ? 'whole' : 'whole-at-start', values, detail };
};
