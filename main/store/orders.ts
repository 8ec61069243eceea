import type { Database } from 'better-sqlite3';
import type { Alarm } from '#common/domain/floor/alarm.ts';
import type { Order } from '#common/domain/floor/order.ts';
import { readStates } from './folded-tables.ts';

/** Orders to terminals that were given on this business day or later. */
export const ordersSince = (db: Database, day: string): readonly Order[] =>
  readStates<'order'>(db, 'order', 'day >= ? ORDER BY id', day);

/** Every matter that anybody ever looked after, as far as it is kept. */
export const allAlarms = (db: Database): readonly Alarm[] => readStates<'alarm'>(db, 'alarm', 'true ORDER BY id');
