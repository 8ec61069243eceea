import { businessDay } from '#common/domain/calendar/business-day.ts';
import { addDays } from '#common/domain/calendar/local-day.ts';
import { rowsAbout, type AuditRow, type Span } from '#main/store/audit-rows.ts';
import { dossiersNamed, papersOf, ticketsNamed } from '#main/store/audit-matters.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** Days of which a ticket number is looked for: numbers come back every day. */
const MOST_DAYS = 62;

/** Every entry about the tickets with this number in these days, or the dossier with this code, and about their papers; in no order. */
export const rowsOfMatter = ({ store }: TerminalContext, typed: string, { from, to }: Span): readonly AuditRow[] => {
  const { db, term } = store;
  const name = typed.normalize('NFC').trim().toUpperCase();
  const days: string[] = [];
  const first = businessDay(from);
  for (let day = businessDay(to - 1); day >= first && days.length < MOST_DAYS; day = addDays(day, -1)) days.push(day);
  const tickets = ticketsNamed(db, days, name);
  const dossiers = dossiersNamed(db, name);
  const papers = [...tickets, ...dossiers].flatMap((id) => papersOf(db, id));
  return [
    ...[...tickets, ...papers].flatMap((id) => rowsAbout(db, term, 'floor', id)),
    ...dossiers.flatMap((id) => rowsAbout(db, term, 'dossier', id)),
  ];
};
