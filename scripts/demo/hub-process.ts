import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { endProcess, startUntilReady } from './processes.ts';

/** The machine with the site's hub, as a process of its own; every start works on the same profile. */
export type HubProcess = {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
};

/** The hub's machine over a profile folder; not started yet. */
export const hubProcess = (profile: string): HubProcess => {
  let running: ChildProcess | null = null;
  return {
    start: async () => {
      running = (await startUntilReady(['scripts/demo/hub-terminal.ts', '--profile', profile], /hub ready/u)).child;
    },
    stop: async () => {
      if (running !== null) await endProcess(running);
      running = null;
    },
    kill: async () => {
      if (running === null) return;
      const gone = once(running, 'exit');
      running.kill('SIGKILL');
      await gone;
      running = null;
    },
  };
};
