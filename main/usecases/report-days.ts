import { APPOINTMENT } from '#common/domain/appointment/merge-line.ts';
import { addDays } from '#common/domain/calendar/local-day.ts';
import type { Desk } from '#common/domain/floor/desk.ts';
import type { QueuePolicy } from '#common/domain/queue/queue-policy.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { deskTimes } from '#common/domain/report/desk-times.ts';
import { fairnessOf } from '#common/domain/report/fairness.ts';
import { satisfactionOf } from '#common/domain/report/satisfaction.ts';
import { toldWaits } from '#common/domain/report/told-waits.ts';
import type { DayReport } from '#common/ipc/report-calls.ts';
import { desksOfDay, ratingsOfDay, ticketDays } from '#main/store/report-days.ts';
import { ticketsOfDay } from '#main/store/tickets.ts';
import type { TerminalContext } from './terminal-context.ts';
import { counterName, serviceName } from './views/ticket-view.ts';

/** Nobody reads a longer table; a year's report is central's. */
const MOST_DAYS = 62;

const byArrival: QueuePolicy = { mode: 'arrival' };

/** A ticket kept by an earlier program knows its last call only. */
const firstCall = ({ callLog, calledAt }: Ticket): number | null => callLog[0]?.at ?? calledAt;

const served = (tickets: readonly Ticket[]) =>
  tickets.flatMap((ticket) => (ticket.service === null ? [] : [{ ...ticket, service: ticket.service }]));

/** The service in whose line a ticket waited for its first call. */
const firstService = ({ callLog, earlierServices, service }: Ticket & { readonly service: string }): string =>
  callLog[0]?.service ?? earlierServices[0]?.service ?? service;

/** A kept appointment stands in the line as of its slot, with the right to pass. */
const placeOf = ({ arrivedAt, priority, appointment }: Ticket) =>
  appointment === null ? { arrivedAt, priority } : { arrivedAt: appointment.slot, priority: APPOINTMENT };

const fairnessOn = (terminal: TerminalContext, day: string, tickets: readonly Ticket[], now: number) => {
  const { site } = terminal;
  const policyOf = (service: string) => site.service(service)?.policy ?? site.site?.priority.policy ?? byArrival;
  const calls = tickets.flatMap((ticket) =>
    ticket.callLog.flatMap(({ service, over, at }) =>
      service === null ? [] : [{ ...placeOf(ticket), service, over, at }],
    ),
  );
  return fairnessOf(
    served(tickets).map((ticket) => ({
      id: ticket.id,
      label: ticket.label ?? '…',
      service: firstService(ticket),
      calledAt: firstCall(ticket),
      over: ticket.callLog[0]?.over ?? ticket.over,
      ...placeOf(ticket),
    })),
    calls,
    policyOf,
    now,
  ).map(({ service, beyond, ...rest }) => ({
    day,
    service: serviceOf(terminal, service),
    policy: policyOf(service).mode,
    ...rest,
    beyond: [...beyond],
  }));
};

const serviceOf = ({ site }: TerminalContext, id: string) => ({
  id,
  letter: site.service(id)?.letter ?? '',
  name: serviceName(site, id),
});

const waitsOn = (terminal: TerminalContext, day: string, tickets: readonly Ticket[]) => {
  const called = served(tickets).flatMap((ticket) => {
    const at = firstCall(ticket);
    return at === null
      ? []
      : [{ service: firstService(ticket), told: ticket.told, waitedMs: Math.max(0, at - ticket.arrivedAt) }];
  });
  return toldWaits(called.flatMap(({ told, ...rest }) => (told === null ? [] : [{ ...rest, told }]))).map(
    ({ service, ...figures }) => ({
      day,
      service: serviceOf(terminal, service),
      ...figures,
      untold: called.filter((one) => one.told === null && one.service === service).length,
    }),
  );
};

const officersOf = (desk: Desk | undefined): string => (desk?.satHere ?? []).join(', ');

