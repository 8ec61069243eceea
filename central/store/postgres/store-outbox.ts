import type pg from 'pg';
import { storableKey } from '#central/log/storable-key.ts';
import type { StoreItem } from '#central/connectors/citizen-store/citizen-store.ts';
import type { CentralLogStore } from './central-log-store.ts';
import { inTransaction, rowsOf, type Statement } from './statement.ts';

/** In one look at most. */
const MOST = 100;

/** $1 now. */
const readDue: Statement = {
  name: 'store-outbox-due',
  text: `SELECT item, tries FROM citizen_store_outbox WHERE answer IS NULL AND due_at <= $1 ORDER BY due_at LIMIT ${MOST}`,
};

/** $1 key, $2 next try. */
const putOff: Statement = {
  name: 'store-outbox-later',
  text: 'UPDATE citizen_store_outbox SET tries = tries + 1, due_at = $2 WHERE key = $1',
};

/** $1 key, $2 answer. */
const close: Statement = {
  name: 'store-outbox-done',
  text: 'UPDATE citizen_store_outbox SET answer = $2 WHERE key = $1',
};

/** Electronic results on their way to the citizens' stores (`citizen_store_outbox`). */
export type StoreOutbox = {
  /** Those without an answer whose time has come, UTC ms. */
  readonly due: (now: number) => Promise<readonly { readonly item: StoreItem; readonly tries: number }[]>;
  readonly later: (key: string, at: number) => Promise<void>;
  /** Answered: nothing more is sent, and the site is told by this op, both or neither. */
  readonly done: (item: StoreItem, answer: string, op: string) => Promise<void>;
};

/** The outbox on PostgreSQL; `logs` are central's own logs for the sites. */
export const postgresStoreOutbox = (pool: pg.Pool, logs: Pick<CentralLogStore, 'append'>): StoreOutbox => ({
  due: async (now) =>
    (await rowsOf<{ item: string; tries: number }>(pool, readDue, [now])).map(({ item, tries }) => ({
      // Written by the dossier store from an item.
      item: JSON.parse(item) as StoreItem,
      tries,
    })),
  later: async (key, at) => {
    await rowsOf(pool, putOff, [storableKey(key), at]);
  },
  done: (item, answer, op) =>
    inTransaction(pool, async (client) => {
      await client.query('BEGIN');
      await rowsOf(client, close, [storableKey(item.key), answer]);
      await logs.append(client, { site: item.site, audience: 'dossier' }, op);
      await client.query('COMMIT');
    }),
});
