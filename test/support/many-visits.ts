import { addDays } from '#common/domain/calendar/local-day.ts';
import { toInstant } from '#common/domain/calendar/local-time.ts';
import { deskId, type Desk } from '#common/domain/floor/desk.ts';
import type { OpOf } from '#common/domain/log/op-catalogue.ts';
import { foldTicket, type Ticket, type TicketOp } from '#common/domain/queue/ticket.ts';
import { ratingId, type RatingTally } from '#common/domain/survey/rating-tally.ts';
import { seeded } from './many-dossiers.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export type Hall = {
  /** The first day; the others follow it, every day of the week. */
  readonly firstDay: string;
  readonly perDay: number;
  readonly services: readonly string[];
  readonly counters: readonly string[];
};

/** Two of them bear the same name. */
const officers = [
  { officer: 'o1', name: 'Nguyễn Thị Hoa' },
  { officer: 'o2', name: 'Trần Văn Bình' },
  { officer: 'o3', name: 'Lê Thu Hà' },
  { officer: 'o4', name: 'Phạm Quốc Đạt' },
] as const;
const relief = { officer: 'o5', name: 'Nguyễn Thị Hoa' } as const;

/** What befell a ticket: an op by its type and its data, and when (UTC ms). */
type VisitStep = {
  readonly [T in TicketOp['t']]: { readonly t: T; readonly d: OpOf<T>['d']; readonly at: number };
}[TicketOp['t']];

type Befallen = { readonly id: string; readonly day: string; readonly steps: readonly VisitStep[] };

const folded = ({ id, day, steps }: Befallen): Ticket => {
  const ticket = steps.reduce<Ticket | null>((before, { t, d, at }, index) => {
    // A step is made of the type and the data of one op.
    const op = { t, d, id, day, at, off: 0, uid: `${id}/${index}` } as unknown as TicketOp;
    return foldTicket(before, { op, term: 'K1', verdict: t === 'ticket.issue' ? { num: 1 } : { ok: true } });
  }, null);
  if (ticket === null) throw new Error('An op was not folded.');
  return ticket;
};

/** The steps of the n-th ticket of a hall: most are served, some are called again, sent on, absent, parked, back, or never called. The same for the same n. */
export const stepsOf = (n: number, { firstDay, perDay, services, counters }: Hall): Befallen => {
  const random = seeded(n + 1);
  const inDay = n % perDay;
  const day = addDays(firstDay, Math.floor(n / perDay));
  const of = (list: readonly string[]): string => list[random(list.length)] ?? '';
  const [service, counter] = [of(services), of(counters)];
  const arrived = toInstant(day, 7 * 60 * MINUTE + Math.floor((inDay * 600 * MINUTE) / perDay) + random(40 * SECOND));
  const called = arrived + random(45 * MINUTE);
  const steps: VisitStep[] = [
    {
      t: 'ticket.issue',
      at: arrived,
      d: { service, lang: 'vi', ...(random(12) === 0 ? { priority: 'elderly' } : {}) },
    },
    {
      t: 'ticket.label',
      at: arrived + 200,
      d: {
        service,
        label: `${service}${inDay + 1}`,
        series: service,
        number: inDay + 1,
        ahead: 0,
        ...(random(3) === 0 ? {} : { told: { low: 5, high: 20 } }),
      },
    },
  ];
  const befallen = { id: ticketId(n), day, steps };
  const fate = random(100);
  if (fate < 3) return befallen;
  steps.push({ t: 'ticket.call', at: called, d: { counter } });
  if (fate % 5 === 0) steps.push({ t: 'ticket.recall', at: called + 30 * SECOND, d: { counter } });
  const next = { service: of(services), counter: of(counters) };
  const again = called + random(20 * MINUTE) + 3 * MINUTE;
  const onceMore: readonly VisitStep[] = [
    { t: 'ticket.call', at: again, d: { counter: next.counter } },
    { t: 'ticket.done', at: again + random(30 * MINUTE), d: { counter: next.counter } },
  ];
  if (fate < 10) steps.push({ t: 'ticket.no-show', at: called + 2 * MINUTE, d: { counter } });
  else if (fate < 13) steps.push({ t: 'ticket.park', at: called + MINUTE, d: { counter, reason: 'other' } });
  else if (fate < 20) {
    const d = { counter, service: next.service, to: next.counter, note: '' };
    steps.push({ t: 'ticket.transfer', at: called + MINUTE, d }, ...onceMore);
  } else if (fate < 24) {
    // To another counter of the same service.
    steps.push(
      { t: 'ticket.transfer', at: called + 2 * MINUTE, d: { counter, service, to: next.counter, note: '' } },
      ...onceMore,
    );
  } else if (fate < 28) {
    steps.push({ t: 'ticket.park', at: called + 2 * MINUTE, d: { counter, reason: 'copies' } }, ...onceMore);
  } else if (fate < 32) {
    steps.push(
      { t: 'ticket.no-show', at: called + MINUTE, d: { counter } },
      { t: 'ticket.return', at: called + 2 * MINUTE, d: { counter } },
      ...onceMore,
    );
  } else if (fate < 98) steps.push({ t: 'ticket.done', at: called + MINUTE + random(25 * MINUTE), d: { counter } });
  return befallen;
};

/** The n-th ticket of a hall, with everything that befell it. */
export const visitNumber = (n: number, hall: Hall): Ticket => folded(stepsOf(n, hall));

const ticketId = (n: number): string => `0196${n.toString(16).padStart(28, '0')}`;

/** The desks of a day: who sat there; at the second counter somebody else from noon on, nobody signed in at the last. */
export const desksOn = (day: string, { counters }: Hall): readonly Desk[] =>
  counters.slice(0, -1).map((counter, index) => {
    const opened = toInstant(day, 7 * 60 * MINUTE);
    const noon = opened + 300 * MINUTE;
    const closed = opened + 600 * MINUTE;
    const first = officers[index % officers.length] ?? officers[0];
    return {
      id: deskId(counter, day),
      counter,
      day,
      pause: null,
      officer: null,
      pauses: [{ reason: 'break', since: opened + 120 * MINUTE, until: opened + 135 * MINUTE }],
      sessions:
        index === 1
          ? [
              { ...first, from: opened, to: noon },
              { ...relief, from: noon, to: closed },
            ]
          : [{ ...first, from: opened, to: closed }],
      opened,
      closed,
      handOver: null,
      pausedBy: null,
      sentOut: null,
    };
  });

/** What citizens said of each counter on a day; some of the ratings of the first two counters say whose visit it was. */
export const ratingsOn = (day: string, { counters }: Hall): readonly RatingTally[] => {
  const random = seeded(Number(day.replaceAll('-', '')));
  return counters.map((counter, index) => {
    const known = { 'very-satisfied': random(9), satisfied: random(4), 'not-satisfied': random(2) };
    const officer = [officers[0].officer, relief.officer][index];
    return {
      id: ratingId(counter, day),
      counter,
      day,
      scores: {
        'very-satisfied': known['very-satisfied'] + random(11),
        satisfied: known.satisfied + random(4),
        'not-satisfied': known['not-satisfied'] + 1,
      },
      reasons: { 'waited-long': 1 },
      byOfficer: officer === undefined ? {} : { [officer]: { scores: known, reasons: {} } },
    };
  });
};
