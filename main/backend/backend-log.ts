import path from 'node:path';
import { pino } from 'pino';

/** The backend's log: named events and numbers, never a name, a number of a citizen or a phone. */
export type BackendLog = {
  readonly info: (event: string, detail?: Readonly<Record<string, unknown>>) => void;
  readonly error: (event: string, detail?: Readonly<Record<string, unknown>>) => void;
};

/** Writes to backend.log in the profile's folder. */
export const openLog = (dir: string): BackendLog => {
  const logger = pino(
    { base: null },
    pino.destination({ dest: path.join(dir, 'backend.log'), mkdir: true, sync: true }),
  );
  return {
    info: (event, detail = {}) => logger.info(detail, event),
    error: (event, detail = {}) => logger.error(detail, event),
  };
};
