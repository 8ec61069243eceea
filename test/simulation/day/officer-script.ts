import { pauseReasons, type PauseReason } from '#common/domain/floor/pause-reason.ts';
import { waitingTickets } from '#main/store/tickets.ts';
import { callChosen } from '#main/usecases/call-chosen.ts';
import { handOver, pauseDesk, resumeDesk, signIn, signOut } from '#main/usecases/desk.ts';
import { returnTicket } from '#main/usecases/move-ticket.ts';
import type { Day } from './day.ts';
import { comeAndTake } from './kiosk-scripts.ts';
import { MINUTE_MS, times } from './plan.ts';
import { takeBack, visit, type Counter } from './visit-scripts.ts';

const SECOND_MS = 1_000;
/** Looks again at an empty line after this. */
const IDLE_MS = 60 * SECOND_MS;

const wish = ({ desk, station }: Counter) => ({ counter: desk.id, requestId: station.newId() });

/** Away from the counter, with the reason on its screen. */
const pause = async (day: Day, counter: Counter, reason: PauseReason, until: number): Promise<void> => {
  const { terminal } = counter.station;
  const { kind } = await day.act(counter.station, () => pauseDesk(terminal, wish(counter), reason));
  if (kind !== 'done') day.wrong('pause', `${counter.desk.id}: ${kind}`);
  day.count('pause');
  const refused = await day.act(counter.station, () =>
    day.parts.callNext(terminal, counter.desk.id, counter.station.newId()),
  );
  if (refused.kind !== 'paused') day.wrong('pause', `${counter.desk.id} called while away: ${refused.kind}`);
  await day.agenda.sleepUntil(until);
  await counter.station.look();
  await day.act(counter.station, () => resumeDesk(terminal, wish(counter)));
};

/** Somebody stands there who was away: called at once, or back into the line; too late means a new number. */
const errand = async (day: Day, counter: Counter): Promise<boolean> => {
  const { desk, station } = counter;
  const one = day.errands.get(desk.id)?.shift();
  if (one === undefined) return false;
  await station.look();
  if (one.from === 'parked' && day.chance.happens(0.5)) {
    await choose(day, counter, one.ticket);
    return true;
  }
  const outcome = await day.act(station, () =>
    returnTicket(station.terminal, { ticket: one.ticket, ...wish(counter) }),
  );
  day.count(`return:${outcome.kind}`);
  const visitor = day.visitors.get(one.ticket);
  if (outcome.kind === 'too-late' && visitor !== undefined) {
    const again = { ...visitor.person, leaves: false, comesAt: day.agenda.now() + MINUTE_MS };
    day.agenda.start(() => comeAndTake(day, again));
  }
  return true;
};

const choose = async (day: Day, counter: Counter, ticket: string): Promise<void> => {
  const { desk, station } = counter;
  const requestId = station.newId();
  day.chosen.add(requestId);
  const outcome = await day.act(station, () => callChosen(station.terminal, ticket, desk.id, requestId));
  day.count(`chosen:${outcome.kind}`);
  if (outcome.kind === 'called') await visit(day, counter, ticket);
};

/** Somebody in the line who cannot wait: the officer picks the number from the list. */
const pickFromList = async (day: Day, counter: Counter): Promise<boolean> => {
  const { desk, station } = counter;
  await station.look();
  const { store } = station;
  const line = waitingTickets(store.db, store.today(), desk.services, desk.id, 20);
  if (line.length < 3) return false;
  await choose(day, counter, day.chance.pick(line).id);
  return true;
};

/** The next number; between the look at the screen and the press of the key others may be quicker. */
const next = async (day: Day, counter: Counter): Promise<boolean> => {
  const { desk, station } = counter;
  await station.look();
  await day.agenda.sleep(100 + day.chance.int(day.plan.hesitationMs));
  const outcome = await day.act(station, () => day.parts.callNext(station.terminal, desk.id, station.newId()));
  if (outcome.kind !== 'called') return false;
  day.count('called');
  if (day.chance.happens(0.01)) {
    await takeBack(day, counter);
    return true;
  }
  await visit(day, counter, outcome.ticket.id);
  return true;
};

/** Whether nobody waits, is served or is expected any more, as this station sees it. */
const isHallEmpty = ({ station: { store } }: Counter): boolean =>
  store.db
    .prepare(`SELECT count(*) FROM ticket WHERE day = ? AND phase IN ('waiting', 'called')`)
    .pluck()
    .get(store.today()) === 0;

/** An officer's day: in, calls and serves, pauses now and then, lunch, and goes when the hall is empty. */
export const officerDay = async (day: Day, counter: Counter): Promise<void> => {
  const { agenda, chance, at } = day;
  const { desk, station } = counter;
  await agenda.sleepUntil(at(times.counters) + chance.int(4 * MINUTE_MS));
  await station.look();
  const seated = await day.act(station, () => signIn(station.terminal, wish(counter), desk.id));
  if (seated.kind !== 'done') day.wrong('desk', `${desk.id}: ${seated.kind}`);
  let hadLunch = false;
  let nextPause = agenda.now() + (60 + chance.int(150)) * MINUTE_MS;
  for (;;) {
    if (!hadLunch && agenda.now() >= at(times.lunch)) {
      hadLunch = true;
      await pause(day, counter, 'break', at(times.afternoon) + chance.int(3 * MINUTE_MS));
    } else if (agenda.now() >= nextPause) {
      nextPause = agenda.now() + (90 + chance.int(120)) * MINUTE_MS;
      await pause(day, counter, chance.pick(pauseReasons), agenda.now() + (3 + chance.int(8)) * MINUTE_MS);
    }
    if (await errand(day, counter)) continue;
    if (chance.happens(0.01) && (await pickFromList(day, counter))) continue;
    if (await next(day, counter)) continue;
    if (agenda.now() >= at(times.close) && isHallEmpty(counter)) break;
    await agenda.sleep(IDLE_MS);
  }
  const left = await day.act(station, () =>
    chance.happens(0.5)
      ? handOver(station.terminal, wish(counter), 'Còn hai hồ sơ chờ bản sao.')
      : signOut(station.terminal, wish(counter)),
  );
  if (left.kind !== 'done') day.wrong('desk', `${desk.id}: ${left.kind}`);
};
