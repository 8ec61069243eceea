import type pg from 'pg';
import type { Audience } from '#common/domain/log/audience.ts';
import { siteLogStart, type Sha256, type Tail } from '#common/wire/chain.ts';
import { rechain } from '#central/log/rechain.ts';

/** Entries that are chained anew in one statement. */
const PAGE = 5_000;

type LogRow = { readonly id: number; readonly audience: Audience };
type StampRow = { readonly g: number; readonly h: string; readonly res: Buffer };

/** Gives all logs of a site a new generation within the client's transaction: heads locked first, as every commit does. */
export const renewLogs = async (client: pg.PoolClient, sha256: Sha256, site: string, gen: string): Promise<void> => {
  const { rows: logs } = await client.query<LogRow>(
    'SELECT id, audience FROM sequenced_log WHERE site = $1 ORDER BY audience FOR UPDATE',
    [site],
  );
  for (const { id, audience } of logs) {
    let end: Tail = { seq: 0, h: siteLogStart(sha256, site, audience, gen) };
    for (;;) {
      const { rows } = await client.query<StampRow>(
        'SELECT g, h, res FROM sequenced_entry WHERE log = $1 AND g > $2 ORDER BY g LIMIT $3',
        [id, end.seq, PAGE],
      );
      const chained = [
        ...rechain(
          sha256,
          end,
          rows.map((row) => ({ ...row, res: row.res.toString('utf8') })),
        ),
      ];
      const last = chained.at(-1);
      if (last === undefined) break;
      await client.query(
        `UPDATE sequenced_entry AS e SET hh = fresh.hh FROM unnest($2::bigint[], $3::text[]) AS fresh (g, hh)
         WHERE e.log = $1 AND e.g = fresh.g`,
        [id, chained.map(({ g }) => g), chained.map(({ hh }) => hh)],
      );
      end = { seq: last.g, h: last.hh };
    }
    await client.query('UPDATE sequenced_log SET gen = $2, hh = $3 WHERE id = $1', [id, gen, end.h]);
  }
};
