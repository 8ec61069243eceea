import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '#common/ipc/contract.ts';
import { makeBackup, type BackupJob, type StoredBackup } from '#main/backup/make-backup.ts';
import { setFolder } from '#main/backup/backup-set.ts';
import { takeSnapshot } from '#main/backup/snapshot.ts';
import { openAttachmentKey } from '#main/store/attachment-key.ts';
import { openAttachments } from '#main/store/attachments.ts';
import type { HostedHub } from '#main/sync/hub/host-hub.ts';
import { openTerminalKey } from '#main/sync/terminal-key.ts';
import { tempDir, testHub, testSyncedTerminal, type SyncedTerminal } from './sync-site.ts';
import { waitUntil } from './wait-until.ts';

/** A terminal that hosts its site's hub, with scans and a place for backups: everything that a backup is made of, on real files. */
export type BackupSite = {
  readonly dir: string;
  /** The profile's folder. */
  readonly profile: string;
  readonly place: string;
  readonly set: string;
  readonly terminal: SyncedTerminal;
  readonly hub: HostedHub;
  /** Hashes of the scans that are kept. */
  readonly scans: readonly string[];
  /** Copies the databases as they stand, and makes one backup of them; `at` is UTC ms. */
  readonly backUp: (options?: Partial<BackupJob>) => Promise<StoredBackup>;
  readonly stop: () => Promise<void>;
};

const roles: readonly Role[] = ['counter'];
/** The database's file is named after the terminal. */
const NAME = 'terminal';

export const silent = (): void => undefined;
export const never = new AbortController().signal;

/** Starts it with tickets that the hub has numbered. */
export const backupSite = async (tickets = 12): Promise<BackupSite> => {
  const { dir, remove } = tempDir();
  const profile = join(dir, NAME);
  const place = join(dir, 'stick');
  const set = setFolder(place, 'test', NAME);
  for (const folder of [profile, set]) mkdirSync(folder, { recursive: true });
  const terminalJson = { site: 'test', name: NAME, roles, hosts: { port: 0 }, staffCode: { salt: 's', hash: 'h' } };
  writeFileSync(join(profile, 'terminal.json'), JSON.stringify(terminalJson));
  const attachments = openAttachments(join(profile, 'attachments'), openAttachmentKey(profile));
  openTerminalKey(profile);
  const kept = await Promise.all([1, 2, 3].map((n) => attachments.keep(Buffer.from(`%PDF scan ${n}`))));
  mkdirSync(join(profile, 'media'));
  writeFileSync(join(profile, 'media', 'chào.png'), 'picture');
  const hub = await testHub(profile);
  const terminal = await testSyncedTerminal(profile, NAME, hub.port);
  terminal.issueMany(tickets);
  await waitUntil('all are numbered', () => terminal.store.unsynced() === 0);
  let backups = 0;
  return {
    dir,
    profile,
    place,
    set,
    terminal,
    hub,
    scans: kept.map(({ sha256 }) => sha256),
    backUp: async (options = {}) => {
      backups += 1;
      const snapshots = join(dir, `work-${backups}`);
      mkdirSync(snapshots);
      const common = { signal: never, onProgress: silent, elapsed: () => performance.now() };
      const { db } = terminal.store;
      await takeSnapshot({ ...common, copyTo: db.backup.bind(db), to: join(snapshots, 'terminal.db') });
      await takeSnapshot({ ...common, copyTo: hub.copyTo, to: join(snapshots, 'hub.db') });
      const job: BackupJob = {
        profileDir: profile,
        snapshots,
        places: [place],
        site: 'test',
        terminal: NAME,
        roles,
        version: '0.1.0',
        at: Date.UTC(2026, 10, 29, 11, backups),
        salt: 'aa',
        keep: 5,
        lastNo: 0,
        reserveBytes: 0,
        nativeBinding: undefined,
        ...options,
      };
      const [stored] = await makeBackup(job, never, silent);
      if (stored === undefined) throw new Error('no outcome');
      return stored;
    },
    stop: async () => {
      await terminal.stop();
      await hub.stop();
      remove();
    },
  };
};

/** The folder of a backup that was stored. */
export const folderOf = (site: BackupSite, stored: StoredBackup): string => {
  if (stored.kind !== 'stored') throw new Error(`not stored: ${stored.kind}`);
  return join(site.set, stored.id);
};
