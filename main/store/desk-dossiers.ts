import type { Database } from 'better-sqlite3';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { readStates } from './folded-tables.ts';
import { prepared } from './prepared.ts';

/** Dossiers whose results wait, of a person as applicant or owner, by citizen number, the earliest due first. */
export const dossiersReadyFor = (db: Database, citizenNumber: string): readonly Dossier[] =>
  readStates<'dossier'>(
    db,
    'dossier',
    `phase = 'done' AND ? IN (state ->> '$.applicant.citizenNumber', state ->> '$.owner.citizenNumber',
       state ->> '$.applicant.formerNumber', state ->> '$.owner.formerNumber') ORDER BY due_at LIMIT 50`,
    citizenNumber,
  );

/** Dossiers in handling that this counter accepted, the earliest due first. */
export const dossiersOfCounter = (db: Database, counter: string, limit: number): readonly Dossier[] =>
  readStates<'dossier'>(
    db,
    'dossier',
    `phase IN ('received', 'processing') AND counter = ? ORDER BY due_at LIMIT ?`,
    counter,
    limit,
  );

/** Dossiers at an agency, the earliest due first. */
export const dossiersInProcess = (db: Database, limit: number): readonly Dossier[] =>
  readStates<'dossier'>(db, 'dossier', `phase = 'processing' ORDER BY due_at LIMIT ?`, limit);

/** Results on their way by post, the latest first. */
export const dossiersPosted = (db: Database, limit: number): readonly Dossier[] =>
  readStates<'dossier'>(
    db,
    'dossier',
    `phase = 'returned' AND state ->> '$.delivery.state' = 'posted' ORDER BY changed_at DESC LIMIT ?`,
    limit,
  );

/** Where dossiers were forwarded lately, each place once, the latest first. */
export const latelyForwardedTo = (db: Database, limit: number): readonly string[] =>
  prepared(
    db,
    `SELECT entry.value ->> '$.step.to' AS place
     FROM (SELECT state FROM dossier WHERE changed_at IS NOT NULL ORDER BY changed_at DESC LIMIT 200) AS lately,
       json_each(lately.state, '$.history') AS entry
     WHERE entry.value ->> 'event' = 'forward' AND entry.value ->> 'refused' IS NULL
     GROUP BY place ORDER BY max(entry.value ->> 'at') DESC LIMIT ?`,
  )
    .pluck()
    .all(limit) as readonly string[]; // one text column
