import type { QueuePolicy } from '#common/domain/queue/queue-policy.ts';
import type { Seed } from '#main/usecases/publish-seed.ts';

type DayService = {
  readonly id: string;
  readonly name: string;
  /** Share of the visits. */
  readonly share: number;
  /** Mean length of a visit, minutes. */
  readonly minutes: number;
  /** Own priority policy; without one the centre's. */
  readonly policy?: QueuePolicy;
};

export const services: readonly DayService[] = [
  { id: 'A', name: 'Hộ tịch', share: 0.2, minutes: 8 },
  {
    id: 'B',
    name: 'Đất đai',
    share: 0.22,
    minutes: 12,
    policy: { mode: 'ageing', headStartMinutes: 20, passedAtMost: 4 },
  },
  { id: 'C', name: 'Trả kết quả', share: 0.2, minutes: 3, policy: { mode: 'arrival' } },
  { id: 'D', name: 'Đầu tư', share: 0.08, minutes: 11 },
  { id: 'E', name: 'Cư trú', share: 0.15, minutes: 7, policy: { mode: 'strict' } },
  { id: 'F', name: 'Chứng thực', share: 0.15, minutes: 6 },
];

/** Priority of the centre: between any three calls without priority at most one passes over (domain.md §8). */
const centrePolicy: QueuePolicy = { mode: 'ratio', priority: 1, normal: 3 };

export const policyOf = (service: string): QueuePolicy =>
  services.find(({ id }) => id === service)?.policy ?? centrePolicy;

export const priorityGroups = ['elderly', 'disabled', 'pregnant'] as const;

const work = services.reduce((sum, { share, minutes }) => sum + share * minutes, 0);

/** Services of the n-th of `count` counters: the one that its place in the work of the day falls to, and the next one. */
const servicesOf = (n: number, count: number): readonly string[] => {
  let upTo = 0;
  const first = services.findIndex(({ share, minutes }) => {
    upTo += (share * minutes) / work;
    return (n + 0.5) / count < upTo;
  });
  return [services[first]?.id ?? 'A', services[(first + 1) % services.length]?.id ?? 'A'];
};

export type DayCounter = { readonly id: string; readonly services: readonly string[] };

export const dayCounters = (count: number): readonly DayCounter[] =>
  Array.from({ length: count }, (_, n) => ({ id: `Q${n + 1}`, services: servicesOf(n, count) }));

const config = (id: string, kind: string, value: Record<string, unknown>): Seed[number] => ({ id, kind, value });
const both = (text: string) => ({ vi: text, en: text });

/** The centre's settings: hours with a lunch break, a last number before closing, priority with three grounds, an officer for each counter. */
export const daySettings = (counters: readonly DayCounter[]): Seed => [
  config('site:main', 'site', {
    name: both('Trung tâm của một ngày'),
    parentAgency: '',
    agencyName: '',
    agencyCode: 'H49.12',
    place: '',
    address: '',
    hotline: '',
    notice: both(''),
    hubPatienceMs: 5_000,
    enrolment: 'open',
    floor: { recallLimit: 2, returnMinutes: 30, targetMinutes: 13.3 },
    priority: { groups: priorityGroups.map((id) => ({ id, name: both(id) })), policy: centrePolicy },
  }),
  config('calendar:main', 'calendar', {
    sessions: [
      { opens: 450, closes: 690 },
      { opens: 810, closes: 1_020 },
    ],
    weeklyRest: [0, 6],
    specialDays: {},
    confirmedYears: [2026],
  }),
  ...services.map(({ id, name, policy }, order) =>
    config(`service:${id}`, 'service', {
      letter: id,
      name: both(name),
      hint: both(''),
      icon: 'file',
      order,
      hours: {
        sessions: [
          { opens: 435, closes: 690 },
          { opens: 795, closes: 1_020 },
        ],
        lastTicketMinutes: 20,
      },
      ...(policy === undefined ? {} : { policy }),
    }),
  ),
  ...counters.map(({ id, services: served }, n) =>
    config(`counter:${id}`, 'counter', { name: both(`Quầy ${n + 1}`), number: n + 1, services: [...served] }),
  ),
  ...counters.map(({ id }) => config(`officer:${id}`, 'officer', { name: `Cán bộ ${id}`, role: '' })),
];
