import type pg from 'pg';
import type { CentralLogStore } from './central-log-store.ts';
import { inTransaction, rowsOf, type Statement } from './statement.ts';

/** $1 number, $2 site, $3 id, $4 digest, $5 filed at: the first one stays. */
const insertFiling: Statement = {
  name: 'portal-file',
  text: `INSERT INTO portal_dossier (number, site, id, digest, filed_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (number) DO NOTHING RETURNING id`,
};

const readFiling: Statement = {
  name: 'portal-read',
  text: 'SELECT site, id, digest, filed_at AS "filedAt" FROM portal_dossier WHERE number = $1',
};

/** What was filed online: at which site, under which id; `digest` stands for everything that was said, `filedAt` is UTC ms. */
export type Filing = { readonly site: string; readonly id: string; readonly digest: string; readonly filedAt: number };

/** Dossiers that were filed online, by the portal's number. */
export type PortalStore = {
  /** Keeps a filing and writes its op for the site, both or neither. Gives the one that has the number: this one, or an earlier one, and then nothing is written. */
  readonly file: (number: string, filing: Filing, op: string) => Promise<Filing>;
  readonly filing: (number: string) => Promise<Filing | null>;
};

/** The store on PostgreSQL; `logs` are central's own logs for the sites. */
export const postgresPortalStore = (pool: pg.Pool, logs: Pick<CentralLogStore, 'append'>): PortalStore => {
  const filing = async (number: string): Promise<Filing | null> =>
    (await rowsOf<Filing>(pool, readFiling, [number]))[0] ?? null;
  return {
    filing,
    file: (number, fresh, op) =>
      inTransaction(pool, async (client) => {
        await client.query('BEGIN');
        const { site, id, digest, filedAt } = fresh;
        const [made] = await rowsOf(client, insertFiling, [number, site, id, digest, filedAt]);
        if (made !== undefined) await logs.append(client, { site, audience: 'dossier' }, op);
        const [kept] = await rowsOf<Filing>(client, readFiling, [number]);
        await client.query('COMMIT');
        if (kept === undefined) throw new Error('a filing was not kept');
        return kept;
      }),
  };
};
