import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * When money of a dossier was asked for first, beside when it moved last: a list of a day in January then reads the dossiers whose money moved around that day, and
 * not every dossier that was paid since.
 */
export const moneySpan: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`ALTER TABLE dossier ADD COLUMN
      money_from INTEGER GENERATED ALWAYS AS (state ->> '$.money.movedFrom') VIRTUAL`.execute(db);
    await sql`DROP INDEX dossier_money`.execute(db);
    await sql`CREATE INDEX dossier_money ON dossier (money_at, money_from) WHERE money_at IS NOT NULL`.execute(db);
  },
};
