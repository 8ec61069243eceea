import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { centralMigrations } from './migrations.ts';

export type CentralDatabase = {
  /** Its connections are pipelined: several statements may be sent before the first answers. */
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
};

const INT8 = 20;

/** Opens central's database and brings it to this version's tables. `onError` hears of idle connections that broke. */
export const openCentralDatabase = async (url: string, onError: (error: Error) => void): Promise<CentralDatabase> => {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    // Numbers of entries and times in ms stay far below 2^53.
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...centralMigrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return { pool, close: () => db.destroy() };
  await db.destroy();
  throw new Error("central's database could not be opened", { cause: error });
};
