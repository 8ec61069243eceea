import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { endProcess, startUntilReady } from './processes.ts';

/** The central service as a process of its own; every start works on the same data. */
export type CentralProcess = {
  /** http://127.0.0.1:port */
  readonly address: string;
  readonly start: () => Promise<void>;
  /** Ends it in order, its PostgreSQL included. */
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a power cut of the service would. */
  readonly kill: () => Promise<void>;
};

/** Central on a port of this machine with its own PostgreSQL in `data`, the portal's secret in a file, and a store of electronic results that is simulated; not started yet. */
export const centralProcess = (port: number, data: string, secretFile: string): CentralProcess => {
  let running: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const { child } = await startUntilReady(
      [
        'central/index.ts',
        '--port',
        String(port),
        '--data',
        data,
        '--portal-secret',
        secretFile,
        '--citizen-store',
        'simulated',
      ],
      /central ready/u,
    );
    running = child;
  };
  return {
    address: `http://127.0.0.1:${port}`,
    start,
    stop: async () => {
      // One that was killed left its PostgreSQL behind: the next start adopts it and ends it in order.
      if (running !== null && running.signalCode !== null) await start();
      if (running !== null) await endProcess(running);
      running = null;
    },
    kill: async () => {
      if (running === null) return;
      const gone = once(running, 'exit');
      running.kill('SIGKILL');
      await gone;
    },
  };
};
