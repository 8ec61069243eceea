import type pg from 'pg';

/** A statement that each connection prepares once. */
export type Statement = { readonly name: string; readonly text: string };

type Asks = Pick<pg.Pool | pg.PoolClient, 'query'>;

/** Runs a prepared statement. Several may be sent before the first answers: the connection is pipelined and keeps their order. */
export const rowsOf = async <R extends pg.QueryResultRow>(
  on: Asks,
  statement: Statement,
  values: readonly unknown[],
): Promise<readonly R[]> => (await on.query<R>({ ...statement, values: [...values] })).rows;

/**
 * Runs a transaction on a connection of its own. `run` sends the begin and the commit itself, together with what goes before and after
 * them: that saves two round trips. What fails is taken back.
 */
export const inTransaction = async <T>(pool: pg.Pool, run: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    const done = await run(client);
    client.release();
    return done;
  } catch (error) {
    // A connection that cannot even take this back is closed, and its transaction with it.
    await client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
};
