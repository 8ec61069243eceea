import type { Migration } from 'kysely/migration';
import { logs } from './0001-logs.ts';
import { folds } from './0002-folds.ts';
import { ratings } from './0003-ratings.ts';
import { desks } from './0004-desks.ts';
import { appointments } from './0007-appointments.ts';
import { turns } from './0008-turns.ts';

/** Every migration by number and purpose, in order; a landed one is never changed. */
export const migrations: Record<string, Migration> = {
  '0001-logs': logs,
  '0002-folds': folds,
  '0003-ratings': ratings,
  '0004-desks': desks,
  '0007-appointments': appointments,
  '0008-turns': turns,
};
