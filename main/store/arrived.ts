import type { Database } from 'better-sqlite3';
import type { LocalDay } from '#common/domain/calendar/local-day.ts';
import { parseDossierCode } from '#common/domain/dossier/dossier-code.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { HandOver } from '#common/domain/dossier/hand-over.ts';
import { readState, readStates } from './folded-tables.ts';
import { prepared } from './prepared.ts';

/** Dossiers that arrived and wait to be checked (Mới đăng ký), the oldest first. */
export const registeredDossiers = (db: Database, limit: number): readonly Dossier[] =>
  readStates<'dossier'>(db, 'dossier', `phase = 'registered' ORDER BY state ->> 'arrivedAt', id LIMIT ?`, limit);

/** Dossiers received since an instant (UTC ms) that a second counter received as well. */
export const rivalDossiers = (db: Database, since: number): readonly Dossier[] =>
  readStates<'dossier'>(
    db,
    'dossier',
    `changed_at >= ? AND state ->> '$.rivals[0].code' IS NOT NULL ORDER BY received_at DESC`,
    since,
  );

/** Dossiers of one applicant for one procedure in which something is left to do. */
export const openOfApplicant = (db: Database, citizenNumber: string, procedure: string): readonly Dossier[] =>
  readStates<'dossier'>(
    db,
    'dossier',
    `phase IN ('registered', 'received', 'processing', 'waiting-supplement', 'waiting-payment', 'withdrawn', 'done')
     AND state ->> '$.applicant.citizenNumber' = ? AND state ->> 'procedureCode' = ? ORDER BY received_at DESC LIMIT 5`,
    citizenNumber,
    procedure,
  );

/** Today's dossiers of an owner, whatever the procedure: by number where one is known, else by name. */
export const ownersToday = (
  db: Database,
  day: LocalDay,
  owner: { readonly number: string; readonly name: string },
): readonly Dossier[] =>
  readStates<'dossier'>(
    db,
    'dossier',
    `day = ? AND phase NOT IN ('unknown', 'refused', 'stopped')
     AND (CASE WHEN ? = '' THEN '' ELSE coalesce(state ->> '$.owner.citizenNumber', state ->> '$.applicant.citizenNumber') END) = ?
     AND (? <> '' OR state ->> 'ownerName' = ?) ORDER BY received_at DESC LIMIT 5`,
    day,
    owner.number,
    owner.number,
    owner.number,
    owner.name,
  );

/**
 * The sequence numbers known of an agency's codes of a day, those on receipts that have to be called back included: none of them is given again.
 */
export const usedSequences = (db: Database, agency: string, day: LocalDay): readonly number[] => {
  const prefix = `${agency}-${day.slice(2, 4)}${day.slice(5, 7)}${day.slice(8, 10)}-`;
  const codes = prepared(
    db,
    `SELECT code FROM dossier WHERE code >= :prefix AND code < :prefix || '~'
     UNION ALL SELECT rival.value ->> 'code' FROM dossier, json_each(dossier.state, '$.rivals') AS rival
       WHERE dossier.state ->> '$.rivals[0].code' IS NOT NULL`,
  )
    .pluck()
    .all({ prefix });
  return codes.flatMap((code) => {
    const reading = typeof code === 'string' && code.startsWith(prefix) ? parseDossierCode(code) : null;
    return reading?.kind === 'dossier-code' ? [reading.code.sequence] : [];
  });
};

/** A hand-over record, or null. */
export const handOverById = (db: Database, id: string): HandOver | null => readState(db, 'hand-over', id);

/** Hand-over records of parcels from the post made since an instant (UTC ms), the newest first. */
export const postRecords = (db: Database, since: number): readonly HandOver[] =>
  readStates<'hand-over'>(
    db,
    'hand-over',
    `made_at >= ? AND state ->> 'what' = 'post-in' ORDER BY made_at DESC`,
    since,
  );

/** How many hand-over records of parcels a counter made on a business day. */
export const countPostRecords = (db: Database, day: LocalDay, counter: string): number =>
  Number(
    prepared(
      db,
      `SELECT count(*) FROM hand_over WHERE day = ? AND state ->> 'counter' = ? AND state ->> 'what' = 'post-in'`,
    )
      .pluck()
      .get(day, counter),
  );

/** The codes, or for what is not accepted yet the names, of the dossiers that were opened from a parcel since an instant (UTC ms). */
export const openedFromParcel = (db: Database, parcel: string, since: number): readonly Dossier[] =>
  readStates<'dossier'>(
    db,
    'dossier',
    `received_at >= ? AND state ->> 'channel' = 'post' AND state ->> 'ref' = ?`,
    since,
    parcel,
  );
