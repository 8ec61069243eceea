import type pg from 'pg';

/** A terminal that was seen here; lastSeen in central's clock, UTC ms. */
export type SeenTerminal = {
  readonly term: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly version: string;
  readonly lastSeen: number;
};

export type TerminalBook = {
  /** Those seen before this start. */
  readonly all: () => readonly SeenTerminal[];
  readonly note: (terminal: SeenTerminal) => void;
  /** Resolves when everything noted so far is written, or has failed. */
  readonly idle: () => Promise<void>;
};

/**
 * Opens the list of terminals of a site that central sequences, so that a restart of central hides nobody. What cannot be written is told to
 * `onFault` and written again when that terminal comes next.
 */
export const openTerminalBook = async (
  pool: pg.Pool,
  site: string,
  onFault: (detail: string) => void,
): Promise<TerminalBook> => {
  const { rows } = await pool.query<SeenTerminal>(
    `SELECT term, name, roles, version, last_seen AS "lastSeen" FROM sequenced_terminal WHERE site = $1 ORDER BY term`,
    [site],
  );
  let last: Promise<void> = Promise.resolve();
  const write = async ({ term, name, roles, version, lastSeen }: SeenTerminal): Promise<void> => {
    try {
      await pool.query(
        `INSERT INTO sequenced_terminal (site, term, name, roles, version, last_seen) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (site, term) DO UPDATE SET name = excluded.name, roles = excluded.roles, version = excluded.version,
           last_seen = excluded.last_seen`,
        [site, term, name, roles, version, lastSeen],
      );
    } catch (error) {
      onFault(error instanceof Error ? error.message : String(error));
    }
  };
  return {
    all: () => rows,
    note: (terminal) => {
      last = last.then(() => write(terminal));
    },
    idle: () => last,
  };
};
