import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { uuidV7 } from '#common/kit/uuid-v7.ts';
import { chainOp, ownLogStart } from '#common/wire/chain.ts';
import { PROTOCOL_VERSION } from '#common/wire/version.ts';
import { guardFile } from '#main/store/guard.ts';
import { openDatabase } from '#main/store/open.ts';
import { sha256 } from '#main/store/sha256.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { machineClock } from '#main/sync/clock-watch.ts';
import { defaultTiming, startSync, type SyncClient } from '#main/sync/sync-client.ts';
import { quantile, timed } from './figure.ts';

/** A random id, as the product makes them. */
export const newId = (): string => uuidV7(Date.now(), randomBytes(10));

/** A folder that goes with the benchmark. */
export const benchDir = (): { readonly dir: string; readonly remove: () => void } => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-bench-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
};

export type BenchHub = { readonly port: number; readonly stop: () => Promise<void> };

/** A hub in a process of its own on a fresh file. */
export const startHub = async (options: readonly string[] = []): Promise<BenchHub> => {
  const { dir, remove } = benchDir();
  const main = fileURLToPath(new URL('hub-main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, '--dir', dir, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as unknown[]; // once() knows no event's types
  return {
    port: Number(/hub ready (\d+)/u.exec(String(line))?.[1]),
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      remove();
    },
  };
};

/** A terminal's store as a kiosk has it: real file, guard, the logs of a kiosk. */
export const openStore = async (dir: string, term: string): Promise<TerminalStore> =>
  new TerminalStore({
    db: await openDatabase(path.join(dir, `${term}.db`)),
    site: 'bench',
    term,
    audiences: ['floor', 'config'],
    clock: { now: Date.now, offset: () => 0 },
    newId,
    guard: guardFile(path.join(dir, `${term}.guard`)),
  });

/** Connects a store to a hub with the product's timing. */
export const connect = (store: TerminalStore, port: number): SyncClient =>
  startSync({
    url: `ws://127.0.0.1:${port}/sync`,
    who: { as: 'terminal', site: 'bench', term: store.term, name: store.term, roles: ['kiosk'], app: 'bench' },
    logs: ['floor', 'config'],
    own: store,
    copy: store,
    status: null,
    ...machineClock,
    random: Math.random,
    onLog: () => undefined,
    timing: defaultTiming,
  });

/** Waits until the thing itself is there; looks every millisecond, so that looking costs nothing that is measured. */
export const reached = async (what: string, look: () => boolean): Promise<void> => {
  const end = performance.now() + 120_000;
  while (!look()) {
    if (performance.now() > end) throw new Error(`never happened: ${what}`);
    await new Promise((turn) => void setTimeout(turn, 1));
  }
};

export type LightTerminal = {
  /** Sends one op and waits until the hub has it durably. */
  readonly push: () => Promise<void>;
  readonly close: () => void;
};

/** A terminal without a disk, so that hundreds of them fit into one process: says hello, pushes single ops, is told what is new. */
export const lightTerminal = async (port: number, term: string, onLive: () => void): Promise<LightTerminal> => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/sync`, { perMessageDeflate: false });
  const epoch = newId();
  let [seq, h] = [0, ownLogStart(sha256, term, epoch)];
  let acked: (() => void) | null = null;
  await new Promise<void>((welcomed, failed) => {
    socket.on('error', failed);
    socket.on('message', (data: Buffer) => {
      // Thousands of these readers share a process: a frame is looked at no further than it is needed.
      const start = data.toString('latin1', 0, 16);
      if (start.startsWith('{"t":"ops"')) return onLive();
      if (start.startsWith('{"t":"ack"')) return acked?.();
      const text = data.toString('utf8');
      if (text.startsWith('{"t":"welcome"')) return welcomed();
      if (!text.startsWith('{"t":"challenge"')) return undefined;
      const logs = [{ log: 'floor', own: [{ epoch, seq, h }], cur: { gen: '', g: 0, hh: '' } }];
      const hello = { t: 'hello', p: PROTOCOL_VERSION, as: 'terminal', site: 'bench', term, name: term };
      return socket.send(JSON.stringify({ ...hello, roles: ['display'], app: 'bench', logs }));
    });
  });
  return {
    push: async () => {
      const uid = newId();
      const d = { service: 'A', lang: 'vi' };
      const op = { uid, t: 'ticket.issue', v: 1, id: uid, at: Date.now(), off: 0, by: null, day: '2026-11-22', d };
      const text = JSON.stringify(op);
      const prev = h;
      [seq, h] = [seq + 1, chainOp(sha256, h, text)];
      const done = new Promise<void>((resolve) => {
        acked = resolve;
      });
      socket.send(JSON.stringify({ t: 'push', log: 'floor', epoch, from: seq, prev, ops: [text] }));
      await done;
    },
    close: () => socket.terminate(),
  };
};

/** The disk's own speed beside a figure: writes and syncs 4 KiB, milliseconds each. */
export const diskSyncs = (): {
  readonly one: () => Promise<number>;
  readonly p50: () => number;
  readonly close: () => void;
} => {
  const { dir, remove } = benchDir();
  const file = openSync(path.join(dir, 'raw'), 'w');
  const block = Buffer.alloc(4096, 7);
  const took: number[] = [];
  return {
    one: async () => {
      const ms = await timed(() => {
        writeSync(file, block, 0, block.length, 0);
        fsyncSync(file);
      });
      took.push(ms);
      return ms;
    },
    p50: () => quantile(took, 0.5),
    close: () => {
      closeSync(file);
      remove();
    },
  };
};
