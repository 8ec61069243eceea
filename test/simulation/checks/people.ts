import { conflictsOf, type Ticket } from '#common/domain/queue/ticket.ts';
import type { KnownOp } from '#common/domain/log/op-catalogue.ts';
import { isVoid } from '#common/domain/log/verdict.ts';
import type { Paper } from '../world/book.ts';
import type { Site } from '../world/site.ts';
import { foldedLog, goneFromHub, hubEntries } from './hub-log.ts';
import type { Violation } from './violation.ts';

const floorOps = (site: Site): readonly KnownOp[] =>
  hubEntries(site, 'floor').flatMap(({ term, op, res }) => {
    const read = site.world.cache.row({ term, res, text: op }, 'floor');
    return read === null || isVoid(read.verdict) ? [] : [read.op];
  });

/** What the final log says of tickets, and which machines' disks are still what they were. */
type Facts = {
  readonly ticketOf: (id: string) => Ticket | null;
  readonly labels: ReadonlyMap<string, ReadonlySet<string>>;
  readonly released: ReadonlySet<string>;
  readonly called: ReadonlySet<string>;
  readonly isSafe: (machine: string) => boolean;
  /** Something about this ticket was forgotten before the hub was made from a copy. */
  readonly isForgotten: (id: string) => boolean;
};

/** After these another counter may serve the ticket and nothing is wrong. */
const givesBack: ReadonlySet<string> = new Set([
  'ticket.no-show',
  'ticket.transfer',
  'ticket.park',
  'ticket.return',
  'ticket.undo',
]);

const factsOf = (site: Site): Facts => {
  const { book, terminals } = site;
  const states = foldedLog(site, 'floor');
  const labels = new Map<string, Set<string>>();
  const released = new Set<string>();
  const called = new Set<string>();
  const forgotten = goneFromHub(site, 'floor');
  for (const op of floorOps(site)) {
    if (op.t === 'ticket.label') labels.set(op.id, (labels.get(op.id) ?? new Set()).add(op.d.label));
    if (givesBack.has(op.t)) released.add(op.id);
    if (op.t === 'ticket.call') called.add(`${op.id} ${op.d.counter}`);
  }
  return {
    // The prefix says which fold made the state.
    ticketOf: (id) => (states.get(`ticket/${id}`) as Ticket | undefined) ?? null,
    labels,
    released,
    called,
    isForgotten: (id) => forgotten.has(id),
    isSafe: (machine) =>
      !book.rewound.has(machine) && terminals.some(({ name, isDead }) => name === machine && !isDead),
  };
};

/** One paper against the log: it is there (I1p), and the screens show what it says (I10). */
const checkPaper = ({ label, ticket: id, machine, day }: Paper, facts: Facts): readonly Violation[] => {
  if (facts.isForgotten(id)) return [];
  const ofTicket = facts.labels.get(id);
  if (ofTicket?.has(label) !== true) {
    const detail = `${label} was printed by ${machine} and is not in the log`;
    return facts.isSafe(machine) ? [{ rule: 'I1p', detail }] : [];
  }
  const ticket = facts.ticketOf(id);
  const isShown = ticket?.label === label || ticket?.label?.startsWith(`${label}·`) === true;
  return [
    ...(ofTicket.size === 1 && !isShown
      ? [{ rule: 'I10', detail: `${id} is ${label} on paper and ${ticket?.label} on the screens` }]
      : []),
    ...(ticket?.day === day ? [] : [{ rule: 'I10', detail: `${id} was of ${day}` }]),
  ];
};

/**
 * Labels on several papers (I6). Loosened: after a whole disk, guard and all, went back, and while two hubs of one counter live, nothing on earth
 * knows that a number was given, so it may be given again; then people must see it.
 */
const checkLabels = ({ book }: Site, facts: Facts): readonly Violation[] => {
  const places = new Map<string, { readonly label: string; readonly ids: Set<string> }>();
  for (const { label, ticket, service, day } of book.papers) {
    const place = `${service}/${day}/${label}`;
    const known = places.get(place) ?? { label, ids: new Set() };
    known.ids.add(ticket);
    places.set(place, known);
  }
  return [...places].flatMap(([place, { label, ids }]): readonly Violation[] => {
    if (ids.size < 2) return [];
    const known = [...ids].filter((id) => !facts.isForgotten(id) && facts.labels.get(id)?.has(label) === true);
    const marked = known.filter((id) => {
      const ticket = facts.ticketOf(id);
      const shown = [ticket?.label ?? '', ...(ticket?.alsoLabelled.map((other) => other.label) ?? [])];
      return shown.some((one) => one.startsWith(`${label}·`));
    });
    return [
      ...(book.wholeDiskRewind || book.hadTwins ? [] : [{ rule: 'I6', detail: `${place} is on ${ids.size} papers` }]),
      ...(marked.length < known.length - 1
        ? [{ rule: 'I6', detail: `${place} is on ${ids.size} papers and nobody sees it` }]
        : []),
    ];
  });
};

/**
 * Tickets that two counters served are a conflict that everybody sees (I7). Loosened: what only a lost disk knew of a service nobody can see, a
 * ticket that was given back (absent, parked, sent on, taken back) may be served again, and of one that was forgotten the log has nothing to show.
 */
const checkServices = ({ book }: Site, facts: Facts): readonly Violation[] => {
  const servedBy = new Map<string, Set<string>>();
  for (const { ticket, counter, machine } of book.services) {
    // What only a lost disk knew cannot be seen by anybody.
    if (!facts.isSafe(machine) || !facts.called.has(`${ticket} ${counter}`)) continue;
    servedBy.set(ticket, (servedBy.get(ticket) ?? new Set()).add(counter));
  }
  return [...servedBy].flatMap(([id, counters]) => {
    const ticket = facts.ticketOf(id);
    if (counters.size < 2 || ticket === null || facts.isForgotten(id) || facts.released.has(id)) return [];
    if (conflictsOf(ticket).length > 0) return [];
    return [{ rule: 'I7', detail: `${id} was served by ${[...counters].join(' and ')}, unseen` }];
  });
};

/** What people see: papers (I1p, I6, I10) and services (I7) against the site's final log. */
export const checkPeople = (site: Site): readonly Violation[] => {
  const facts = factsOf(site);
  return [
    ...site.book.papers.flatMap((paper) => checkPaper(paper, facts)),
    ...checkLabels(site, facts),
    ...checkServices(site, facts),
  ];
};
