import { countsIn, durationFor, officerFor } from '#common/domain/report/visit-filter.ts';
import { visitOf, type Visit } from '#common/domain/report/visit.ts';
import type { TicketWish } from '#common/ipc/report-sheet.ts';
import { ticketById } from '#main/store/tickets.ts';
import { counterName } from '#main/usecases/views/ticket-view.ts';
import { cell, column, officerCell, serviceCell, wordCell } from '../cells.ts';
import { eachVisit, sittingOf } from '../each-visit.ts';
import { daysBetween } from '../make-sheet.ts';
import { sortInSlices } from '../sort-in-slices.ts';
import { detail, pagesOf, type FoundRecords, type PlainRecord, type RecordsAsk } from './records-ask.ts';

const columns = [
  column('label', 'text'),
  column('day', 'day'),
  column('service', 'text'),
  column('state', 'word'),
  column('counter', 'text'),
  column('arrived', 'instant'),
  column('wait', 'ms'),
  column('served-for', 'ms'),
];

type Ask = RecordsAsk<TicketWish>;

const detailsOf = ({ terminal }: Ask, visit: Visit, officer: string): PlainRecord['details'] => {
  const ticket = ticketById(terminal.store.db, visit.id);
  const calls = ticket?.callLog ?? [];
  const group = terminal.site.site?.priority.groups.find(({ id }) => id === ticket?.priority)?.name;
  return [
    detail('line', 'text', serviceCell(terminal, visit.line)),
    detail('first-call', 'instant', cell(visit.firstCallAt)),
    detail('last-call', 'instant', cell(ticket?.lastCallAt ?? null)),
    detail('ended', 'instant', cell(visit.endedAt)),
    detail('calls', 'count', cell(calls.length)),
    detail('recalls', 'count', cell(visit.recalls)),
    detail('transfers', 'count', cell(visit.transfers)),
    detail('officer', 'text', officerCell(officer)),
    detail('priority', 'text', cell(group ?? ticket?.priority ?? null)),
  ];
};

/** What orders the tickets, and no more: a year has hundreds of thousands. */
type Found = { readonly id: string; readonly ms: number; readonly arrivedAt: number };

/** Every ticket that the wish may mean. */
const eachMeant = async ({ terminal, wish, slices }: Ask, take: (visit: Visit) => void): Promise<void> => {
  if (wish.ids === undefined) {
    await eachVisit({ terminal, days: daysBetween(wish.from, wish.to), slices }, take);
    return;
  }
  for (const id of wish.ids) {
    const ticket = ticketById(terminal.store.db, id);
    const visit = ticket === null ? null : visitOf(ticket);
    if (visit !== null) take(visit);
    await slices.pause();
  }
};

/** The ids of the tickets that the wish means, the longest first. On its own: what it found on the way is let go, however long the pages are kept. */
const idsOf = async (ask: Ask): Promise<readonly string[]> => {
  const { wish, slices } = ask;
  const { officerAt } = sittingOf(ask);
  const found: Found[] = [];
  await eachMeant(ask, (visit) => {
    if (!countsIn(visit, wish, officerAt)) return;
    found.push({ id: visit.id, ms: durationFor(wish.which, visit) ?? -1, arrivedAt: visit.arrivedAt });
  });
  const sorted = await sortInSlices(found, (a, b) => b.ms - a.ms || a.arrivedAt - b.arrivedAt, slices);
  return sorted.map(({ id }) => id);
};

/** The tickets behind a figure, the longest first: who waited most, or was served longest. */
export const ticketRecords = async (ask: Ask): Promise<FoundRecords> => {
  const { terminal, wish } = ask;
  const ids = await idsOf(ask);
  const { officerAt, nameOf } = sittingOf(ask);
  const draw = (visit: Visit): PlainRecord => ({
    id: visit.id,
    cells: [
      cell(visit.label),
      cell(visit.day),
      serviceCell(terminal, visit.service),
      wordCell(`ticket-${visit.state}`),
      cell(visit.counter === null ? null : counterName(terminal.site, visit.counter)),
      cell(visit.arrivedAt),
      cell(visit.waitMs),
      cell(visit.servedMs),
    ],
    details: detailsOf(ask, visit, nameOf(officerFor(wish.which, visit, officerAt))),
  });
  return pagesOf(ids, columns, (id) => {
    const ticket = ticketById(terminal.store.db, id);
    const visit = ticket === null ? null : visitOf(ticket);
    return visit === null ? { id, cells: [], details: [] } : draw(visit);
  });
};
