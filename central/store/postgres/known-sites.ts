import type pg from 'pg';
import type { Audience } from '#common/domain/log/audience.ts';
import { siteSchema } from '#common/wire/names.ts';
import { rowsOf, type Statement } from './statement.ts';

/** $1 audience: as a replica or sequenced here. */
const sites: Statement = {
  name: 'known-sites',
  text: 'SELECT site FROM replica_log WHERE audience = $1 UNION SELECT site FROM sequenced_log WHERE audience = $1 ORDER BY site',
};

/** The sites that have a log of this audience at central. */
export const knownSites = async (pool: pg.Pool, audience: Audience): Promise<readonly string[]> =>
  (await rowsOf<{ site: string }>(pool, sites, [audience])).flatMap(
    ({ site }) => siteSchema.safeParse(site).data ?? [],
  );
