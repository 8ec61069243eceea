import type { Rules } from '#central/log/rules.ts';
import type { HubStore } from '#central/store/sqlite/hub-store.ts';
import { decide, keysOf } from '#common/domain/log/decide.ts';
import type { Guard } from '#main/store/guard.ts';
import { Disk } from '../kit/disk.ts';
import type { MemoryTerminalStore } from '../stores/memory-terminal-store.ts';
import type { TerminalState } from '../stores/terminal-state.ts';
import { emptyHub, type HubState } from '../stores/memory-hub-store.ts';
import { emptyBook, type Book } from './book.ts';
import { centralMachine, type CentralMachine } from './central-machine.ts';
import { counterWork } from './counter.ts';
import { HubMachine } from './hub-machine.ts';
import { kioskWork } from './kiosk.ts';
import { Network } from './network.ts';
import { TerminalMachine, type Work } from './terminal-machine.ts';
import type { World } from './world.ts';

/** How a deliberately broken variant changes the product from outside; the default breaks nothing. */
export type Breaks = {
  readonly guard: (guard: Guard) => Guard;
  readonly terminalStore: (store: MemoryTerminalStore) => MemoryTerminalStore;
  readonly tamper: (text: string, store: MemoryTerminalStore) => string;
  readonly terminalAfterKill: (disk: Disk<TerminalState>) => void;
  readonly hubStore: (store: HubStore) => HubStore;
  readonly hubTamper: (text: string, state: HubState) => string;
  readonly hubAfterKill: (disk: Disk<HubState>) => void;
  readonly rules: (rules: Rules) => Rules;
  readonly printFirst: boolean;
};

export const noBreaks: Breaks = {
  guard: (guard) => guard,
  terminalStore: (store) => store,
  tamper: (text) => text,
  terminalAfterKill: () => undefined,
  hubStore: (store) => store,
  hubTamper: (text) => text,
  hubAfterKill: () => undefined,
  rules: (rules) => rules,
  printFirst: false,
};

/** One centre with its hub, its terminals and the province's central service. */
export type Site = {
  readonly world: World;
  readonly net: Network;
  readonly hub: HubMachine;
  readonly central: CentralMachine;
  readonly terminals: TerminalMachine[];
  readonly book: Book;
  /** People stop tapping and calling when a run comes to rest. */
  readonly people: { atWork: boolean };
  readonly addTerminal: (name: string, term: string) => TerminalMachine;
};

const roleOf = (term: string): string => ({ K: 'kiosk', C: 'counter', D: 'display' })[term.slice(0, 1)] ?? 'display';

/** Builds the centre: two kiosks, two counters, a display, a hub, and central. */
export const openSite = (world: World, breaks: Breaks): Site => {
  const { chance } = world;
  const net = new Network(world);
  const book = emptyBook();
  const people = { atWork: true };
  const central = centralMachine(world);
  const hub = new HubMachine({
    world,
    net,
    name: 'hub',
    disk: new Disk(emptyHub(`g1-${world.newId()}`)),
    rules: breaks.rules({ keysOf, decide }),
    central: () => central.service,
    breakStore: breaks.hubStore,
    tamper: breaks.hubTamper,
    afterKill: breaks.hubAfterKill,
  });
  const still: Work = () => ({ tick: () => undefined, idle: () => true });
  const works: Readonly<Record<string, (term: string) => Work>> = {
    kiosk: () => kioskWork({ book, taps: () => people.atWork && chance.happens(0.12), printFirst: breaks.printFirst }),
    counter: (term) => counterWork({ book, counter: term, calls: () => people.atWork && chance.happens(0.3) }),
  };
  const addTerminal = (name: string, term: string): TerminalMachine => {
    const role = roleOf(term);
    return new TerminalMachine({
      world,
      net,
      name,
      term,
      roles: [role],
      work: works[role]?.(term) ?? still,
      hub: () => hub.service,
      breaks: {
        store: breaks.terminalStore,
        guard: breaks.guard,
        tamper: breaks.tamper,
        afterKill: breaks.terminalAfterKill,
      },
    });
  };
  const terminals = ['K1', 'K2', 'C1', 'C2', 'D1'].map((term) => addTerminal(term, term));
  return { world, net, hub, central, terminals, book, people, addTerminal };
};

/** Lets all microtasks run: promises of the core only ever wait for each other. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One tick of the whole centre. */
export const tickSite = async ({ world, net, hub, central, terminals }: Site, ms: number): Promise<void> => {
  world.tick += 1;
  world.trueTime += ms;
  central.service.tick();
  hub.tick();
  net.tick();
  await settled();
  for (const terminal of terminals) terminal.tick();
  hub.service.endTurn();
  await settled();
};
