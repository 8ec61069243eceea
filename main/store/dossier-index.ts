import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { isOwed, waitOf, waitsUntil } from '#common/domain/dossier/dossier-standing.ts';
import { tokensOf } from '#common/domain/dossier/dossier-tokens.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { prepared } from './prepared.ts';

/** Places of one millisecond; with them a place stays a safe integer until the year 2248. */
const PER_MS = 1024;
const LAST_MS = 8_700_000_000_000;
const FINGERPRINT_DIGITS = 12;

type Row = { readonly place: number; readonly at: number; readonly print: number };

/**
 * Keeps what dossiers are found by as this one is now. Its place grows with its arrival, so that the newest are found without sorting. Most ops
 * change nothing that is looked for: then nothing is written. Call inside the transaction that writes the state.
 */
export const indexDossier = (db: Database, dossier: Dossier): void => {
  const tokens = tokensOf(dossier);
  if (tokens.length === 0) {
    unindexDossier(db, dossier.id);
    return;
  }
  const words = tokens.join(' ');
  const wait = waitOf(dossier);
  const until = waitsUntil(dossier);
  const print = fingerprint(`${words} ${until}`);
  const at = Math.min(Math.max(0, Math.trunc(dossier.arrivedAt)), LAST_MS);
  const known = rowOf(db, dossier.id);
  if (known?.print === print && known.at === at) return;
  if (known !== undefined) unindexDossier(db, dossier.id);
  const place = known?.at === at ? known.place : freePlace(db, dossier.id, at);
  prepared(db, 'INSERT INTO dossier_place (place, id, at, print, wait, until, owed) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    place,
    dossier.id,
    at,
    print,
    wait,
    until,
    isOwed(dossier) ? 1 : 0,
  );
  prepared(db, 'INSERT INTO dossier_words (rowid, words) VALUES (?, ?)').run(place, words);
};

/** Forgets what a dossier was found by. Call inside the transaction that removes its state. */
export const unindexDossier = (db: Database, id: string): void => {
  const known = rowOf(db, id);
  if (known === undefined) return;
  prepared(db, 'DELETE FROM dossier_words WHERE rowid = ?').run(known.place);
  prepared(db, 'DELETE FROM dossier_place WHERE place = ?').run(known.place);
};

/** Empties the index: what follows is a refold of everything. */
export const clearDossierIndex = (db: Database): void => {
  db.exec("INSERT INTO dossier_words (dossier_words) VALUES ('delete-all'); DELETE FROM dossier_place");
};

const rowOf = (db: Database, id: string): Row | undefined =>
  // Columns are named in the query.
  prepared(db, 'SELECT place, at, print FROM dossier_place WHERE id = ?').get(id) as Row | undefined;

const fingerprint = (text: string): number => Number.parseInt(hash('sha256', text).slice(0, FINGERPRINT_DIGITS), 16);

/**
 * A place of its own in the millisecond of its arrival, the same in every fold unless two want it: those that came in one millisecond (taken over from
 * another system, all at midnight) spread over more and more of the time after it.
 */
const freePlace = (db: Database, id: string, at: number): number => {
  const taken = prepared(db, 'SELECT 1 FROM dossier_place WHERE place = ?');
  for (let round = 0, span = PER_MS; ; round += 1, span = Math.min(span * 4, PER_MS * 60_000)) {
    const place = at * PER_MS + (fingerprint(`${id}/${round}`) % span);
    if (taken.get(place) === undefined) return place;
  }
};
