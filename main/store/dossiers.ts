import type { Database } from 'better-sqlite3';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';
import { readState, readStates } from './folded-tables.ts';
import { prepared } from './prepared.ts';

export const dossierById = (db: Database, id: string): Dossier | null => readState(db, 'dossier', id);

export const dossierByCode = (db: Database, code: string): Dossier | null =>
  readStates<'dossier'>(db, 'dossier', 'code = ?', code)[0] ?? null;

/** How many dossiers this counter received on this day: the next one's place in its block of numbers. */
export const countReceived = (db: Database, day: string, counter: string): number =>
  Number(prepared(db, 'SELECT count(*) FROM dossier WHERE day = ? AND counter = ?').pluck().get(day, counter));

export const countReceivedOn = (db: Database, day: string): number =>
  Number(prepared(db, 'SELECT count(*) FROM dossier WHERE day = ?').pluck().get(day));

/** The dossiers received on a business day, in the order they came: a page of the register. */
export const dossiersReceivedOn = (db: Database, day: string): readonly Dossier[] =>
  readStates<'dossier'>(db, 'dossier', 'day = ? ORDER BY received_at', day);

/** Dossiers whose code, applicant, owner or procedure contains the text, marks ignored, newest first. Empty text: the newest. */
export const findDossiers = (db: Database, text: string, limit: number): readonly Dossier[] => {
  const folded = foldVietnamese(text);
  if (folded === '') {
    return readStates<'dossier'>(db, 'dossier', 'received_at IS NOT NULL ORDER BY received_at DESC LIMIT ?', limit);
  }
  return readStates<'dossier'>(db, 'dossier', 'instr(search, ?) > 0 ORDER BY received_at DESC LIMIT ?', folded, limit);
};
