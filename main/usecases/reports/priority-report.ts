import { APPOINTMENT } from '#common/domain/appointment/merge-line.ts';
import type { QueuePolicy } from '#common/domain/queue/queue-policy.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { fairnessOf, type Fairness, type FairTicket, type WrittenCall } from '#common/domain/report/fairness.ts';
import { firstCallOf, lineOf } from '#common/domain/report/visit.ts';
import type { SheetCell, TicketWish } from '#common/ipc/report-sheet.ts';
import { cell, column, countCell, serviceCell, wordCell } from './cells.ts';
import { eachDay } from './each-visit.ts';
import type { MakeReport, ReportFrame, ReportParts } from './report-frame.ts';

const byArrival: QueuePolicy = { mode: 'arrival' };

/** A kept appointment stands in the line as of its slot, with the right to pass. */
const placeOf = ({ arrivedAt, priority, appointment }: Ticket) =>
  appointment === null ? { arrivedAt, priority } : { arrivedAt: appointment.slot, priority: APPOINTMENT };

/** The last sign of life of a day that is over, UTC ms: until then whoever was never called counts as waiting. */
const lastSign = (tickets: readonly Ticket[]): number =>
  tickets.reduce(
    (last, { arrivedAt, lastCallAt, endedAt }) => Math.max(last, arrivedAt, lastCallAt ?? 0, endedAt ?? 0),
    0,
  );

/** The tickets of a day by the service they waited for, in the order of these services' ids, and every call of the day. */
const dayOf = (tickets: readonly Ticket[]) => {
  const calls = tickets.flatMap((ticket): readonly WrittenCall[] =>
    ticket.callLog.flatMap(({ service, over, at }) =>
      service === null ? [] : [{ ...placeOf(ticket), service, over, at }],
    ),
  );
  const fair = tickets.flatMap((ticket): readonly FairTicket[] => {
    const service = lineOf(ticket);
    if (service === null || ticket.service === null) return [];
    const over = ticket.callLog[0]?.over ?? ticket.over;
    return [
      { id: ticket.id, label: ticket.label ?? '…', service, calledAt: firstCallOf(ticket), over, ...placeOf(ticket) },
    ];
  });
  const services = [...new Set(fair.map(({ service }) => service))].toSorted();
  return { calls, services: services.map((id) => ({ id, mine: fair.filter(({ service }) => service === id) })) };
};

const more = (a: Fairness['normal'], b: Fairness['normal']): Fairness['normal'] => ({
  people: a.people + b.people,
  longestMs: Math.max(a.longestMs, b.longestMs),
});

/** Two days of a service as one: who was passed most stands for both. */
const together = (a: Fairness, b: Fairness): Fairness => ({
  service: a.service,
  normal: more(a.normal, b.normal),
  prior: more(a.prior, b.prior),
  worst: (b.worst?.passed ?? 0) > (a.worst?.passed ?? 0) ? b.worst : a.worst,
  beyond: [...a.beyond, ...b.beyond],
  otherPasses: a.otherPasses + b.otherPasses,
});

type Row = { readonly day: string | null; readonly fairness: Fairness };

/** Numbers that a sentence names before it only says how many more there are. */
const NAMED = 20;

/** A sentence about numbers: its name, and what it is told. */
const naming = (sentence: string, labels: readonly string[]) => {
  const list = labels.slice(0, NAMED).join(', ');
  return labels.length > NAMED
    ? { name: `${sentence}-more`, told: { list, more: labels.length - NAMED } }
    : { name: sentence, told: { list } };
};

const verdictOf = ({ beyond }: Fairness, { mode }: QueuePolicy): SheetCell => {
  if (beyond.length === 0) return wordCell(mode === 'strict' ? 'verdict-unbounded' : 'verdict-kept');
  const { name, told } = naming('verdict-beyond', beyond);
  return wordCell(name, told);
};

