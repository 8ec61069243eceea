import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { waitsNow } from '#main/usecases/waits-now.ts';
import type { Day } from './day.ts';
import type { Person } from './people.ts';
import { DAY, MINUTE_MS } from './plan.ts';
import { toLocalTime } from '#common/domain/calendar/local-time.ts';

/** Somebody comes, takes a number (waits in front of closed doors, if need be) and reads what the kiosk says of the wait. */
export const comeAndTake = async (day: Day, person: Person): Promise<void> => {
  const { agenda, centre, chance } = day;
  await agenda.sleepUntil(person.comesAt);
  const kiosk = chance.pick(centre.kiosks);
  const requestId = kiosk.newId();
  const wish = {
    service: person.service,
    language: person.language,
    requestId,
    ...(person.group === null ? {} : { priority: person.group }),
  };
  await kiosk.look();
  const outcome = await day.act(kiosk, () => issueTicket(kiosk.terminal, wish));
  switch (outcome.kind) {
    case 'issued': {
      const { ticket } = outcome;
      // A hurried finger taps twice: one request is one ticket.
      if (chance.happens(0.02)) {
        const again = await day.act(kiosk, () => issueTicket(kiosk.terminal, wish));
        const isSame = again.kind === 'issued' && again.ticket.id === ticket.id;
        if (!isSame) day.wrong('one tap', `a second ticket for ${ticket.label}`);
      }
      const told = ticket.service === null ? null : waitsNow(kiosk.terminal)(ticket.service, ticket);
      const visitor = { person, ticket: ticket.id, told, tookAt: agenda.now(), wasAbsent: false, isJudged: false };
      day.visitors.set(ticket.id, visitor);
      day.count(kiosk.isCut ? 'issued-alone' : 'issued');
      return;
    }
    case 'closed': {
      day.count('found-closed');
      const { reopensAt } = outcome;
      if (reopensAt === null || toLocalTime(reopensAt).day !== DAY) return day.count('turned-away');
      return comeAndTake(day, { ...person, comesAt: reopensAt + chance.int(5 * MINUTE_MS) });
    }
    case 'no-such-service':
    case 'not-kept':
      return day.wrong('settings', person.service);
  }
};

/** Two kiosks lose the network for an hour; citizens go on taking numbers. */
export const cutOff = async (day: Day, count: number, from: number, to: number): Promise<void> => {
  const cut = day.centre.kiosks.slice(0, count);
  await day.agenda.sleepUntil(day.at(from));
  for (const kiosk of cut) kiosk.cut();
  await day.agenda.sleepUntil(day.at(to));
  for (const kiosk of cut) await kiosk.connect();
};
