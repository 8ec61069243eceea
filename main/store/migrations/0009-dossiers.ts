import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const columns: readonly string[] = [
  'id TEXT PRIMARY KEY NOT NULL',
  'state TEXT NOT NULL',
  `code TEXT GENERATED ALWAYS AS (state ->> 'code') VIRTUAL`,
  `day TEXT GENERATED ALWAYS AS (state ->> 'day') VIRTUAL`,
  `phase TEXT GENERATED ALWAYS AS (state ->> 'state') VIRTUAL`,
  `counter TEXT GENERATED ALWAYS AS (state ->> 'counter') VIRTUAL`,
  `ticket TEXT GENERATED ALWAYS AS (state ->> 'ticket') VIRTUAL`,
  `received_at INTEGER GENERATED ALWAYS AS (state ->> 'receivedAt') VIRTUAL`,
  `due_at INTEGER GENERATED ALWAYS AS (state ->> 'dueAt') VIRTUAL`,
  // When it last moved on: the newest entry of its history.
  `changed_at INTEGER GENERATED ALWAYS AS (state ->> '$.history[#-1].at') VIRTUAL`,
  // When money was asked for or moved last; NULL where it never was.
  `money_at INTEGER GENERATED ALWAYS AS (state ->> '$.money.history[#-1].at') VIRTUAL`,
  `money_state TEXT GENERATED ALWAYS AS (state ->> '$.money.state') VIRTUAL`,
  // Whether a receipt waits for its number (phiếu thu tạm): nothing else in a dossier has a number that is null.
  `slips INTEGER GENERATED ALWAYS AS (instr(state, '"number":null') > 0) VIRTUAL`,
];

const indexes: readonly string[] = [
  'CREATE INDEX dossier_code ON dossier (code)',
  'CREATE INDEX dossier_day ON dossier (day, counter)',
  'CREATE INDEX dossier_received ON dossier (received_at)',
  'CREATE INDEX dossier_changed ON dossier (changed_at)',
  'CREATE INDEX dossier_money ON dossier (money_at) WHERE money_at IS NOT NULL',
  `CREATE INDEX dossier_fee ON dossier (money_state) WHERE money_state IN ('unpaid', 'shown', 'reported')`,
  'CREATE INDEX dossier_slips ON dossier (money_at) WHERE slips = 1',
  'CREATE INDEX dossier_open ON dossier (phase, due_at)',
  // The few dossiers with a file that central has not got, among a million that have none.
  `CREATE INDEX dossier_unsent ON dossier (id) WHERE instr(state, '"stored":false') > 0`,
  // Those with a signed file whose time stamp has still to come.
  `CREATE INDEX dossier_unstamped ON dossier (id) WHERE instr(state, '"signed":"time-stamp-pending"') > 0`,
  'CREATE INDEX hand_over_made ON hand_over (made_at)',
];

/**
 * Dossiers by where they stand and when they are due, and hand-over lists. Folded: the dossiers are folded again from the logs. They lie in the
 * order they came, with rowids: a dossier is larger than what a table without them keeps in its pages, so that each took an overflow page of its
 * own, and a page of a list was fifty reads more.
 */
export const dossiers: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`DROP TABLE dossier`.execute(db);
    await sql`${sql.raw(`CREATE TABLE dossier (${columns.join(', ')}) STRICT`)}`.execute(db);
    await sql`CREATE TABLE hand_over (
      id TEXT PRIMARY KEY, state TEXT NOT NULL,
      day TEXT GENERATED ALWAYS AS (state ->> 'day') VIRTUAL,
      made_at INTEGER GENERATED ALWAYS AS (state ->> 'madeAt') VIRTUAL) STRICT, WITHOUT ROWID`.execute(db);
    for (const index of indexes) await sql`${sql.raw(index)}`.execute(db);
  },
};
