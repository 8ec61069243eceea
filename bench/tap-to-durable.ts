import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { uuidV7 } from '#common/kit/uuid-v7.ts';
import { guardFile } from '#main/store/guard.ts';
import { openDatabase } from '#main/store/open.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { figure, quantile, timed, type Bench } from './figure.ts';

const TAPS = 300;
/** As a kiosk behaves: a hot loop keeps the disk awake and measures something else (sync.md P1). */
const PACE_MS = 20;

/** A tap's durable commit (own log, folded ticket, hash chain, guard) against writing and syncing 4 KiB, one beside the other. */
export const tapToDurable: Bench = {
  name: 'tap-to-durable',
  run: async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'motcua-bench-'));
    const newId = (): string => uuidV7(Date.now(), randomBytes(10));
    const store = new TerminalStore({
      db: await openDatabase(path.join(dir, 'terminal.db')),
      site: 'bench',
      term: 'K1',
      audiences: ['floor', 'config'],
      clock: { now: Date.now, offset: () => 0 },
      newId,
      guard: guardFile(path.join(dir, 'guard')),
    });
    const file = openSync(path.join(dir, 'raw'), 'w');
    const block = Buffer.alloc(4096, 7);
    const taps: number[] = [];
    const syncs: number[] = [];
    const tap = (): Promise<number> =>
      timed(() => store.append([{ t: 'ticket.issue', id: newId(), uid: newId(), d: { service: 'A', lang: 'vi' } }]));
    const sync = (): Promise<number> =>
      timed(() => {
        writeSync(file, block, 0, block.length, 0);
        fsyncSync(file);
      });
    for (let count = 0; count < TAPS; count += 1) {
      await pause(PACE_MS);
      taps.push(await tap());
      await pause(PACE_MS);
      syncs.push(await sync());
    }
    closeSync(file);
    store.close();
    rmSync(dir, { recursive: true });
    return [
      figure('tap-to-durable', quantile(taps, 0.5), 'ms p50', '4 KiB write + fsync p50', quantile(syncs, 0.5), TAPS),
      figure(
        'tap-to-durable-p99',
        quantile(taps, 0.99),
        'ms p99',
        '4 KiB write + fsync p99',
        quantile(syncs, 0.99),
        TAPS,
      ),
    ];
  },
};
