import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Desk } from '#common/domain/floor/desk.ts';
import { stampShown } from '#common/domain/floor/on-duty.ts';
import type { TerminalRecord } from '#common/domain/floor/folds.ts';
import type { EnrolledTerminal } from '#common/domain/site/enrolment.ts';
import { needsPerson, type PrintJob } from '#common/domain/paper/print-job.ts';
import { conflictsOf, type Ticket } from '#common/domain/queue/ticket.ts';
import { damageViewSchema, type Floor } from '#common/ipc/supervisor-calls.ts';
import { troubleSchema, type Trouble } from '#common/ipc/views.ts';
import { ratingId } from '#common/domain/survey/rating-tally.ts';
import { readState } from '#main/store/folded-tables.ts';
import { deskOf } from '#main/store/desks.ts';
import { countReceivedOn } from '#main/store/dossiers.ts';
import { allPrinters, allTerminals, helpCallsOf, parkedEntries } from '#main/store/floor.ts';
import { allOpenPrintJobs } from '#main/store/print-jobs.ts';
import { ticketsOfDay } from '#main/store/tickets.ts';
import { allAlarms } from '#main/store/orders.ts';
import { enrolledTerminals, enrolmentMode } from '../enrolled-terminals.ts';
import { kioskClosed, notices } from '../floor-words.ts';
import { hubPlace } from '../hub-place.ts';
import { waitsNow } from '../waits-now.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { paperView } from './paper-view.ts';
import { counterName } from './ticket-view.ts';

/** What the hub last heard of a terminal. */
export type TerminalPresence = {
  readonly name: string;
  readonly roles: readonly string[];
  readonly version: string;
  readonly connected: boolean;
  readonly lastSeen: number | null;
  readonly unsynced: number;
  /** What the terminal tells of itself. */
  readonly status: Readonly<Record<string, unknown>>;
};

const PAPERS = 50;
const PARKED = 50;
const HELP_SHOWN_MS = 10 * 60_000;
/** A paper that is simply on its way needs nobody. */
const ON_ITS_WAY_MS = 4000;

/** The supervisor's live floor, from this terminal's own copy of the logs: it stays useful when the hub is gone. */
export const floorView = (
  terminal: TerminalContext,
  presence: readonly TerminalPresence[],
  silentSince: number | null,
): Floor => {
  const { store, site, hub } = terminal;
  const now = store.now();
  const day = store.today();
  const tickets = ticketsOfDay(store.db, day);
  const waitOfNewcomer = waitsNow(terminal);
  const printers = allPrinters(store.db);
  const conditionOf = ({ term, printer: name }: PrintJob) =>
    printers.find((printer) => printer.term === term && printer.printer === name)?.condition ?? null;
  const isLate = ({ state, changedAt }: PrintJob) =>
    (state === 'pending' || state === 'sending') && now - changedAt > ON_ITS_WAY_MS;
  return {
    siteName: site.site?.name ?? { vi: '', en: '' },
    updatedAt: now,
    connection: hub.connection(),
    services: site.services.map(({ id, letter, name }) => ({
      id,
      letter,
      name,
      ...waitOf(tickets.filter(({ service }) => service === id)),
      forecast: waitOfNewcomer(id, null),
    })),
    counters: countersOf(terminal, tickets, presence),
    terminals: terminalsOf(terminal, presence),
    here: { terminal: terminal.profile.name, hostsHub: hubPlace(terminal)?.term === terminal.profile.name },
    papers: allOpenPrintJobs(store.db, PAPERS)
      .filter((job) => needsPerson(job) || isLate(job))
      .map((job) => ({ terminal: job.term, title: job.title, paper: paperView(job, conditionOf(job)) })),
    helpCalls: helpCallsOf(store.db, day)
      .filter(({ at }) => now - at < HELP_SHOWN_MS)
      .toSorted((a, b) => b.at - a.at)
      .map(({ term, at }) => ({ terminal: term, at })),
    parked: parkedEntries(store.db, PARKED).map(({ audience, g, term, type, reason, at }) => ({
      id: `${audience} ${g}`,
      terminal: term,
      type,
      reason,
      at,
    })),
    conflicts: tickets.flatMap((ticket) => {
      const others = conflictsOf(ticket);
      // A second number on paper of one ticket (a copied kiosk) is shown beside the first.
      if (others.length === 0 && ticket.alsoLabelled.length === 0) return [];
      return [
        {
          label: [ticket.label ?? '…', ...ticket.alsoLabelled.map(({ label }) => label)].join(' = '),
          counters: [...(ticket.counter === null ? [] : [ticket.counter]), ...others].map((id) =>
            counterName(site, id),
          ),
        },
      ];
    }),
    receivedToday: countReceivedOn(store.db, day),
    silentSince,
    alarms: allAlarms(store.db).flatMap(({ key, taken }) =>
      taken === null ? [] : [{ key, taken: { ...taken, by: stampShown(taken.by) } }],
    ),
    notices: [...notices(terminal)],
  };
};

