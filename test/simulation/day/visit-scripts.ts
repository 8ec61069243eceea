import { parkReasons } from '#common/domain/queue/park-reason.ts';
import { actOnTicket, type TicketAct } from '#main/usecases/act-on-ticket.ts';
import { announceCall } from '#main/usecases/announce-call.ts';
import { judgePriority } from '#main/usecases/judge-priority.ts';
import { addService, parkTicket, transferTicket } from '#main/usecases/move-ticket.ts';
import { undoStep } from '#main/usecases/undo-step.ts';
import type { Centre } from './centre.ts';
import type { Day, Visitor } from './day.ts';
import { MINUTE_MS, times } from './plan.ts';
import { services } from './settings.ts';

export type Counter = Centre['counters'][number];

const SECOND_MS = 1_000;

/** A press of a key at a counter with a ticket in hand: it must do what it says. */
const press = async (day: Day, { desk, station }: Counter, act: TicketAct, ticket: string): Promise<void> => {
  const outcome = await day.act(station, () => actOnTicket(station.terminal, act, desk.id, ticket, station.newId()));
  day.count(act);
  if (outcome.kind !== 'done') day.wrong('keys', `${act} at ${desk.id}: ${outcome.kind}`);
};

/** The press was wrong: taken back within its ten seconds. */
export const takeBack = async (day: Day, { desk, station }: Counter): Promise<void> => {
  await day.agenda.sleep((1 + day.chance.int(6)) * SECOND_MS);
  const outcome = await day.act(station, () => undoStep(station.terminal, desk.id, station.newId()));
  day.count(`undo:${outcome.kind}`);
  if (outcome.kind === 'nothing' || outcome.kind === 'still-serving') day.wrong('undo', `${desk.id}: ${outcome.kind}`);
};

/** A board speaks the call. */
const speak = (day: Day, ticket: string): void =>
  day.agenda.start(async () => {
    await day.agenda.sleep(6 * SECOND_MS);
    for (const board of day.centre.boards) {
      await board.look();
      const requestId = board.newId();
      await day.act(board, () => announceCall(board.terminal, { ticket, call: 1, requestId }));
    }
  });

/** Comes back later: to this counter, or to another that serves the same. */
const comeBack = (day: Day, counter: Counter, ticket: string, from: 'no-show' | 'parked', afterMs: number): void =>
  day.agenda.start(async () => {
    await day.agenda.sleep(afterMs);
    if (day.agenda.now() > day.at(times.close - 15 * MINUTE_MS)) return day.count(`${from}:gave-up`);
    const others = day.centre.counters.filter(({ desk }) =>
      desk.services.some((one) => counter.desk.services.includes(one)),
    );
    const at = day.chance.happens(0.6) ? counter : day.chance.pick(others);
    day.errands.get(at.desk.id)?.push({ ticket, from });
  });

/** Nobody comes: called again as often as the site allows, then absent. Some come back. */
const nobodyComes = async (day: Day, counter: Counter, visitor: Visitor): Promise<void> => {
  const { agenda, chance } = day;
  for (let n = 0; n < 2; n += 1) {
    await agenda.sleep((25 + chance.int(25)) * SECOND_MS);
    await press(day, counter, 'ticket.recall', visitor.ticket);
  }
  await agenda.sleep(40 * SECOND_MS);
  visitor.wasAbsent = true;
  await press(day, counter, 'ticket.no-show', visitor.ticket);
  if (chance.happens(0.2)) {
    // There she is after all, at the last second.
    await takeBack(day, counter);
    return serve(day, counter, visitor);
  }
  if (chance.happens(0.5)) comeBack(day, counter, visitor.ticket, 'no-show', (3 + chance.int(40)) * MINUTE_MS);
};

const serve = async (day: Day, counter: Counter, visitor: Visitor): Promise<void> => {
  const { agenda, chance } = day;
  const { desk, station } = counter;
  const { ticket, person } = visitor;
  const wish = () => ({ ticket, counter: desk.id, requestId: station.newId() });
  await agenda.sleep((10 + chance.int(30)) * SECOND_MS);
  if (person.group !== null && !visitor.isJudged) {
    visitor.isJudged = true;
    const group = person.isGrounded ? person.group : null;
    await day.act(station, () =>
      judgePriority(station.terminal, desk.id, { ticket, group, requestId: station.newId() }),
    );
    day.count(group === null ? 'priority:set-aside' : 'priority:confirmed');
  }
  const fate = chance.next();
  const parts = fate < 0.15 ? 2 : 1;
  await agenda.sleep(person.takesMs / parts);
  if (fate < 0.05) {
    const reason = chance.pick(parkReasons);
    const { kind } = await day.act(station, () => parkTicket(station.terminal, wish(), reason));
    day.count(`park:${kind}`);
    if (chance.happens(0.9)) comeBack(day, counter, ticket, 'parked', (6 + chance.int(25)) * MINUTE_MS);
    return;
  }
  if (fate < 0.1) {
    const service = chance.pick(services).id;
    const to = chance.happens(0.3) ? chance.pick(day.centre.counters.filter((one) => one !== counter)).desk.id : null;
    const where = { service, to, note: 'đã có bản chính' };
    const { kind } = await day.act(station, () => transferTicket(station.terminal, wish(), where));
    day.count(`transfer:${kind}`);
    return;
  }
  if (fate < 0.15) {
    const { kind } = await day.act(station, () => addService(station.terminal, wish(), chance.pick(services).id));
    day.count(`add-service:${kind}`);
    await agenda.sleep(person.takesMs / parts);
  }
  await press(day, counter, 'ticket.done', ticket);
  if (chance.happens(0.03)) {
    await takeBack(day, counter);
    await agenda.sleep((20 + chance.int(60)) * SECOND_MS);
    await press(day, counter, 'ticket.done', ticket);
  }
};

/** A ticket was called to a counter: its number is spoken, and either its citizen comes or nobody does. */
export const visit = async (day: Day, counter: Counter, ticket: string): Promise<void> => {
  const visitor = day.visitors.get(ticket);
  if (visitor === undefined) return day.wrong('people', `nobody has the ticket ${ticket}`);
  speak(day, ticket);
  return visitor.person.leaves && !visitor.wasAbsent
    ? nobodyComes(day, counter, visitor)
    : serve(day, counter, visitor);
};
