import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { uuidV7 } from '#common/kit/uuid-v7.ts';
import type { CitizenStore } from './connectors/citizen-store/citizen-store.ts';
import { portalDesk } from './connectors/portal/portal-desk.ts';
import { openPortalDoor } from './connectors/portal/portal-door.ts';
import { followDossiers } from './dossier/follow-dossiers.ts';
import { handResults } from './dossier/hand-results.ts';
import { siteDirectory } from './dossier/site-directory.ts';
import { openDirectoryDoor } from './http/directory-door.ts';
import type { LogReads } from './log/log-host.ts';
import { sha256 } from './log/sha256.ts';
import type { SiteConfigs } from './log/site-configs.ts';
import type { CentralLogs } from './start-central-logs.ts';
import type { CentralDatabase } from './store/postgres/database.ts';
import { postgresDossierStore } from './store/postgres/dossier-store.ts';
import { knownSites } from './store/postgres/known-sites.ts';
import { postgresPortalStore } from './store/postgres/portal-store.ts';
import { postgresStoreOutbox } from './store/postgres/store-outbox.ts';

/** How often everything is looked at again, ms: for what failed, and for results that had no answer. */
const LOOK_MS = 10_000;

export type DossiersParts = {
  readonly database: CentralDatabase;
  readonly logs: CentralLogs;
  readonly configs: SiteConfigs;
  readonly readsOf: (site: string) => LogReads;
  /** Shared with the portal; null: there is none, and its door is shut. */
  readonly portalSecret: string | null;
  /** Where electronic results go; null: they wait. */
  readonly citizenStore: CitizenStore | null;
  readonly now: () => number;
  readonly onFault: (fault: { readonly what: string; readonly detail: string }) => void;
};

export type Dossiers = {
  /** The site's dossier log has grown. */
  readonly wake: (site: string) => void;
  /** Puts the doors of dossiers into the service. */
  readonly openDoors: (app: FastifyInstance) => void;
  readonly stop: () => Promise<void>;
};

/** Dossiers at central: followed in the sites' logs, sent on to the sites that decide, filed by the portal, and given to the citizens' stores. */
export const startDossiers = (parts: DossiersParts): Dossiers => {
  const { database, logs, configs, readsOf, portalSecret, citizenStore, now, onFault } = parts;
  const { pool } = database;
  const store = postgresDossierStore(pool, logs);
  const outbox = postgresStoreOutbox(pool, logs);
  const directory = siteDirectory(
    () => knownSites(pool, 'config'),
    configs,
    () => performance.now(),
  );
  const written = (site: string): void => logs.written(site, 'dossier');
  let handing: Promise<void> = Promise.resolve();
  const hand = (): void => {
    if (citizenStore === null) return;
    handing = handing.then(async () => {
      try {
        await handResults({ outbox, store: citizenStore, hash: sha256, written, now: now() });
      } catch (error) {
        onFault({ what: 'results-not-handed', detail: error instanceof Error ? error.message : String(error) });
      }
    });
  };
  const follower = followDossiers({
    store,
    sites: () => knownSites(pool, 'dossier'),
    readsOf,
    names: async () => {
      const known = new Map((await directory()).map(({ site, agencyName }) => [site, agencyName]));
      return (site) => known.get(site) ?? site;
    },
    hash: sha256,
    written,
    onNews: hand,
    now,
    onFault,
  });
  let looking: Promise<void> = Promise.resolve();
  const look = (): void => {
    looking = follower
      .wakeAll()
      .catch((error: unknown) => onFault({ what: 'dossiers-not-followed', detail: String(error) }));
    hand();
  };
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  look();
  const desk = portalDesk({
    store: postgresPortalStore(pool, logs),
    directory,
    configs,
    dossierOf: store.state,
    written,
    newId: () => uuidV7(now(), randomBytes(10)),
    hash: sha256,
    now,
  });
  return {
    wake: follower.wake,
    openDoors: (app) => {
      openDirectoryDoor(app, directory);
      if (portalSecret !== null) openPortalDoor(app, { desk, secret: portalSecret, now });
    },
    stop: async () => {
      clearInterval(timer);
      await looking;
      await follower.idle();
      await handing;
    },
  };
};
