import type { Door } from '#central/http/door.ts';
import type { Rules } from '#central/log/rules.ts';
import type { HubStore } from '#central/store/sqlite/hub-store.ts';
import { compareGen, nextGen } from '#common/wire/generation.ts';
import { chooseHub, isNewer, rivalOf } from '#main/sync/choose-hub.ts';
import type { Guard } from '#main/store/guard.ts';
import { Disk } from '../kit/disk.ts';
import type { MemoryTerminalStore } from '../stores/memory-terminal-store.ts';
import type { TerminalState } from '../stores/terminal-state.ts';
import { emptyHub, type HubState } from '../stores/memory-hub-store.ts';
import { emptyBook } from './book.ts';
import { centralMachine } from './central-machine.ts';
import { counterWork } from './counter.ts';
import { HubMachine } from './hub-machine.ts';
import { kioskWork } from './kiosk.ts';
import { hubFromCopy } from './promote.ts';
import { Network, type Answering } from './network.ts';
import { noteForgotten, noteWindow } from './forgotten.ts';
import { olderProgram, thisProgram, type Program } from './program.ts';
import { admitAll, foundSite } from './supervisor.ts';
import type { Site } from './site.ts';
import { TerminalMachine, type Work } from './terminal-machine.ts';
import { SITE, type World } from './world.ts';

/** How a deliberately broken variant changes the product from outside; the default breaks nothing. */
export type Breaks = {
  readonly guard: (guard: Guard) => Guard;
  readonly terminalStore: (store: MemoryTerminalStore) => MemoryTerminalStore;
  readonly tamper: (text: string, store: MemoryTerminalStore) => string;
  readonly terminalAfterKill: (disk: Disk<TerminalState>) => void;
  readonly hubStore: (store: HubStore) => HubStore;
  /** The store as the hub's start sees it when it looks for ops that waited. */
  readonly hubWaiting: (store: HubStore) => HubStore;
  readonly hubDoor: (door: Door) => Door;
  readonly hubTamper: (text: string, state: HubState) => string;
  readonly hubHasUniqueIndex: boolean;
  readonly hubHearsCentral: boolean;
  readonly hubAfterKill: (disk: Disk<HubState>) => void;
  readonly rules: (rules: Rules) => Rules;
  readonly refoldsAfterUpgrade: boolean;
  readonly printFirst: boolean;
};

export const noBreaks: Breaks = {
  guard: (guard) => guard,
  terminalStore: (store) => store,
  tamper: (text) => text,
  terminalAfterKill: () => undefined,
  hubStore: (store) => store,
  hubWaiting: (store) => store,
  hubDoor: (door) => door,
  hubTamper: (text) => text,
  hubHasUniqueIndex: true,
  hubHearsCentral: true,
  hubAfterKill: () => undefined,
  rules: (rules) => rules,
  refoldsAfterUpgrade: true,
  printFirst: false,
};

/** What a schedule from outside decides: who taps when, and which program runs everywhere. */
export type Habits = { readonly taps: (term: string) => boolean; readonly program: Program };

/** Chance of a site in the middle of an upgrade. */
const MIXED = 0.3;

const roleOf = (term: string): string => ({ K: 'kiosk', C: 'counter', D: 'display' })[term.slice(0, 1)] ?? 'display';