/** What a terminal said to be wrong with it; what this version cannot read of that counts as nothing. */
const troublesIn = (seen: TerminalPresence): Trouble[] => {
  const read = z.array(troubleSchema).safeParse(seen.status['troubles']);
  return read.success ? read.data : [];
};

/** Databases that a terminal said were damaged; what this version cannot read of that counts as none. */
const damagesIn = (seen: TerminalPresence | undefined): Floor['terminals'][number]['damages'] => {
  const read = z.array(damageViewSchema).safeParse(seen?.status['damages']);
  return read.success ? read.data : [];
};

/** A figure that a terminal tells of itself; null when it does not. */
const numberIn = (seen: TerminalPresence | undefined, name: string): number | null => {
  const value = seen?.status[name];
  return typeof value === 'number' ? value : null;
};

/** The disk of a terminal, as far as it tells. */
const diskIn = (seen: TerminalPresence | undefined): Floor['terminals'][number]['disk'] => {
  const freeBytes = numberIn(seen, 'diskFreeBytes');
  const totalBytes = numberIn(seen, 'diskTotalBytes');
  return freeBytes === null || totalBytes === null ? null : { freeBytes, totalBytes };
};

const waitOf = (tickets: readonly Ticket[]) => {
  const waiting = tickets.filter(({ state }) => state === 'waiting');
  return {
    waiting: waiting.length,
    oldestArrivedAt: waiting.length === 0 ? null : Math.min(...waiting.map(({ arrivedAt }) => arrivedAt)),
    issuedToday: tickets.length,
    doneToday: tickets.filter(({ state }) => state === 'done').length,
  };
};

const ratingsOf = (db: Database, counter: string, day: string): Floor['counters'][number]['ratings'] => {
  const scores = readState(db, 'rating', ratingId(counter, day))?.scores;
  return {
    verySatisfied: scores?.['very-satisfied'] ?? 0,
    satisfied: scores?.satisfied ?? 0,
    notSatisfied: scores?.['not-satisfied'] ?? 0,
  };
};

type Seat = Pick<Floor['counters'][number], 'officer' | 'officerId' | 'officerSince' | 'sentOut' | 'sentOutId'>;

/** Who sits there and since when, and whose session a supervisor ended. */
const seatOf = (desk: Desk | null): Seat => ({
  officer: desk?.officer?.name ?? '',
  officerId: desk?.officer?.id ?? '',
  officerSince: desk?.officer?.since ?? null,
  sentOut: desk?.sentOut?.name ?? '',
  sentOutId: desk?.sentOut?.id ?? '',
});

/** Who sits at a counter, whether it is paused, and since when it is idle: since the last of its visits, of its pauses, or of the sign-in. */
const deskNow = (
  { store }: TerminalContext,
  counter: string,
  tickets: readonly Ticket[],
): Seat & Pick<Floor['counters'][number], 'pause' | 'idleSince'> => {
  const desk = deskOf(store.db, counter, store.today());
  const mine = tickets.filter((ticket) => ticket.counter === counter);
  const seat = seatOf(desk);
  const pause = desk?.pause ?? null;
  if (pause !== null || mine.some(({ state }) => state === 'called')) return { ...seat, pause, idleSince: null };
  const signs = [
    ...mine.map(({ endedAt }) => endedAt ?? 0),
    ...(desk?.pauses ?? []).map(({ until }) => until ?? 0),
    desk?.officer?.since ?? 0,
  ];
  const isLeft = desk !== null && desk.officer === null && desk.closed !== null;
  const last = Math.max(0, ...signs);
  return { ...seat, pause, idleSince: isLeft || last === 0 ? null : last };
};

