/** Ops in one push and entries in one `ops` frame, at most. */
export const BATCH_OPS = 500;

/**
 * Ops that a terminal sends or asks for, and that a reader is sent live, in one go (a frame may hold BATCH_OPS): a citizen's tap waits for one
 * such step at most. More costs nothing but that wait: three days drain as fast (`npm run bench -- --only drain-3-days`).
 */
export const STEP_OPS = 100;

/** Text of ops in one push or `ops` frame, bytes, about: a batch ends with the op that crosses this line. */
export const BATCH_BYTES = 256 * 1024;

/** Pushes of one log that may wait for their answer at the same time (measured: four give 1.4 times the speed of one). */
export const PUSHES_IN_FLIGHT = 4;

/** No frame is larger, bytes: one full batch whose last op is as large as an op may be, with its JSON escapes. */
export const MAX_FRAME_BYTES = 4 * 1024 * 1024;

/** A reader with more than this waiting in its socket gets no live entries: it pulls at its own speed, bytes. */
export const SLOW_READER_BYTES = 1024 * 1024;

/** Writers' logs (own epochs and salvaged ones) that one hello may prove per audience. */
export const MAX_OFFERED = 1_000;

/** Chain hashes in one `hashes` frame, at most. */
export const CHAIN_HASHES = 1_000;

/** What a terminal may tell about itself in one `status`, as JSON text, characters. */
export const STATUS_CHARS = 8 * 1024;
