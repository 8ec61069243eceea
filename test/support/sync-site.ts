import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decide, keysOf } from '#common/domain/log/decide.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import { uuidV7 } from '#common/kit/uuid-v7.ts';
import type { Entry } from '#common/wire/entry.ts';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';
import { machineClock, type MachineClock } from '#main/sync/clock-watch.ts';
import { hostHub, type HostedHub, type HubOptions } from '#main/sync/hub/host-hub.ts';
import { openTerminalKey } from '#main/sync/terminal-key.ts';
import { startSync, type SyncClient, type SyncTiming } from '#main/sync/sync-client.ts';
import { openDatabase } from '#main/store/open.ts';
import { TerminalStore, type Draft } from '#main/store/terminal-store.ts';

export const fastTiming: SyncTiming = {
  heartbeatMs: 500,
  tickMs: 20,
  answerMs: 2_000,
  backoff: { firstMs: 10, maxMs: 40 },
};

let count = 0;
const newId = (): string => {
  count += 1;
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, count);
  return uuidV7(Date.UTC(2026, 10, 20), random);
};

/** A temporary folder and how to be rid of it. */
export const tempDir = (): { readonly dir: string; readonly remove: () => void } => {
  const dir = mkdtempSync(join(tmpdir(), 'motcua-sync-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
};

/** A hub on a real file with the product's rules. */
export const testHub = async (dir: string, options: Partial<HubOptions> = {}): Promise<HostedHub> => {
  const started = await hostHub({
    site: 'test',
    file: join(dir, 'hub.db'),
    host: '127.0.0.1',
    port: 0,
    rules: { keysOf, decide },
    central: null,
    term: 'S1',
    key: openTerminalKey(dir),
    app: '0.1.0',
    nativeBinding: undefined,
    now: () => Date.now(),
    random: () => 0.5,
    onLog: () => undefined,
    timing: fastTiming,
    presenceMs: 5,
    ...options,
  });
  if (started.kind !== 'started') throw new Error(`the hub did not start: ${started.kind}`);
  return started.hub;
};

export type SyncedTerminal = {
  readonly store: TerminalStore;
  readonly client: SyncClient;
  readonly issue: () => void;
  /** Writes many in one commit. */
  readonly issueMany: (count: number) => void;
  readonly stop: () => Promise<void>;
};

/** A terminal on a real database that syncs with a hub. */
export const testSyncedTerminal = async (
  dir: string,
  term: string,
  port: number,
  roles: readonly string[] = ['counter'],
  site = 'test',
  machine: MachineClock = machineClock,
): Promise<SyncedTerminal> => {
  const db = await openDatabase(join(dir, `${term}.db`));
  const logs = logsForRoles(roles);
  const clock = { now: () => Date.now(), offset: () => 0 };
  const store = new TerminalStore({ db, site, term, audiences: logs, clock, newId });
  const client = startSync({
    url: `ws://127.0.0.1:${port}/sync`,
    who: { as: 'terminal', site, term, name: `Máy ${term}`, roles, app: '0.1.0' },
    logs,
    own: store,
    copy: store,
    status: () => ({ printer: 'online' }),
    ...machine,
    random: () => 0.5,
    onLog: () => undefined,
    timing: fastTiming,
  });
  return {
    store,
    client,
    issue: () => void store.append([ticket()]),
    issueMany: (many) => void store.append(Array.from({ length: many }, ticket)),
    stop: async () => {
      await client.stop();
      store.close();
    },
  };
};

const ticket = (): Draft => ({ t: 'ticket.issue', id: newId(), d: { service: 'A', lang: 'vi' } });

/** A terminal's whole copy of a site log, as it lies in its database. */
export const copyOf = (store: TerminalStore, audience: Audience): readonly Entry[] =>
  store.db
    .prepare<[string], Entry>(
      'SELECT g, hh, term, epoch, seq, h, hat, res, text AS op FROM site_log WHERE audience = ? ORDER BY g',
    )
    .all(audience);
