import { utilityProcess } from 'electron/main';
import type { FromBackend } from '../ipc/backend-messages.ts';
import type { BackendProcess } from './backend-supervisor.ts';

/** What a backend is started for: a terminal, the wizard that makes a folder one, or the training centre's own beginning. */
export type BackendDuty = 'terminal' | 'setup' | 'training';

const flags = { terminal: [], setup: ['--setup'], training: ['--setup', '--training'] } as const;

/** Starts the backend of one profile as a utility process of Electron. `entry` is the built backend file. */
export const forkBackend = (entry: string, profile: string, duty: BackendDuty = 'terminal'): BackendProcess => {
  const child = utilityProcess.fork(entry, ['--profile', profile, ...flags[duty]], {
    serviceName: 'motcua-backend',
    stdio: 'inherit',
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => {
      // Only main/ipc/backend-port.ts writes to the other end, and it writes FromBackend.
      child.on('message', (message: FromBackend) => listener(message));
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
};
