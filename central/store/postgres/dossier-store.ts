import type pg from 'pg';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { Route } from '#common/domain/dossier/route-dossier.ts';
import { keyOfStored, storableKey } from '#central/log/storable-key.ts';
import type { DossierChanges, KnownDossiers } from '#central/dossier/fold-entries.ts';
import type { CentralLogStore } from './central-log-store.ts';
import * as sql from './dossier-sql.ts';
import { inTransaction, rowsOf } from './statement.ts';

/** Up to where a site's dossier log was followed. */
export type Position = { readonly gen: string; readonly g: number };

/** What became of one step: nobody else went on meanwhile (`moved`), and which sites something was written for. */
export type Advanced = { readonly kind: 'moved' } | { readonly kind: 'advanced'; readonly told: readonly string[] };

/** Central's knowledge of dossiers on PostgreSQL. */
export type DossierStore = {
  readonly position: (site: string) => Promise<Position>;
  /**
   * Goes on from one position to the next: loads what is known of these dossiers, runs, and writes everything that follows, central's logs for
   * the sites included, in one transaction. `now` is UTC ms.
   */
  readonly advance: (
    site: string,
    way: { readonly from: Position; readonly to: Position },
    ids: readonly string[],
    run: (known: KnownDossiers) => DossierChanges,
    now: number,
  ) => Promise<Advanced>;
  readonly state: (site: string, id: string) => Promise<Dossier | null>;
};

// The rows were written by `advance` from folded dossiers.
const dossierOf = (state: string): Dossier => JSON.parse(state) as Dossier;

/** Opens it; `logs` are central's own logs for the sites. */
export const postgresDossierStore = (pool: pg.Pool, logs: Pick<CentralLogStore, 'append'>): DossierStore => {
  const load = async (
    client: pg.PoolClient,
    site: string,
    gen: string,
    ids: readonly string[],
  ): Promise<KnownDossiers> => {
    const keys = ids.map(storableKey);
    const states = await rowsOf<{ id: string; state: string }>(client, sql.loadStates, [site, gen, keys]);
    const routes = await rowsOf<{ id: string } & Route>(client, sql.loadRoutes, [keys]);
    const numbers = await rowsOf<{ id: string; number: string }>(client, sql.loadNumbers, [site, keys]);
    return {
      states: new Map(states.map(({ id, state }) => [keyOfStored(id), dossierOf(state)])),
      routes: new Map(routes.map(({ id, from, to }) => [keyOfStored(id), { from, to }])),
      numbers: new Map(numbers.map(({ id, number }) => [keyOfStored(id), number])),
    };
  };

  const write = async (client: pg.PoolClient, site: string, gen: string, changes: DossierChanges, now: number) => {
    const { states, routes, told, notices, handed } = changes;
    for (const [id, state] of states) {
      await rowsOf(client, sql.saveState, [
        site,
        storableKey(id),
        gen,
        JSON.stringify(state),
        state.state !== 'unknown',
      ]);
    }
    for (const [id, { from, to }] of routes) await rowsOf(client, sql.saveRoute, [storableKey(id), from, to]);
    for (const notice of notices) {
      await rowsOf(client, sql.saveNotice, [notice.number, storableKey(notice.uid), JSON.stringify(notice), now]);
    }
    for (const item of handed) await rowsOf(client, sql.saveHanded, [storableKey(item.key), JSON.stringify(item), now]);
    const written = new Set<string>();
    // In one order everywhere: who locks several sites' logs waits for nobody who waits for him.
    for (const one of told.toSorted((a, b) => (a.site < b.site ? -1 : Number(a.site > b.site)))) {
      const log = { site: one.site, audience: 'dossier' } as const;
      if (await logs.append(client, log, JSON.stringify(one.op))) written.add(one.site);
    }
    return [...written];
  };

  return {
    position: async (site) => (await rowsOf<Position>(pool, sql.readPosition, [site]))[0] ?? { gen: '', g: 0 },
    advance: (site, { from, to }, ids, run, now) =>
      inTransaction(pool, async (client): Promise<Advanced> => {
        await client.query('BEGIN');
        await rowsOf(client, sql.createPosition, [site]);
        const [here] = await rowsOf<Position>(client, sql.lockPosition, [site]);
        if (here?.gen !== from.gen || here.g !== from.g) {
          await client.query('ROLLBACK');
          return { kind: 'moved' };
        }
        const told = await write(client, site, to.gen, run(await load(client, site, to.gen, ids)), now);
        await rowsOf(client, sql.movePosition, [site, to.gen, to.g]);
        await client.query('COMMIT');
        return { kind: 'advanced', told };
      }),
    state: async (site, id) => {
      const [row] = await rowsOf<{ state: string }>(pool, sql.readState, [site, storableKey(id)]);
      return row === undefined ? null : dossierOf(row.state);
    },
  };
};
