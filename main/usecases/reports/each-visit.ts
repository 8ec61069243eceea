import { deskId, sittingAt, type Desk } from '#common/domain/floor/desk.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { visitOf, type Visit } from '#common/domain/report/visit.ts';
import type { OfficerAt } from '#common/domain/report/visit-filter.ts';
import { readState } from '#main/store/folded-tables.ts';
import { ticketsOfDayAfter } from '#main/store/report-days.ts';
import type { ReportFrame } from './report-frame.ts';

type Walked = Pick<ReportFrame, 'terminal' | 'days' | 'slices'>;

/** Tickets read at a time: some hundred microseconds. */
const PAGE = 40;

/** Reads every ticket of every day, in slices, day by day. */
export const eachTicket = async ({ terminal, days, slices }: Walked, take: (ticket: Ticket) => void): Promise<void> => {
  for (const day of days) {
    const at = { last: '' };
    for (;;) {
      const page = ticketsOfDayAfter(terminal.store.db, day, at.last, PAGE);
      page.forEach(take);
      // Only a slice that is over is awaited.
      const pause = slices.pause();
      if (pause !== undefined) await pause;
      if (page.length < PAGE) break;
      at.last = page.at(-1)?.id ?? '';
    }
    slices.step();
  }
};

/** Every ticket of a day with its service, as reports count it. */
export const eachVisit = (walked: Walked, take: (visit: Visit) => void): Promise<void> =>
  eachTicket(walked, (ticket) => {
    const visit = visitOf(ticket);
    if (visit !== null) take(visit);
  });

/** The tickets of each day together, for reports that compare them with one another. */
export const eachDay = async (
  { terminal, days, slices }: Walked,
  take: (day: string, tickets: readonly Ticket[]) => Promise<void> | void,
): Promise<void> => {
  for (const day of days) {
    const tickets: Ticket[] = [];
    await eachTicket({ terminal, days: [day], slices }, (ticket) => tickets.push(ticket));
    await take(day, tickets);
    await slices.pause();
  }
};

/** Who sat at counters, each desk read once. */
export type Sitting = {
  readonly officerAt: OfficerAt;
  /** The name to an officer's id, as it was read last; '' for nobody. */
  readonly nameOf: (officer: string) => string;
  /** Everybody who signed in at a counter on a day, by name and in order; '' for nobody. */
  readonly namesOn: (counter: string, day: string) => string;
  /** For whom what does not say its officer counts: the only one who sat at that counter on that day, by id, or everybody together, by name. */
  readonly togetherOn: (counter: string, day: string) => string;
};

export const sittingOf = ({ terminal }: Pick<ReportFrame, 'terminal'>): Sitting => {
  const desks = new Map<string, Desk | null>();
  const names = new Map<string, string>();
  const deskAt = (counter: string, day: string): Desk | null => {
    const id = deskId(counter, day);
    const known = desks.get(id);
    if (known !== undefined || counter === '') return known ?? null;
    const desk = readState(terminal.store.db, 'desk', id);
    desks.set(id, desk);
    for (const { officer, name } of desk?.sessions ?? []) names.set(officer, name);
    return desk;
  };
  const namesOn = (counter: string, day: string): string =>
    [...new Set(deskAt(counter, day)?.sessions.map(({ name }) => name))].join(', ');
  return {
    namesOn,
    togetherOn: (counter, day) => {
      const [one, ...others] = new Set(deskAt(counter, day)?.sessions.map(({ officer }) => officer));
      return one !== undefined && others.length === 0 ? one : namesOn(counter, day);
    },
    officerAt: (counter, day, instant) =>
      instant === null ? '' : (sittingAt(deskAt(counter, day), instant)?.officer ?? ''),
    nameOf: (officer) => names.get(officer) ?? '',
  };
};

/** Between the ids of services that count together. */
export const AND = '+';

/**
 * In which services a counter finished visits on a day, their ids in order and with `AND` between them; '' for none. A rating does not say of which visit it is,
 * so the services of its counter's day count together.
 */
export const servicesAt = async (walked: Walked): Promise<(counter: string, day: string) => string> => {
  const served = new Map<string, Set<string>>();
  await eachVisit(walked, ({ counter, day, service, servedMs }) => {
    if (counter === null || servedMs === null) return;
    const key = deskId(counter, day);
    served.set(key, (served.get(key) ?? new Set<string>()).add(service));
  });
  return (counter, day) => [...(served.get(deskId(counter, day)) ?? [])].toSorted().join(AND);
};
