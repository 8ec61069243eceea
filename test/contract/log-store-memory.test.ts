import { sha256 } from '#main/store/sha256.ts';
import type { GuardMark } from '#main/store/guard.ts';
import { Disk } from '#test/simulation/kit/disk.ts';
import { readCache } from '#test/simulation/kit/read-cache.ts';
import { MemoryTerminalStore } from '#test/simulation/stores/memory-terminal-store.ts';
import { emptyTerminal, type TerminalState } from '#test/simulation/stores/terminal-state.ts';
import { testLogStore, type StoreRig } from './log-store.ts';

const openOn = (disk: Disk<TerminalState>, guard: { mark: GuardMark | null }): StoreRig => {
  const time = { now: Date.UTC(2026, 8, 15, 3) };
  let ids = 0;
  const store = new MemoryTerminalStore({
    disk,
    site: 'test',
    term: 'K1',
    audiences: ['floor', 'dossier', 'config'],
    clock: { now: () => time.now, offset: () => 0 },
    newId: () => {
      ids += 1;
      return `${disk.state.repairs}-${ids}-${disk.state.logs.size}`;
    },
    sha256,
    cache: readCache(),
    guard: {
      read: () => guard.mark,
      write: (mark) => {
        guard.mark = mark;
      },
      close: () => undefined,
    },
  });
  return {
    store,
    folded: () => Object.fromEntries(disk.state.states),
    reopened: () => Promise.resolve(openOn(disk, guard)),
    backup: () => {
      const { state } = disk;
      return () => {
        disk.restore(state);
        return Promise.resolve(openOn(disk, guard));
      };
    },
    setDiskFull: (full) => {
      disk.full = full;
    },
    setTime: (now) => {
      time.now = now;
    },
    dispose: () => undefined,
  };
};

testLogStore('in memory', () => Promise.resolve(openOn(new Disk<TerminalState>(emptyTerminal), { mark: null })));
