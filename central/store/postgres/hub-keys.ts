import type pg from 'pg';
import type { HubClaim } from '#common/domain/site/hub-claim.ts';
import { rowsOf, type Statement } from './statement.ts';

const readKey: Statement = {
  name: 'hub-key-read',
  text: 'SELECT term, public_key AS "publicKey" FROM hub_key WHERE site = $1',
};

/** $1 site, $2 terminal, $3 key, $4 now. */
const pinKey: Statement = {
  name: 'hub-key-pin',
  text: `INSERT INTO hub_key (site, term, public_key, pinned_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (site) DO UPDATE SET term = $2, public_key = $3, pinned_at = $4`,
};

/** The keys of the sites' hubs as central met them. */
export type HubKeys = {
  readonly pinned: (site: string) => Promise<HubClaim | null>;
  /** `now` is UTC ms. */
  readonly pin: (site: string, claim: HubClaim, now: number) => Promise<void>;
};

/** Keys of hubs on PostgreSQL. */
export const postgresHubKeys = (pool: pg.Pool): HubKeys => ({
  pinned: async (site) => (await rowsOf<HubClaim>(pool, readKey, [site]))[0] ?? null,
  pin: async (site, { term, publicKey }, now) => {
    await rowsOf(pool, pinKey, [site, term, publicKey, now]);
  },
});
