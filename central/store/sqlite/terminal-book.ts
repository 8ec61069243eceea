import type { Database } from 'better-sqlite3';
import { termSchema } from '#common/wire/names.ts';

/** A terminal that this hub has seen; lastSeen in hub time, UTC ms. */
export type SeenTerminal = {
  readonly term: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly version: string;
  readonly lastSeen: number;
};

export type TerminalBook = {
  readonly all: () => readonly SeenTerminal[];
  readonly note: (terminal: SeenTerminal) => void;
};

type Row = {
  readonly term: string;
  readonly name: string;
  readonly roles: string;
  readonly version: string;
  readonly lastSeen: number;
};

/** Which terminals there are and when they were last here, kept in the hub's file so that a restart of the hub hides nobody. */
export const terminalBook = (db: Database): TerminalBook => {
  const all = db.prepare<[], Row>(
    'SELECT term, name, roles, version, last_seen AS lastSeen FROM terminal ORDER BY term',
  );
  const note = db.prepare<[string, string, string, string, number]>(
    'INSERT OR REPLACE INTO terminal (term, name, roles, version, last_seen) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    // Role names have no comma (names in terminal.json), so a list is kept as one text.
    all: () =>
      all
        .all()
        // The book is a convenience: a row that a flipped byte made unreadable must not make every presence so.
        .filter(({ term }) => termSchema.safeParse(term).success)
        .map((row) => ({ ...row, roles: row.roles.split(',').filter((role) => role !== '') })),
    note: ({ term, name, roles, version, lastSeen }) => void note.run(term, name, roles.join(','), version, lastSeen),
  };
};
