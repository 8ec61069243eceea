import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Connection } from '#common/ipc/views.ts';
import { markOf } from '#common/domain/site/training.ts';
import { uuidV7 } from '#common/kit/uuid-v7.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import type { TerminalProfile } from '#main/profile/terminal-profile.ts';
import { openDatabase } from '#main/store/open.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { SiteKnowledge } from '#main/usecases/site-knowledge.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { testSite } from './site.ts';

/** A clock that stands still until it is told to move: 2026-09-15 10:00 in Vietnam, a Tuesday. */
export const NOON_ISH = Date.UTC(2026, 8, 15, 3, 0, 0);

export type TestTerminal = TerminalContext & {
  readonly dir: string;
  readonly advance: (ms: number) => void;
  readonly setConnection: (connection: Connection) => void;
  /** Closes the database and opens it again, as after a crash or a restart. */
  readonly reopen: () => Promise<TestTerminal>;
  readonly dispose: () => void;
};

type Options = {
  readonly name?: string;
  readonly profile?: Partial<TerminalProfile>;
  readonly audiences?: readonly Audience[];
  readonly seeded?: boolean;
};

let machines = 0;

/** Deterministic ids: a counter in the random part. */
const ids = (): (() => string) => {
  machines += 1;
  const machine = machines;
  let count = 0;
  return () => {
    count += 1;
    const random = new Uint8Array(10);
    new DataView(random.buffer).setUint32(2, machine);
    new DataView(random.buffer).setUint32(6, count);
    return uuidV7(NOON_ISH, random);
  };
};

/** A terminal on a real database in a temporary folder, with a clock and a connection that the test moves. */
export const testTerminal = async (options: Options = {}): Promise<TestTerminal> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-terminal-'));
  const newId = ids();
  const time = { now: NOON_ISH };
  const open = async (seed: boolean): Promise<TestTerminal> => {
    const link = { connection: 'alone' as Connection }; // widened: the test changes it
    const profile: TerminalProfile = {
      site: 'test',
      name: options.name ?? 'K1',
      roles: ['kiosk', 'counter'],
      counter: 'Q1',
      series: '1',
      printer: { address: 'tcp://127.0.0.1:9', widthDots: 576 },
      dir,
      ...options.profile,
    };
    const db = await openDatabase(path.join(dir, 'terminal.db'));
    const store = new TerminalStore({
      db,
      site: profile.site,
      term: profile.name,
      audiences: options.audiences ?? ['floor', 'dossier', 'config'],
      clock: { now: () => time.now, offset: () => 0 },
      newId,
    });
    if (seed) store.append(testSite);
    return {
      store,
      profile,
      site: new SiteKnowledge(store, { payable: markOf(profile) === null }),
      newId,
      hub: { connection: () => link.connection, caughtUp: () => link.connection !== 'alone' },
      dir,
      advance: (ms) => {
        time.now += ms;
      },
      setConnection: (connection) => {
        link.connection = connection;
      },
      reopen: () => {
        store.close();
        return open(false);
      },
      dispose: () => {
        store.close();
        rmSync(dir, { recursive: true, force: true });
      },
    };
  };
  return open(options.seeded ?? true);
};
