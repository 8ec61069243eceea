import type { Database } from 'better-sqlite3';
import { turnsId, type Turn } from '#common/domain/speech/turns.ts';
import { readState } from './folded-tables.ts';

/** The turns to speak of a business day that the hub has sequenced and nobody ended. */
export const turnsOf = (db: Database, day: string): readonly Turn[] =>
  readState(db, 'turns', turnsId(day))?.turns ?? [];