/** The terminal that works at a counter: of all that ever did, one that is connected, and of these the one that started last. */
const terminalAt = (
  records: readonly TerminalRecord[],
  isThere: (term: string) => boolean,
  counter: string,
): TerminalRecord | undefined =>
  records
    .filter((record) => record.counter === counter)
    .toSorted((a, b) => Number(isThere(b.term)) - Number(isThere(a.term)) || b.startedAt - a.startedAt)[0];

const countersOf = (
  terminal: TerminalContext,
  tickets: readonly Ticket[],
  presence: readonly TerminalPresence[],
): Floor['counters'] => {
  const { store, site } = terminal;
  // Who was let out for good works at no counter.
  const enrolled = enrolledTerminals(terminal);
  const records = allTerminals(store.db).filter(({ term }) => enrolled.get(term)?.revoked !== true);
  const isThere = (term: string): boolean => presence.some(({ name, connected }) => name === term && connected);
  return site.counters.map(({ id, name, services }) => {
    const term = terminalAt(records, isThere, id)?.term ?? '';
    const serving = tickets.find((ticket) => ticket.state === 'called' && ticket.counter === id);
    return {
      id,
      name: name.vi,
      terminal: term,
      connected: isThere(term),
      servingLabel: serving?.label ?? null,
      servingSince: serving?.calledAt ?? null,
      services,
      waitingBehind: tickets.filter(
        ({ state, service, reservedFor }) =>
          state === 'waiting' && (reservedFor === null ? services.includes(service ?? '') : reservedFor === id),
      ).length,
      sentHere: tickets
        .filter(({ state, reservedFor }) => state === 'waiting' && reservedFor === id)
        .toSorted((a, b) => a.arrivedAt - b.arrivedAt)
        .map(({ label }) => label ?? '…'),
      ...deskNow(terminal, id, tickets),
      doneToday: tickets.filter((ticket) => ticket.state === 'done' && ticket.counter === id).length,
      ratings: ratingsOf(store.db, id, store.today()),
    };
  });
};

const standingOf = (
  terminal: TerminalContext,
  known: EnrolledTerminal | undefined,
): Floor['terminals'][number]['enrolment'] => {
  if (known === undefined) return enrolmentMode(terminal) === 'open' ? 'open' : 'not-enrolled';
  return known.revoked ? 'revoked' : 'enrolled';
};

const terminalsOf = (terminal: TerminalContext, presence: readonly TerminalPresence[]): Floor['terminals'] => {
  const { store } = terminal;
  const records = allTerminals(store.db);
  const printers = allPrinters(store.db);
  const enrolled = enrolledTerminals(terminal);
  const hub = hubPlace(terminal)?.term;
  const names = [
    ...new Set([...records.map(({ term }) => term), ...presence.map(({ name }) => name), ...enrolled.keys()]),
  ].toSorted();
  return names.map((name) => {
    const record = records.find(({ term }) => term === name);
    const seen = presence.find((one) => one.name === name);
    return {
      name,
      roles: [...(seen?.roles ?? record?.roles ?? [])],
      version: seen?.version ?? record?.version ?? '',
      connected: seen?.connected ?? false,
      lastSeen: seen?.lastSeen ?? null,
      unsynced: seen?.unsynced ?? 0,
      printers: printers
        .filter(({ term }) => term === name)
        .map(({ printer, condition, since }) => ({ name: printer, condition, since })),
      enrolment: standingOf(terminal, enrolled.get(name)),
      hostsHub: name === hub,
      twice: seen?.status['twice'] === true,
      damages: damagesIn(seen),
      databaseBytes: numberIn(seen, 'databaseBytes'),
      oldestUnsentAt: numberIn(seen, 'oldestUnsentAt'),
      clockSkewMs: numberIn(seen, 'clockSkewMs'),
      disk: diskIn(seen),
      closed: kioskClosed(terminal, name),
      exit: seen?.status['exit'] === true,
      troubles: seen?.connected === true ? troublesIn(seen) : [],
    };
  });
};
