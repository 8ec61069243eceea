import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDoor } from '#central/http/door.ts';
import { openRoom } from '#central/http/room.ts';
import type { LogHost } from '#central/log/log-host.ts';
import type { Rules } from '#central/log/rules.ts';
import { startSequencer } from '#central/log/sequencer.ts';
import { sha256 } from '#central/log/sha256.ts';
import { openHubStore } from '#central/store/sqlite/open-hub-store.ts';
import { uuidV7 } from '#common/kit/uuid-v7.ts';
import { nextGen } from '#common/wire/generation.ts';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';
import { openDatabase } from '#main/store/open.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { publishSeed } from '#main/usecases/publish-seed.ts';
import { frameReader } from '../kit/read-frames.ts';
import type { Agenda } from './agenda.ts';
import type { DayPlan } from './plan.ts';
import { daySettings, dayCounters, type DayCounter } from './settings.ts';
import { Station, type StationParts } from './station.ts';

/** Name of the site of the day. */
export const SITE = 'day';

/** In memory where the system has such a place: the day asks what is decided, not how fast a disk is (test/faults asks what it keeps). */
const folder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** The machines of the day: one hub, and a store in a file for each terminal. */
export type Centre = {
  readonly host: LogHost;
  readonly counters: readonly { readonly desk: DayCounter; readonly station: Station }[];
  readonly kiosks: readonly Station[];
  readonly boards: readonly Station[];
  readonly all: readonly Station[];
  /** Another board, which was never there before: it takes the whole log. */
  readonly newBoard: () => Promise<Station>;
  readonly close: () => void;
};

/** Ids in the order in which they are made: the same day has the same ids. */
const idMaker = (now: () => number): (() => string) => {
  let made = 0;
  return () => {
    made += 1;
    const random = new Uint8Array(10);
    new DataView(random.buffer).setUint32(6, made);
    return uuidV7(now(), random);
  };
};

/** Builds the centre in a temporary folder and publishes its settings. */
export const openCentre = async (plan: DayPlan, agenda: Agenda, rules: Rules): Promise<Centre> => {
  const { now } = agenda;
  const newId = idMaker(now);
  const dir = mkdtempSync(join(folder, 'motcua-day-'));
  const opened = await openHubStore({
    file: join(dir, 'hub.db'),
    site: SITE,
    nativeBinding: undefined,
    sha256,
    newGen: () => nextGen('', newId()),
    now,
  });
  if (opened.kind !== 'open') throw new Error(`the hub did not open: ${opened.kind}`);
  const { hub } = opened;
  const host = startSequencer({
    site: SITE,
    store: hub.store,
    rules,
    sha256,
    now,
    newId,
    defer: queueMicrotask,
    onFault: ({ what, detail }) => {
      throw new Error(`hub: ${what} ${detail}`);
    },
  });
  const room = openRoom({
    host,
    now,
    book: { all: () => [], note: () => undefined },
    presenceMs: 500,
    // Who is connected is nobody's question on this day.
    after: () => undefined,
    door: openDoor(newId),
  });
  const read = frameReader();
  const all: Station[] = [];
  const add = async (
    term: string,
    role: StationParts['roles'][number],
    more: Pick<StationParts, 'counter' | 'series'> = {},
  ): Promise<Station> => {
    const roles = [role];
    const db = await openDatabase(join(dir, `${term}.db`));
    const clock = { now, offset: () => 0 };
    const store = new TerminalStore({ db, site: SITE, term, audiences: logsForRoles(roles), clock, newId });
    const station = new Station({ store, roles, newId, now, room, read, site: SITE, ...more });
    all.push(station);
    await station.connect();
    return station;
  };
  const desks = dayCounters(plan.counters);
  const supervisor = await add('S1', 'supervisor');
  await supervisor.act(() => publishSeed(supervisor.terminal, daySettings(desks)));
  const counters: Centre['counters'][number][] = [];
  for (const desk of desks) {
    const station = await add(`C-${desk.id}`, 'counter', { counter: desk.id });
    counters.push({ desk, station });
  }
  const kiosks: Station[] = [];
  for (let n = 1; n <= plan.kiosks; n += 1) kiosks.push(await add(`K${n}`, 'kiosk', { series: String(n) }));
  const boards = [await add('D1', 'display'), await add('D2', 'display')];
  return {
    host,
    counters,
    kiosks,
    boards,
    all,
    newBoard: () => add('D9', 'display'),
    close: () => {
      for (const { store } of all) store.close();
      hub.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
