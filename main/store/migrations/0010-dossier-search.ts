import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What dossiers are found by. Folded. `dossier_place` gives each one a number that grows with its arrival, and says what it waits for; under that
 * number `dossier_words` holds its tokens (dossier-tokens.ts): already without marks, so the tokenizer only parts them at blanks. Without content:
 * the dossiers themselves have it.
 */
export const dossierSearch: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`CREATE TABLE dossier_place (
      place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, print INTEGER NOT NULL,
      wait TEXT NOT NULL, until INTEGER, owed INTEGER NOT NULL) STRICT`.execute(db);
    await sql`CREATE INDEX dossier_place_waits ON dossier_place (wait, until) WHERE wait <> ''`.execute(db);
    await sql`CREATE INDEX dossier_place_owed ON dossier_place (owed) WHERE owed = 1`.execute(db);
    await sql`CREATE VIRTUAL TABLE dossier_words USING fts5 (
      words, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '.-:'")`.execute(db);
  },
};
