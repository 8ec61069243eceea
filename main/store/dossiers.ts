import type { Database } from 'better-sqlite3';
import { businessDayStart } from '#common/domain/calendar/business-day.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { readState, readStates } from './folded-tables.ts';
import { prepared } from './prepared.ts';

export const dossierById = (db: Database, id: string): Dossier | null => readState(db, 'dossier', id);

export const dossierByCode = (db: Database, code: string): Dossier | null =>
  readStates<'dossier'>(db, 'dossier', 'code = ?', code)[0] ?? null;

export const countReceivedOn = (db: Database, day: string): number =>
  Number(prepared(db, 'SELECT count(*) FROM dossier WHERE day = ?').pluck().get(day));

/** How many letters (Mẫu 02–05) a counter wrote on a business day. */
export const countLetters = (db: Database, day: string, counter: string): number =>
  Number(
    prepared(
      db,
      `SELECT count(*) FROM dossier, json_each(dossier.state, '$.history') AS entry
       WHERE dossier.changed_at >= ? AND entry.value ->> 'at' >= ? AND entry.value ->> 'counter' = ?
         AND entry.value ->> '$.step.number' <> ''`,
    )
      .pluck()
      .get(businessDayStart(day), businessDayStart(day), counter),
  );

/** Accepted dossiers that something is still to be paid for, the oldest first. */
export const unpaidDossiers = (db: Database): readonly Dossier[] =>
  readStates<'dossier'>(
    db,
    'dossier',
    // The first condition is that of the index.
    `money_state <> 'none' AND money_state IN ('unpaid', 'shown', 'reported') AND code <> '' ORDER BY received_at`,
  );

/** Dossiers with a slip (phiếu thu tạm) that waits for a number, the oldest first. */
export const dossiersWithSlips = (db: Database): readonly Dossier[] =>
  readStates<'dossier'>(db, 'dossier', 'slips = 1 ORDER BY money_at');

/** Dossiers whose money moved at or after an instant (UTC ms). */
export const dossiersPaidSince = (db: Database, from: number): readonly Dossier[] =>
  readStates<'dossier'>(db, 'dossier', 'money_at >= ?', from);

/** How many dossiers were accepted on a business day. */
export const countRegisteredOn = (db: Database, day: string): number =>
  Number(prepared(db, `SELECT count(*) FROM dossier WHERE day = ? AND code <> ''`).pluck().get(day));

/** Dossiers of which a file is not known to be at central, whoever scanned it. The partial index holds just these. */
export const dossiersWithUnsentFiles = (db: Database): readonly Dossier[] =>
  readStates<'dossier'>(db, 'dossier', `instr(state, '"stored":false') > 0 ORDER BY id`);

/** Dossiers with a signed file whose time stamp has still to come. The partial index holds just these. */
export const dossiersAwaitingStamps = (db: Database): readonly Dossier[] =>
  readStates<'dossier'>(db, 'dossier', `instr(state, '"signed":"time-stamp-pending"') > 0 ORDER BY id`);