/** Builds the centre: two kiosks, two counters, a display, a hub, and central. */
export const openSite = (world: World, breaks: Breaks, habits?: Habits): Site => {
  const { chance } = world;
  const net = new Network(world);
  const book = emptyBook();
  const people = { atWork: true };
  const central = centralMachine(world);
  const hubs: HubMachine[] = [];
  const sees: Site['sees'] = new Map();
  const isMixed = chance.happens(MIXED);
  const programOf = (): Program => habits?.program ?? (isMixed && chance.happens(0.5) ? olderProgram : thisProgram);
  const taps = habits?.taps ?? (() => chance.happens(0.12));
  const terminals: TerminalMachine[] = [];
  const addHub = (state: HubState, host: string, program: Program): HubMachine => {
    const hub = new HubMachine({
      world,
      net,
      name: hubs.length === 0 ? 'hub' : `hub${hubs.length + 1}`,
      disk: new Disk(state),
      book,
      program,
      rules: ({ rules }) => breaks.rules(rules),
      hostedBy: () => {
        const isAble = ({ isDead, term }: TerminalMachine): boolean => !isDead && term.startsWith('C');
        return terminals.find((one) => one.name === host && isAble(one)) ?? terminals.find(isAble) ?? null;
      },
      central: () => central.service,
      breakStore: breaks.hubStore,
      breakWaiting: breaks.hubWaiting,
      breakDoor: breaks.hubDoor,
      tamper: breaks.hubTamper,
      hasUniqueIndex: breaks.hubHasUniqueIndex,
      hearsCentral: breaks.hubHearsCentral,
      afterKill: breaks.hubAfterKill,
    });
    hubs.push(hub);
    return hub;
  };
  addHub(emptyHub(nextGen('', world.newId())), 'C1', programOf());
  const newest = (): HubMachine => {
    const [first, ...others] = hubs.filter(({ isDead }) => !isDead);
    if (first === undefined) throw new Error('no hub is left');
    return others.reduce(
      (best, one) => (isNewer(one.gen, best.gen) || (best.isDemoted && one.isHub) ? one : best),
      first,
    );
  };
  /** The product's choice among the hubs that answer. */
  const hubFor = (machine: TerminalMachine): Answering | null => {
    const blind = sees.get(machine.name);
    const answering = hubs.filter(
      (hub) =>
        hub.service.process !== null &&
        hub.isHub &&
        (blind === undefined || blind.until < world.tick || blind.not !== hub),
    );
    // Whoever hosts a hub looks nowhere else while it runs.
    const here = answering.find(({ parts }) => parts.hostedBy() === machine);
    if (here !== undefined) return here.service;
    // The address in the profile is tried first; only after a silence it looks elsewhere.
    const [configured] = answering;
    if (chance.happens(0.3) && configured !== undefined) return configured.service;
    const found = answering.map(({ gen, parts }) => ({ url: parts.name, site: SITE, gen }));
    const chosen = chooseHub(SITE, found, machine.process?.store.cursor('floor').gen ?? '');
    return answering.find(({ parts }) => parts.name === chosen?.url)?.service ?? null;
  };
  const promote: Site['promote'] = (instead) => {
    const hosts = (machine: TerminalMachine): readonly HubMachine[] =>
      hubs.filter(({ isDead, parts }) => !isDead && parts.hostedBy() === machine);
    const able = terminals.filter(
      (one) =>
        one.process !== null &&
        one.term.startsWith('C') &&
        !hosts(one).some((hub) => (hub.isHub && hub !== instead) || hub.owesLeave),
    );
    if (able.length === 0) return null;
    const host = chance.pick(able);
    const state = hubFromCopy(world, host);
    if (state === null) return null;
    if (hubs.some(({ gen }) => compareGen(gen, state.gen) === 0)) book.hadTwins = true;
    // The file of an earlier hub in that machine is put aside.
    for (const earlier of hosts(host)) earlier.isDead = true;
    const made = addHub(state, host.name, host.program);
    world.trace(() => `${made.parts.name} is made of generation ${state.gen}`);
    return made;
  };
  const still: Work = () => ({ tick: () => undefined, idle: () => true });
  const works: Readonly<Record<string, (term: string) => Work>> = {
    kiosk: (term) => kioskWork({ book, taps: () => people.atWork && taps(term), printFirst: breaks.printFirst }),
    counter: (term) =>
      counterWork({
        book,
        counter: term,
        calls: () => people.atWork && chance.happens(0.3),
        moves: () => people.atWork,
      }),
  };
  const addTerminal: Site['addTerminal'] = (name, term, program = programOf()) => {
    const role = roleOf(term);
    return new TerminalMachine({
      world,
      net,
      name,
      term,
      roles: [role],
      work: works[role]?.(term) ?? still,
      hub: hubFor,
      program,
      onForgot: (machine, audience, before) => noteForgotten(site, machine, audience, before),
      onWindow: (machine, audience, gen, start) => noteWindow(site, machine, audience, gen, start),
      breaks: {
        store: breaks.terminalStore,
        guard: breaks.guard,
        tamper: breaks.tamper,
        afterKill: breaks.terminalAfterKill,
        refoldsAfterUpgrade: breaks.refoldsAfterUpgrade,
      },
    });
  };
  for (const term of ['K1', 'K2', 'C1', 'C2', 'D1']) terminals.push(addTerminal(term, term));
  const site: Site = {
    world,
    net,
    hubs,
    get hub() {
      return newest();
    },
    promote,
    sees,
    central,
    terminals,
    book,
    people,
    addTerminal,
  };
  return site;
};

/** Ticks between two looks of a hub for a newer one, and until a supervisor has noticed that there is none. */
const RIVAL_TICKS = 40;

/** A hub that has started looks for a newer one now and then and steps down for it; when none is left, a supervisor makes one. */
const watchHubs = ({ world, hubs, promote }: Site): void => {
  if (world.tick % RIVAL_TICKS !== 0) return;
  const running = hubs.filter(({ isHub, service }) => isHub && service.process?.isReady === true);
  for (const hub of running) {
    const rival = rivalOf(
      hub.gen,
      running.map(({ gen, parts }) => ({ url: parts.name, site: SITE, gen })),
    );
    if (rival === null) continue;
    const { process } = hub.service;
    if (rival.kind === 'newer') process?.room.outranked(rival.hub.gen);
    else void process?.host.renewal?.renew(hub.gen, rival.hub.gen).catch(() => undefined);
  }
  if (hubs.some(({ isHub }) => isHub)) return;
  if (promote() !== null) world.count('promotion');
  // Nobody has a copy to make a hub from: the one that stepped down is started again.
  else for (const hub of hubs) if (!hub.isDead) hub.startAgain();
};

/** Lets all microtasks run: promises of the core only ever wait for each other. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One tick of the whole centre. */
export const tickSite = async (site: Site, ms: number): Promise<void> => {
  const { world, net, hubs, central, terminals } = site;
  world.tick += 1;
  world.trueTime += ms;
  central.service.tick();
  for (const hub of hubs) hub.tick();
  watchHubs(site);
  foundSite(site);
  if (!site.people.atWork) admitAll(site);
  net.tick();
  await settled();
  for (const terminal of terminals) terminal.tick();
  for (const hub of hubs) hub.service.endTurn();
  await settled();
  for (const hub of hubs) hub.review();
};
