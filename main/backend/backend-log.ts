import path from 'node:path';
import { pino } from 'pino';

/** The backend's log: named events and numbers, never a name, a number of a citizen or a phone. */
export type BackendLog = {
  readonly info: (event: string, detail?: Readonly<Record<string, unknown>>) => void;
  readonly error: (event: string, detail?: Readonly<Record<string, unknown>>) => void;
};

const STDERR = 2;

/** The log's file; where it cannot be opened (a read-only disk) the lines go to stderr. */
const openDestination = (dir: string): ReturnType<typeof pino.destination> => {
  try {
    return pino.destination({ dest: path.join(dir, 'backend.log'), mkdir: true, sync: true });
  } catch {
    return pino.destination({ dest: STDERR, sync: true });
  }
};

/** Writes to backend.log in the profile's folder. A full or read-only disk costs lines of the log, never the backend. */
export const openLog = (dir: string): BackendLog => {
  const destination = openDestination(dir);
  destination.on('error', () => undefined);
  const logger = pino({ base: null }, destination);
  return {
    info: (event, detail = {}) => logger.info(detail, event),
    error: (event, detail = {}) => logger.error(detail, event),
  };
};
