import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The indexes that hold one of the two columns. */
const indexes: Readonly<Record<string, string>> = {
  dossier_changed: '(changed_at)',
  dossier_money: '(money_at) WHERE money_at IS NOT NULL',
  dossier_slips: '(money_at) WHERE slips = 1',
  dossier_rivals: `(changed_at) WHERE state ->> '$.rivals[0].code' IS NOT NULL`,
};

/**
 * When a dossier moved on last, and its money: the newest of its entries, which the fold keeps, instead of the last one in the order of the log. A terminal
 * that was cut off for days brings old entries last, and reports looked for the dossier there only. Folded: the dossiers are folded again from the logs.
 */
export const newestMoves: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const index of Object.keys(indexes)) await sql`DROP INDEX ${sql.ref(index)}`.execute(db);
    for (const [column, path] of [
      ['changed_at', '$.changedAt'],
      ['money_at', '$.money.movedAt'],
    ] as const) {
      await sql`ALTER TABLE dossier DROP COLUMN ${sql.ref(column)}`.execute(db);
      await sql`ALTER TABLE dossier ADD COLUMN ${sql.ref(column)} INTEGER GENERATED ALWAYS AS (state ->> ${sql.lit(path)}) VIRTUAL`.execute(
        db,
      );
    }
    for (const [index, on] of Object.entries(indexes)) {
      await sql`CREATE INDEX ${sql.ref(index)} ON dossier ${sql.raw(on)}`.execute(db);
    }
  },
};
