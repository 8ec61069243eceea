import type { TFunction } from 'i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import type { QueueTicket } from '#common/ipc/counter-calls.ts';
import type { AwayTicket, QueueChoices } from '#common/ipc/queue-calls.ts';
import type { PickOption } from '#renderer/ui/pick-list.ts';

type Language = 'vi' | 'en';
type Words = TFunction<'counter'>;

/** Where a ticket in hand may be sent: the other services, then the other counters. Ids say which: `service:…`, `counter:…`. */
export const transferOptions = (
  { services, counters }: QueueChoices,
  ticket: QueueTicket,
  language: Language,
  t: Words,
): readonly PickOption[] => [
  ...services
    .filter(({ id }) => id !== ticket.serviceId)
    .map(({ id, letter, name, waiting }) => ({
      id: `service:${id}`,
      name: `${letter} · ${name[language]}`,
      more: t('pick.waiting', { count: waiting }),
    })),
  ...counters.map(({ id, name, services: served }) => ({
    id: `counter:${id}`,
    name,
    more: services
      .filter((service) => served.includes(service.id))
      .map((service) => service.name[language])
      .join(', '),
  })),
];

/** Services that the same visit may go on with at this counter: every one but the present. What this counter serves comes first. */
export const addOptions = (
  { services }: QueueChoices,
  ticket: QueueTicket,
  language: Language,
): readonly PickOption[] =>
  services
    .filter(({ id }) => id !== ticket.serviceId)
    .toSorted((a, b) => Number(b.here) - Number(a.here))
    .map(({ id, letter, name }) => ({ id, name: `${letter} · ${name[language]}`, more: '' }));

/** The grounds of priority, and none. What the citizen said is marked; ids say which: `group:…`, `none`. */
export const judgeOptions = (
  groups: CommandOutput<'priority.groups'>['groups'],
  ticket: QueueTicket,
  language: Language,
  t: Words,
): readonly PickOption[] =>
  groups.length === 0 && ticket.priority === null
    ? []
    : [
        ...groups.map(({ id, name }) => ({
          id: `group:${id}`,
          name: name[language],
          more: id === ticket.priority?.id ? t(ticket.priority.confirmed ? 'pick.judged' : 'pick.said') : '',
        })),
        { id: 'none', name: t('pick.no-priority'), more: '' },
      ];

/** Waiting tickets to call one of. */
export const ticketOptions = (
  tickets: readonly QueueTicket[],
  language: Language,
  waited: (ticket: QueueTicket) => string,
): readonly PickOption[] =>
  tickets.map((ticket) => ({
    id: ticket.id,
    name: ticket.label,
    more: `${ticket.service[language]} · ${waited(ticket)}`,
  }));

const whyAway = ({ reason, since, finished, late }: AwayTicket, t: Words): string => {
  if (finished) return t('pick.finished', { time: formatTime(since) });
  return reason === null ? t(late ? 'pick.absent-late' : 'pick.absent') : t(`park.${reason}`);
};

/** Parked, absent and finished tickets to bring back, each with why its citizen went. */
export const awayOptions = (away: readonly AwayTicket[], language: Language, t: Words): readonly PickOption[] =>
  away.map((one) => ({
    id: one.ticket.id,
    name: one.ticket.label,
    more: [whyAway(one, t), one.ticket.service[language]].join(' · '),
  }));
