import { setImmediate as turn } from 'node:timers/promises';
import type { ActKind } from '#common/domain/audit/act-kind.ts';
import { addDays } from '#common/domain/calendar/local-day.ts';
import { toInstant } from '#common/domain/calendar/local-time.ts';
import { audiences, type Audience } from '#common/domain/log/audience.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import type { AuditFilter } from '#common/ipc/audit-calls.ts';
import {
  confirmedRows,
  parkedRows,
  waitingRows,
  type AuditPlace,
  type AuditRow,
  type Span,
} from '#main/store/audit-rows.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { auditLines, kindOf, readEntry, type ReadEntry } from './audit-line.ts';
import { rowsOfMatter } from './rows-of-matter.ts';

/** Lines of a page. */
export const PAGE_LINES = 50;
/** Entries that are read before anybody else has a turn: some milliseconds. */
const SLICE = 300;
/** A page that is not full by then is answered as far as it came, ms. */
const PATIENCE_MS = 400;
/** Nobody reads on after so many that could not be used. */
const MOST_PARKED = 2_000;

type Found = { readonly row: AuditRow; readonly place: AuditPlace };

const logsOf: Readonly<Record<ActKind, readonly Audience[]>> = {
  ticket: ['floor'],
  // What a supervisor's terminal tells of its own desk lies in the configuration's.
  counter: ['floor', 'config'],
  paper: ['floor', 'dossier'],
  dossier: ['dossier'],
  money: ['dossier'],
  'hand-over': ['dossier'],
  settings: ['config'],
  terminal: ['floor', 'config'],
  citizen: ['floor'],
  other: audiences,
};

const spanOf = ({ from, to }: AuditFilter): Span => ({
  from: toInstant(from, 0),
  to: toInstant(addDays(to, 1), 0),
});

const placeOf = (row: AuditRow): AuditPlace => ({ part: 'log', at: row.at, audience: row.audience, g: row.g ?? 0 });

/** Whether `a` comes before `b` in the journal: waiting ones first, then newest first. */
const isBefore = (a: AuditRow, b: AuditRow): boolean => {
  if ((a.g === null) !== (b.g === null)) return a.g === null;
  if (a.at !== b.at) return a.at > b.at;
  if (a.audience !== b.audience) return a.audience > b.audience;
  return (a.g ?? a.seq) > (b.g ?? b.seq);
};

/** Everything a filter may find after a place, in the order of the journal, slice by slice: what does not fit is still among it. */
async function* slices(
  terminal: TerminalContext,
  filter: AuditFilter,
  after: AuditPlace | null,
): AsyncGenerator<readonly Found[]> {
  const { db, term } = terminal.store;
  const span = spanOf(filter);
  const logs = filter.kind === null ? audiences : logsOf[filter.kind];
  if (filter.about !== '' || filter.parked) {
    yield listed(terminal, filter, after);
    return;
  }
  if (after?.part !== 'log') {
    for (let place = after; ;) {
      const rows = waitingRows(db, term, logs, place, SLICE);
      yield rows
        .filter(({ at }) => at >= span.from && at < span.to)
        .map(({ place: own, ...row }) => ({ row, place: own }));
      const end = rows.at(-1)?.place;
      if (rows.length < SLICE || end?.part !== 'waiting') break;
      place = end;
    }
  }
  for (let place = after?.part === 'log' ? after : null; ;) {
    const rows = confirmedRows(db, logs, span, place, SLICE);
    yield rows.map((row) => ({ row, place: placeOf(row) }));
    const end = rows.at(-1);
    if (rows.length < SLICE || end === undefined) return;
    place = { part: 'log', at: end.at, audience: end.audience, g: end.g ?? 0 };
  }
}

/** The same for the short lists: all about one ticket or dossier, or all that could not be used. */
const listed = (terminal: TerminalContext, filter: AuditFilter, after: AuditPlace | null): readonly Found[] => {
  const { db } = terminal.store;
  const span = spanOf(filter);
  const rows = filter.about === '' ? parkedRows(db, MOST_PARKED) : rowsOfMatter(terminal, filter.about, span);
  const found = rows
    .filter(({ at, res }) => at >= span.from && at < span.to && (!filter.parked || (res?.includes('"bad"') ?? false)))
    .toSorted((a, b) => (isBefore(a, b) ? -1 : 1))
    .map((row) => ({
      row,
      place:
        row.g === null ? ({ part: 'waiting', audience: row.audience, era: 0, seq: row.seq } as const) : placeOf(row),
    }));
  if (after === null) return found;
  const end = found.findIndex(({ place }) => isSamePlace(place, after));
  return found.slice(end + 1);
};

const isSamePlace = (a: AuditPlace, b: AuditPlace): boolean =>
  a.audience === b.audience &&
  (a.part === 'log' ? b.part === 'log' && a.g === b.g : b.part === 'waiting' && a.seq === b.seq);

const matcher = (filter: AuditFilter, who: (entry: ReadEntry) => string) => (entry: ReadEntry) =>
  (filter.term === '' || entry.row.term === filter.term) &&
  (filter.kind === null || kindOf(entry) === filter.kind) &&
  (filter.who === '' || who(entry) === filter.who);

/**
 * A page of the journal (nhật ký), newest first: what this terminal's copies of the logs say and its own ops that no hub has confirmed. Millions of entries
 * are read by keyset, a slice at a time with everybody else's turn between; where few fit, the page comes back as it is after a while, and `next` says
 * from where to go on.
 */
export const auditPage = async (
  terminal: TerminalContext,
  { filter, after }: { readonly filter: AuditFilter; readonly after: AuditPlace | null },
  clock: () => number = () => performance.now(),
): Promise<CommandOutput<'audit.page'>> => {
  const { who, lineOf } = auditLines(terminal);
  const fits = matcher(filter, who);
  const fit: { readonly entry: ReadEntry; readonly place: AuditPlace }[] = [];
  const until = clock() + PATIENCE_MS;
  let seen = 0;
  let last: Found | null = null;
  const answer = (next: AuditPlace | null) => ({
    rows: fit.slice(0, PAGE_LINES).map(({ entry }) => lineOf(entry)),
    next,
    seen,
    reached: last?.row.at ?? null,
  });
  for await (const slice of slices(terminal, filter, after)) {
    for (const found of slice) {
      last = found;
      seen += 1;
      const entry = readEntry(found.row);
      if (!fits(entry)) continue;
      // One more than a page holds: so the last page is known to be the last.
      if (fit.length === PAGE_LINES) return answer(fit.at(-1)?.place ?? null);
      fit.push({ entry, place: found.place });
    }
    if (clock() > until && last !== null) {
      const end: Found = last;
      return answer(end.place);
    }
    await turn();
  }
  return answer(null);
};

/** Counts what a filter finds after a place, for about as long as a page may take; `next` says from where to go on counting, null: that was all. */
export const auditCount = async (
  terminal: TerminalContext,
  { filter, after }: { readonly filter: AuditFilter; readonly after: AuditPlace | null },
  clock: () => number = () => performance.now(),
): Promise<CommandOutput<'audit.count'>> => {
  const { who } = auditLines(terminal);
  const fits = matcher(filter, who);
  const until = clock() + PATIENCE_MS;
  let count = 0;
  let seen = 0;
  let place: AuditPlace | null = after;
  for await (const slice of slices(terminal, filter, after)) {
    for (const found of slice) {
      seen += 1;
      place = found.place;
      if (fits(readEntry(found.row))) count += 1;
    }
    if (clock() > until && seen > 0) return { count, seen, next: place };
    await turn();
  }
  return { count, seen, next: null };
};
