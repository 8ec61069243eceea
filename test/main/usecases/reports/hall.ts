import { writeState } from '#main/store/folded-tables.ts';
import { addDays } from '#common/domain/calendar/local-day.ts';
import type { ReportGroup, ReportName, ReportSheet, RecordsPage, RecordsWish } from '#common/ipc/report-sheet.ts';
import { makeSheet } from '#main/usecases/reports/make-sheet.ts';
import { recordsOf } from '#main/usecases/reports/records/records-of.ts';
import { slicesOf } from '#main/usecases/reports/slices.ts';
import { desksOn, ratingsOn, visitNumber, type Hall } from '#test/support/many-visits.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

/** A hall of one month and a half: enough for two months and every weekday. */
export const smallHall: Hall = {
  firstDay: '2026-08-10',
  perDay: 40,
  services: ['A', 'B', 'S9'],
  counters: ['Q1', 'Q2', 'Q3'],
};
export const lastDay = '2026-09-14';
const DAYS = 36;
/** How many tickets it gave. */
export const hallSize = smallHall.perDay * DAYS;

/** A terminal that has the hall's tickets, desks and ratings in its own tables. */
export const hallTerminal = async (hall = smallHall): Promise<TestTerminal> => {
  const one = await testTerminal();
  const { db } = one.store;
  db.transaction(() => {
    for (let n = 0; n < hall.perDay * DAYS; n += 1) {
      const ticket = visitNumber(n, hall);
      writeState(db, 'ticket', ticket.id, ticket);
    }
    for (let index = 0; index < DAYS; index += 1) {
      const day = addDays(hall.firstDay, index);
      for (const desk of desksOn(day, hall)) writeState(db, 'desk', desk.id, desk);
      for (const rating of ratingsOn(day, hall)) writeState(db, 'rating', rating.id, rating);
    }
  })();
  return one;
};

const clock = (): number => performance.now();

/** A report of the hall's days, or of others. */
export const sheetOf = async (
  one: TestTerminal,
  name: ReportName,
  group: ReportGroup | null = null,
  span = { from: smallHall.firstDay, to: lastDay },
): Promise<ReportSheet> => {
  const outcome = await makeSheet(one, { name, group, ...span }, slicesOf(clock));
  if (outcome.kind !== 'sheet') throw new Error(outcome.kind);
  return outcome.sheet;
};

/** A page of records. */
export const recordsFor = async (one: TestTerminal, wish: RecordsWish, offset = 0): Promise<RecordsPage> => {
  const page = await recordsOf({ terminal: one, wish, slices: slicesOf(clock) });
  return page(offset);
};

/** The values of a column, row by row, by the row's key. */
export const valuesOf = ({ columns, rows }: ReportSheet, key: string): Readonly<Record<string, unknown>> => {
  const place = columns.findIndex((one) => one.key === key);
  return Object.fromEntries(rows.map((row) => [row.key, row.cells[place]?.value]));
};

/** The rows of a sheet, each as its values by column. */
export const plainRows = ({ columns, rows }: ReportSheet): readonly Readonly<Record<string, unknown>>[] =>
  rows.map(({ cells }) => Object.fromEntries(columns.map(({ key }, place) => [key, cells[place]?.value])));
