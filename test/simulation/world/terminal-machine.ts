import type { Guard, GuardMark } from '#main/store/guard.ts';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';
import { Disk } from '../kit/disk.ts';
import { Killed, processPower, type KillMoment, type ProcessPower } from '../kit/power.ts';
import { MemoryTerminalStore } from '../stores/memory-terminal-store.ts';
import { emptyTerminal, type TerminalState } from '../stores/terminal-state.ts';
import { ClientLink } from './client-link.ts';
import type { Answering, Network } from './network.ts';
import { SITE, type World } from './world.ts';

/** What a terminal does besides syncing: begun at each start of its process, asked once per tick. */
export type Work = (terminal: RunningTerminal) => { readonly tick: () => void; readonly idle: () => boolean };

export type RunningTerminal = {
  readonly machine: TerminalMachine;
  readonly store: MemoryTerminalStore;
  readonly link: ClientLink;
  readonly isOn: () => boolean;
};

export type TerminalProcess = RunningTerminal & { readonly power: ProcessPower; readonly work: ReturnType<Work> };

/** How a deliberately broken variant changes a terminal from outside. */
export type TerminalBreaks = {
  readonly store: (store: MemoryTerminalStore) => MemoryTerminalStore;
  readonly guard: (guard: Guard) => Guard;
  readonly tamper: (text: string, store: MemoryTerminalStore) => string;
  /** What the disk comes back with after the process was killed. */
  readonly afterKill: (disk: Disk<TerminalState>) => void;
};

export type TerminalMachineParts = {
  readonly world: World;
  readonly net: Network;
  /** Name of the machine: two clones have one `term`, but not one of these. */
  readonly name: string;
  readonly term: string;
  readonly roles: readonly string[];
  readonly work: Work;
  readonly hub: (machine: TerminalMachine) => Answering | null;
  readonly breaks: TerminalBreaks;
};

const BOOT_TICKS = 5;

/** A terminal on a simulated machine: the product's session and flows over a store in memory, until it is killed. */
export class TerminalMachine {
  readonly parts: TerminalMachineParts;
  readonly disk = new Disk<TerminalState>(emptyTerminal);
  /** The guard beside the database: a file of its own, written without waiting. */
  guard: GuardMark | null = null;
  skew = 0;
  /** Died for good: its disk is lost. */
  isDead = false;
  process: TerminalProcess | null = null;
  #bootAt = 0;

  constructor(parts: TerminalMachineParts) {
    this.parts = parts;
  }

  get name(): string {
    return this.parts.name;
  }

  get term(): string {
    return this.parts.term;
  }

  readonly now = (): number => this.parts.world.trueTime + this.skew;

  kill(): void {
    const { process } = this;
    if (process === null) return;
    this.process = null;
    process.power.off();
    process.link.stop();
    this.parts.breaks.afterKill(this.disk);
    this.#bootAt = this.parts.world.tick + 1 + this.parts.world.chance.int(BOOT_TICKS);
  }

  killAtCommit(moment: KillMoment): void {
    this.process?.power.aim(moment);
  }

  /** Another image on the disk; the process that ran on the old one is gone. */
  restore(state: TerminalState, guard?: GuardMark | null): void {
    this.kill();
    this.disk.restore(state);
    if (guard !== undefined) this.guard = guard;
  }

  tick(): void {
    const { world } = this.parts;
    if (this.isDead) return;
    if (this.process === null) {
      if (world.tick >= this.#bootAt) this.#orElse(() => this.#boot());
      return;
    }
    const { link, work, power } = this.process;
    link.tick();
    if (power.isOn()) this.#orElse(work.tick);
  }

  /** A full disk or a kill in the middle of something: what was not committed did not happen. */
  #orElse(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof Killed) && !(error instanceof Error && error.message.startsWith('disk-full'))) throw error;
      this.parts.world.trace(() => `${this.name} stopped by ${error.message}`);
    }
  }

  #boot(): void {
    const { world, net, term, roles } = this.parts;
    const power = processPower((moment) => {
      world.count(`kill-${moment}`);
      world.trace(() => `${this.name} killed ${moment}`);
      this.kill();
    });
    this.disk.power = power;
    let offset = 0;
    const logs = logsForRoles(roles);
    const memory = new MemoryTerminalStore({
      disk: this.disk,
      site: SITE,
      term,
      audiences: logs,
      clock: { now: this.now, offset: () => offset },
      newId: world.newId,
      sha256: world.sha256,
      cache: world.cache,
      guard: this.parts.breaks.guard({
        read: () => this.guard,
        write: (mark) => {
          this.guard = mark;
        },
        close: () => undefined,
      }),
    });
    const store = this.parts.breaks.store(memory);
    const link = new ClientLink({
      world,
      net,
      name: this.name,
      server: () => this.parts.hub(this),
      session: {
        who: { as: 'terminal', site: SITE, term, name: term, roles, app: '1' },
        logs,
        own: store,
        copy: store,
        now: this.now,
        onWelcome: (offsetMs) => {
          offset = offsetMs;
        },
        onStable: () => undefined,
        onTrouble: ({ kind }) => world.count(`trouble:${kind}`),
      },
      onAcked: () => undefined,
      tamper: (text) => this.parts.breaks.tamper(text, store),
    });
    store.onAppended(() => link.pump());
    const running: RunningTerminal = { machine: this, store, link, isOn: power.isOn };
    this.process = { ...running, power, work: this.parts.work(running) };
    world.trace(() => `${this.name} boots`);
  }
}
