import type { Book } from './book.ts';
import type { CentralMachine } from './central-machine.ts';
import type { HubMachine } from './hub-machine.ts';
import type { Network } from './network.ts';
import type { Program } from './program.ts';
import type { TerminalMachine } from './terminal-machine.ts';
import type { World } from './world.ts';

/** One centre with its hub, its terminals and the province's central service. */
export type Site = {
  readonly world: World;
  readonly net: Network;
  /** All hubs there ever were; usually one. */
  readonly hubs: HubMachine[];
  /** The one that counts: of the highest generation. */
  readonly hub: HubMachine;
  /** A supervisor makes a counter's machine the hub, from its own copy, also the one that hosted `instead`; null when none has one. */
  readonly promote: (instead?: HubMachine) => HubMachine | null;
  /** Terminals that cannot see a hub for a while. */
  readonly sees: Map<string, { readonly not: HubMachine; readonly until: number }>;
  readonly central: CentralMachine;
  readonly terminals: TerminalMachine[];
  readonly book: Book;
  /** People stop tapping and calling when a run comes to rest. */
  readonly people: { atWork: boolean };
  /** A machine of this name that is not started yet; two clones have one `term`. */
  readonly addTerminal: (name: string, term: string, program?: Program) => TerminalMachine;
};