const desksOn = ({ store, site }: TerminalContext, day: string, tickets: readonly Ticket[], now: number) => {
  const desks = desksOfDay(store.db, day);
  const visits = tickets.flatMap(({ counter, calledAt, endedAt }) =>
    counter === null || calledAt === null ? [] : [{ counter, from: calledAt, to: endedAt }],
  );
  const counters = new Set([...site.counters.map(({ id }) => id), ...desks.map(({ counter }) => counter)]);
  return [...counters].flatMap((counter) => {
    const desk = desks.find((one) => one.counter === counter);
    const mine = visits.filter((one) => one.counter === counter);
    if (desk === undefined && mine.length === 0) return [];
    // A day that is over ends for those who forgot to sign out with the last thing they did.
    const isToday = day === store.today();
    const until = isToday ? now : Math.max(...mine.map(({ from, to }) => to ?? from), desk?.closed ?? 0, 0);
    const { pausedMs, ...times } = deskTimes(desk ?? null, mine, until);
    return [
      {
        day,
        counter: counterName(site, counter),
        officer: officersOf(desk),
        ...times,
        paused: Object.entries(pausedMs).map(([reason, ms]) => ({ reason: reason as keyof typeof pausedMs, ms })),
      },
    ];
  });
};

const satisfactionOn = ({ store, site }: TerminalContext, days: readonly string[]): DayReport['satisfaction'] =>
  satisfactionOf(
    days.flatMap((day) => {
      const desks = desksOfDay(store.db, day);
      return ratingsOfDay(store.db, day).map(({ counter, scores, reasons }) => ({
        counter,
        officer: officersOf(desks.find((desk) => desk.counter === counter)),
        scores,
        reasons,
      }));
    }),
  ).map(({ counter, officer, scores, reasons }) => ({
    counter: counterName(site, counter),
    officer,
    verySatisfied: scores['very-satisfied'],
    satisfied: scores.satisfied,
    notSatisfied: scores['not-satisfied'],
    // The keys are those of the tally.
    reasons: Object.entries(reasons).map(([reason, count]) => ({ reason: reason as keyof typeof reasons, count })),
  }));

/**
 * The supervisor's figures of some days (báo cáo), of today where no day is named: was anybody forgotten, did the told waits hold, how satisfied were
 * people, how did the counters spend their time. From this terminal's own copy, so also while the hub is gone, and as far back as it keeps tickets.
 */
export const reportDays = (
  terminal: TerminalContext,
  wish: { readonly from: string | null; readonly to: string | null },
): DayReport => {
  const { store } = terminal;
  const now = store.now();
  const to = wish.to ?? wish.from ?? store.today();
  const from = wish.from !== null && wish.from <= to ? wish.from : to;
  const days: string[] = [];
  for (let day = from; day <= to && days.length < MOST_DAYS; day = addDays(day, 1)) days.push(day);
  const tickets = days.map((day) => ({ day, tickets: ticketsOfDay(store.db, day) }));
  return {
    from,
    to: days.at(-1) ?? to,
    known: ticketDays(store.db),
    at: now,
    fairness: tickets.flatMap((one) =>
      fairnessOn(terminal, one.day, one.tickets, one.day === store.today() ? now : lastSign(one.tickets)),
    ),
    waits: tickets.flatMap((one) => waitsOn(terminal, one.day, one.tickets)),
    satisfaction: satisfactionOn(terminal, days),
    desks: tickets.flatMap((one) => desksOn(terminal, one.day, one.tickets, now)),
  };
};

/** The last sign of life of a day that is over, UTC ms: until then whoever was never called counts as waiting. */
const lastSign = (tickets: readonly Ticket[]): number =>
  tickets.reduce(
    (last, { arrivedAt, lastCallAt, endedAt }) => Math.max(last, arrivedAt, lastCallAt ?? 0, endedAt ?? 0),
    0,
  );