const cellsOf = (frame: ReportFrame, { day, fairness }: Row, policy: QueuePolicy): SheetCell[] => {
  const { service, normal, prior, worst, otherPasses } = fairness;
  const wish: TicketWish = {
    of: 'tickets',
    which: 'issued',
    service,
    from: day ?? frame.from,
    to: day ?? frame.to,
  };
  return [
    serviceCell(frame.terminal, service),
    ...(day === null ? [] : [cell(day)]),
    wordCell(`policy-${policy.mode}`),
    // Where nobody goes before anybody else, everybody counts as without priority.
    countCell(normal.people, policy.mode === 'arrival' ? wish : { ...wish, which: 'normal' }),
    cell(normal.people === 0 ? null : normal.longestMs),
    countCell(prior.people, { ...wish, which: 'prior' }),
    cell(prior.people === 0 ? null : prior.longestMs),
    worst === null
      ? cell(0)
      : {
          ...wordCell('passed-worst', { passed: worst.passed, label: worst.label }),
          records: { ...wish, ids: [worst.id] },
          whole: 1,
        },
    worst === null ? cell(null) : worst.bound === null ? wordCell('unbounded') : cell(worst.bound),
    cell(otherPasses),
    verdictOf(fairness, policy),
  ];
};

const noteOf = (rows: readonly Row[], policyOf: (service: string) => QueuePolicy): ReportParts['notes'] => {
  const people = rows.reduce((sum, { fairness: { normal, prior } }) => sum + normal.people + prior.people, 0);
  if (people === 0) return [];
  const beyond = rows.flatMap(({ fairness }) => fairness.beyond);
  if (beyond.length > 0) {
    const { name, told } = naming('priority-beyond', beyond);
    return [{ tone: 'act', key: name, with: told }];
  }
  const strict = rows.some(({ fairness }) => policyOf(fairness.service).mode === 'strict');
  return [
    strict
      ? { tone: 'offline', key: 'priority-unbounded', with: { people } }
      : { tone: 'good', key: 'priority-kept', with: { people } },
  ];
};

/** The days of one service are a line; those of several would be one line over another. */
const chartOfDays = (rows: readonly Row[]): ReportParts['chart'] =>
  new Set(rows.map(({ fairness }) => fairness.service)).size === 1
    ? { kind: 'line', along: 'day', draws: ['normal-longest', 'prior-longest'] }
    : null;

/** The proof that nobody was forgotten (không ai bị bỏ quên): who was passed over how often, beside what the policy promises now. */
export const priorityReport: MakeReport = async (frame) => {
  const { site, store } = frame.terminal;
  const policyOf = (service: string): QueuePolicy =>
    site.service(service)?.policy ?? site.site?.priority.policy ?? byArrival;
  const rows = new Map<string, Row>();
  const byDay = frame.group === 'day';
  await eachDay(frame, async (day, tickets) => {
    const until = day === store.today() ? frame.now : lastSign(tickets);
    const { calls, services } = dayOf(tickets);
    for (const { id, mine } of services) {
      const pause = frame.slices.pause();
      if (pause !== undefined) await pause;
      const fairness = fairnessOf(id, mine, calls, policyOf(id), until);
      const key = byDay ? `${day} ${id}` : id;
      const before = rows.get(key);
      rows.set(key, {
        day: byDay ? day : null,
        fairness: before === undefined ? fairness : together(before.fairness, fairness),
      });
    }
  });
  return {
    columns: [
      column('service', 'text'),
      ...(byDay ? [column('day', 'day')] : []),
      column('policy', 'word'),
      column('normal', 'count'),
      column('normal-longest', 'ms'),
      column('prior', 'count'),
      column('prior-longest', 'ms'),
      column('passed', 'count', 'passed'),
      column('bound', 'count', 'bound'),
      column('other-passes', 'count'),
      column('verdict', 'word'),
    ],
    rows: [...rows].map(([key, row]) => ({ key, cells: cellsOf(frame, row, policyOf(row.fairness.service)) })),
    notes: noteOf([...rows.values()], policyOf),
    chart: byDay
      ? chartOfDays([...rows.values()])
      : { kind: 'bars', along: 'service', draws: ['normal-longest', 'prior-longest'] },
  };
};
