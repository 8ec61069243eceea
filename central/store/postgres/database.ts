import { Kysely, PostgresDialect, type Generated } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { centralMigrations } from './migrations.ts';

/** One generation of one site log: its head. The newest generation has the largest `ord`. */
export type ReplicaLogTable = {
  readonly ord: Generated<number>;
  readonly site: string;
  readonly audience: string;
  readonly gen: string;
  readonly g: number;
  readonly hh: string;
};

/** One entry, verbatim. Texts of ops and verdicts are kept as their UTF-8 bytes: PostgreSQL's text cannot hold every text (U+0000). */
export type ReplicaEntryTable = {
  readonly site: string;
  readonly audience: string;
  readonly gen: string;
  readonly g: number;
  readonly hh: string;
  readonly term: string;
  readonly epoch: string;
  readonly seq: number;
  readonly h: string;
  readonly hat: number;
  readonly res: Buffer;
  readonly op: Buffer;
};

export type CentralTables = { readonly replica_log: ReplicaLogTable; readonly replica_entry: ReplicaEntryTable };

export type CentralDatabase = { readonly db: Kysely<CentralTables>; readonly close: () => Promise<void> };

const INT8 = 20;

/** Opens central's database and brings it to this version's tables. `onError` hears of idle connections that broke. */
export const openCentralDatabase = async (url: string, onError: (error: Error) => void): Promise<CentralDatabase> => {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // Numbers of entries and times in ms stay far below 2^53.
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  const db = new Kysely<CentralTables>({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...centralMigrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return { db, close: () => db.destroy() };
  await db.destroy();
  throw new Error("central's database could not be opened", { cause: error });
};
