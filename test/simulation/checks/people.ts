import { conflictsOf, type Ticket } from '#common/domain/queue/ticket.ts';
import { parseOp } from '#common/domain/log/op.ts';
import { readOp, type KnownOp } from '#common/domain/log/op-catalogue.ts';
import { isVoid, verdictSchema } from '#common/domain/log/verdict.ts';
import type { Site } from '../world/site.ts';
import { foldedLog, hubEntries } from './at-rest.ts';
import type { Violation } from './violation.ts';

const floorOps = (site: Site): readonly KnownOp[] =>
  hubEntries(site, 'floor').flatMap(({ op, res }) => {
    if (isVoid(verdictSchema.parse(JSON.parse(res)))) return [];
    const parsed = parseOp(op);
    const read = parsed.kind === 'op' ? readOp(parsed.op, 'floor') : null;
    return read?.kind === 'known' ? [read.op] : [];
  });

/** What people see: papers (I1p, I6, I10) and services (I7) against the site's final log. */
export const checkPeople = (site: Site): readonly Violation[] => {
  const { book, terminals } = site;
  const found: Violation[] = [];
  const ops = floorOps(site);
  const states = foldedLog(site, 'floor');
  // The prefix says which fold made the state.
  const ticketOf = (id: string) => (states.get(`ticket/${id}`) as Ticket | undefined) ?? null;
  const labels = new Map<string, Set<string>>();
  const released = new Set<string>();
  const called = new Set<string>();
  for (const op of ops) {
    if (op.t === 'ticket.label') labels.set(op.id, (labels.get(op.id) ?? new Set()).add(op.d.label));
    if (op.t === 'ticket.no-show') released.add(op.id);
    if (op.t === 'ticket.call') called.add(`${op.id} ${op.d.counter}`);
  }
  const isSafe = (machine: string): boolean =>
    !book.rewound.has(machine) && terminals.some(({ name, isDead }) => name === machine && !isDead);

  const papers = new Map<string, Set<string>>();
  for (const paper of book.papers) {
    const { label, ticket, machine, service, day } = paper;
    const place = `${service}/${day}/${label}`;
    papers.set(place, (papers.get(place) ?? new Set()).add(ticket));
    const inLog = labels.get(ticket)?.has(label) === true;
    if (!inLog && isSafe(machine))
      found.push({ rule: 'I1p', detail: `${label} was printed by ${machine} and is not in the log` });
    const shown = ticketOf(ticket)?.label;
    const isOnlyPaper = labels.get(ticket)?.size === 1;
    if (inLog && isOnlyPaper && shown !== label && shown?.startsWith(`${label}·`) !== true)
      found.push({ rule: 'I10', detail: `${ticket} is ${label} on paper and ${shown} on the screens` });
    if (inLog && ticketOf(ticket)?.day !== day) found.push({ rule: 'I10', detail: `${ticket} was of ${day}` });
  }
  for (const [place, ids] of papers) {
    if (ids.size < 2) continue;
    if (!book.wholeDiskRewind) found.push({ rule: 'I6', detail: `${place} is on ${ids.size} papers` });
    const known = [...ids].filter((id) => labels.get(id)?.has(place.split('/')[2] ?? '') === true);
    const label = place.split('/')[2] ?? '';
    const marked = known.filter((id) => {
      const ticket = ticketOf(id);
      return [ticket?.label, ...(ticket?.alsoLabelled ?? [])].some((shown) => shown?.startsWith(`${label}·`) === true);
    });
    if (marked.length < known.length - 1)
      found.push({ rule: 'I6', detail: `${place} is on ${ids.size} papers and nobody sees it` });
  }

  const servedBy = new Map<string, Set<string>>();
  for (const { ticket, counter, machine } of book.services) {
    // What only a lost disk knew cannot be seen by anybody.
    if (isSafe(machine) && called.has(`${ticket} ${counter}`))
      servedBy.set(ticket, (servedBy.get(ticket) ?? new Set()).add(counter));
  }
  for (const [id, counters] of servedBy) {
    const ticket = ticketOf(id);
    if (counters.size < 2 || ticket === null || released.has(id)) continue;
    if (conflictsOf(ticket).length === 0)
      found.push({ rule: 'I7', detail: `${id} was served by ${[...counters].join(' and ')}, unseen` });
  }
  return found;
};
