import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Columns that queries need, computed by SQLite from the folded state: one way to write, several to find. */
const columns: Readonly<Record<string, readonly string[]>> = {
  ticket: [
    `day TEXT GENERATED ALWAYS AS (state ->> 'day') VIRTUAL`,
    `service TEXT GENERATED ALWAYS AS (state ->> 'service') VIRTUAL`,
    `phase TEXT GENERATED ALWAYS AS (state ->> 'state') VIRTUAL`,
    `counter TEXT GENERATED ALWAYS AS (state ->> 'counter') VIRTUAL`,
    `kiosk TEXT GENERATED ALWAYS AS (state ->> 'kiosk') VIRTUAL`,
    `series TEXT GENERATED ALWAYS AS (state ->> 'series') VIRTUAL`,
    `number INTEGER GENERATED ALWAYS AS (state ->> 'number') VIRTUAL`,
    `label TEXT GENERATED ALWAYS AS (state ->> 'label') VIRTUAL`,
    `arrived_at INTEGER GENERATED ALWAYS AS (state ->> 'arrivedAt') VIRTUAL`,
    `last_call_at INTEGER GENERATED ALWAYS AS (state ->> 'lastCallAt') VIRTUAL`,
  ],
  print_job: [
    `term TEXT GENERATED ALWAYS AS (state ->> 'term') VIRTUAL`,
    `of_entity TEXT GENERATED ALWAYS AS (state ->> 'of') VIRTUAL`,
    `phase TEXT GENERATED ALWAYS AS (state ->> 'state') VIRTUAL`,
    `requested_at INTEGER GENERATED ALWAYS AS (state ->> 'requestedAt') VIRTUAL`,
  ],
  printer: [`term TEXT GENERATED ALWAYS AS (state ->> 'term') VIRTUAL`],
  terminal: [`term TEXT GENERATED ALWAYS AS (state ->> 'term') VIRTUAL`],
  help_call: [`day TEXT GENERATED ALWAYS AS (state ->> 'day') VIRTUAL`],
  dossier: [
    `code TEXT GENERATED ALWAYS AS (state ->> 'code') VIRTUAL`,
    `day TEXT GENERATED ALWAYS AS (state ->> 'day') VIRTUAL`,
    `counter TEXT GENERATED ALWAYS AS (state ->> 'counter') VIRTUAL`,
    `ticket TEXT GENERATED ALWAYS AS (state ->> 'ticket') VIRTUAL`,
    `received_at INTEGER GENERATED ALWAYS AS (state ->> 'receivedAt') VIRTUAL`,
    `search TEXT`,
  ],
  config_item: [`kind TEXT GENERATED ALWAYS AS (state ->> 'kind') VIRTUAL`],
};

const indexes: readonly string[] = [
  'CREATE INDEX ticket_queue ON ticket (day, phase, arrived_at)',
  'CREATE INDEX ticket_series ON ticket (day, series, number) WHERE series IS NOT NULL',
  'CREATE INDEX ticket_board ON ticket (day, last_call_at) WHERE last_call_at IS NOT NULL',
  "CREATE INDEX print_job_open ON print_job (term, requested_at) WHERE phase <> 'printed'",
  'CREATE INDEX print_job_of ON print_job (of_entity)',
  'CREATE INDEX dossier_code ON dossier (code)',
  'CREATE INDEX dossier_day ON dossier (day, counter)',
  'CREATE INDEX dossier_received ON dossier (received_at)',
  'CREATE INDEX config_item_kind ON config_item (kind)',
];

/** The folded half: every table here is a pure fold of the logs and may be dropped and folded again. */
export const folds: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const [table, generated] of Object.entries(columns)) {
      await sql`${sql.raw(`CREATE TABLE ${table} (id TEXT PRIMARY KEY, state TEXT NOT NULL, ${generated.join(', ')}) STRICT, WITHOUT ROWID`)}`.execute(
        db,
      );
    }
    await sql`CREATE TABLE parked (
      audience TEXT NOT NULL, g INTEGER NOT NULL, term TEXT NOT NULL, type TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL,
      PRIMARY KEY (audience, g)) STRICT`.execute(db);
    for (const index of indexes) await sql`${sql.raw(index)}`.execute(db);
  },
};
