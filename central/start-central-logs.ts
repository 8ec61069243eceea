import { randomUUID } from 'node:crypto';
import { centralAudiences, type CentralAudience } from '#common/wire/central-log.ts';
import type { LogHost } from './log/log-host.ts';
import { sha256 } from './log/sha256.ts';
import { takeCentralLog, type CentralLogId } from './log/take-central-log.ts';
import { centralLogStore, type CentralLogStore } from './store/postgres/central-log-store.ts';
import type { CentralDatabase } from './store/postgres/database.ts';

export type CentralLogsParts = {
  readonly database: CentralDatabase;
  /** The sequencer of a site that central sequences itself; null where a hub fetches what central wrote. */
  readonly hostOf: (site: string) => LogHost | null;
  readonly onFault: (fault: { readonly what: string; readonly detail: string }) => void;
};

/** Central's own logs for the sites, and their way into those that central sequences itself. */
export type CentralLogs = CentralLogStore & {
  /** Something was written for a site: one without a hub gets it now, a hub asks by itself. */
  readonly written: (site: string, audience: CentralAudience) => void;
  /** Brings everything that was written before into a site that central sequences. */
  readonly catchUp: (site: string) => void;
  readonly stop: () => Promise<void>;
};

/** Opens central's own logs. */
export const startCentralLogs = ({ database, hostOf, onFault }: CentralLogsParts): CentralLogs => {
  const store = centralLogStore(database.pool, sha256, () => `web-${randomUUID()}`);
  let last: Promise<void> = Promise.resolve();
  const take = async (log: CentralLogId, host: LogHost): Promise<void> => {
    try {
      const { taken } = await takeCentralLog(host, log, '', (epoch, seq) => store.opsAfter(log, epoch, seq));
      if (taken === 'forked' || taken === 'failed') onFault({ what: 'central-log-not-taken', detail: taken });
    } catch (error) {
      onFault({ what: 'central-log-not-taken', detail: error instanceof Error ? error.message : String(error) });
    }
  };
  const written = (site: string, audience: CentralAudience): void => {
    const host = hostOf(site);
    if (host !== null) last = last.then(() => take({ site, audience }, host));
  };
  return {
    ...store,
    tell: async (log, op) => {
      await store.tell(log, op);
      written(log.site, log.audience);
    },
    written,
    catchUp: (site) => {
      for (const audience of centralAudiences) written(site, audience);
    },
    stop: () => last,
  };
};
