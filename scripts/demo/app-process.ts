import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** One running application: the windows of some profiles, as one machine would have them. */
export type AppProcess = {
  readonly start: () => void;
  /** Ends it and everything it started at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Asks it to close its windows. */
  readonly close: () => void;
  /** Resolves with the exit code when it ends by itself or is closed. */
  readonly ended: () => Promise<number>;
};

/** The application over these profiles; not started yet. `executable` is the Electron that set-up chose. */
export const appProcess = (executable: string, profiles: readonly string[]): AppProcess => {
  let running: ChildProcess | null = null;
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    start: () => {
      const args = ['.', ...root, '--lang=vi', ...profiles.flatMap((profile) => ['--profile', profile])];
      // A process group of its own, so that all of it can lose its power.
      running = spawn(executable, args, { stdio: 'inherit', detached: true });
    },
    kill: async () => {
      if (running?.pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
      const gone = once(running, 'exit');
      process.kill(-running.pid, 'SIGKILL');
      await gone;
    },
    close: () => void running?.kill('SIGTERM'),
    ended: async () => {
      if (running === null) return 0;
      if (running.exitCode === null && running.signalCode === null) await once(running, 'exit');
      return running.exitCode ?? 0;
    },
  };
};
