import type { Database } from 'better-sqlite3';
import { addDays } from '#common/domain/calendar/local-day.ts';
import { writeState } from '#main/store/folded-tables.ts';
import { dossierNumber } from '#test/support/many-dossiers.ts';
import { desksOn, ratingsOn, visitNumber, type Hall } from '#test/support/many-visits.ts';

const DOSSIERS = 200_000;
const TICKETS = 300_000;
const DAYS = 365;
const BATCH = 20_000;

/** A year that ends on this day. */
export const yearUntil = (lastDay: string): { readonly firstDay: string; readonly lastDay: string } => ({
  firstDay: addDays(lastDay, 1 - DAYS),
  lastDay,
});

const inBatches = (db: Database, count: number, write: (n: number) => void): void => {
  const batch = db.transaction((from: number) => {
    for (let n = from; n < Math.min(from + BATCH, count); n += 1) write(n);
  });
  for (let from = 0; from < count; from += BATCH) batch(from);
};

/** Writes 200,000 dossiers and 300,000 tickets, with desks and ratings, into the folded tables: the year that ends on `lastDay`. */
export const writeYear = (db: Database, lastDay: string): void => {
  const hall: Hall = {
    firstDay: yearUntil(lastDay).firstDay,
    perDay: Math.ceil(TICKETS / DAYS),
    services: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
    counters: Array.from({ length: 24 }, (_none, index) => `Q${index + 1}`),
  };
  // Only while the year is written: nobody waits for it, and a power cut may take it.
  db.pragma('synchronous = OFF');
  inBatches(db, TICKETS, (n) => {
    const ticket = visitNumber(n, hall);
    writeState(db, 'ticket', ticket.id, ticket);
  });
  inBatches(db, DAYS, (n) => {
    const day = addDays(hall.firstDay, n);
    for (const desk of desksOn(day, hall)) writeState(db, 'desk', desk.id, desk);
    for (const rating of ratingsOn(day, hall)) writeState(db, 'rating', rating.id, rating);
  });
  inBatches(db, DOSSIERS, (n) => {
    const dossier = dossierNumber(n, DOSSIERS, Math.ceil(DOSSIERS / DAYS), lastDay);
    writeState(db, 'dossier', dossier.id, dossier);
  });
  db.pragma('synchronous = FULL');
};
