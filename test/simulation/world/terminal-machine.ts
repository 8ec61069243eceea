import type { Audience } from '#common/domain/log/audience.ts';
import { usualRetention } from '#common/domain/log/retention.ts';
import type { Guard, GuardMark } from '#main/store/guard.ts';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';
import type { SiteCopy } from '#main/sync/sync-store.ts';
import { Disk } from '../kit/disk.ts';
import { Killed, processPower, type KillMoment, type ProcessPower } from '../kit/power.ts';
import { MemoryTerminalStore } from '../stores/memory-terminal-store.ts';
import { emptyTerminal, type TerminalState } from '../stores/terminal-state.ts';
import { ClientLink } from './client-link.ts';
import { proofOf } from './enrolment.ts';
import type { Answering, Network } from './network.ts';
import type { Program } from './program.ts';
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
  readonly refoldsAfterUpgrade: boolean;
};

export type TerminalMachineParts = {
  readonly world: World;
  readonly net: Network;
  /** Name of the machine: two clones have one `term`, but not one of these. */
  readonly name: string;
  readonly term: string;
  readonly roles: readonly string[];
  readonly work: Work;
  readonly program: Program;
  /** Something was forgotten, or a copy begins in the middle: the disk before and after. */
  readonly onForgot: (machine: TerminalMachine, audience: Audience, before: TerminalState) => void;
  readonly onWindow: (machine: TerminalMachine, audience: Audience, gen: string, start: number) => void;
  readonly hub: (machine: TerminalMachine) => Answering | null;
  readonly breaks: TerminalBreaks;
};

const BOOT_TICKS = 5;
/** Chance of a moment in a tick in which nobody is at work. */
const FORGETS = 0.1;

/** A terminal on a simulated machine: the product's session and flows over a store in memory, until it is killed. */
export class TerminalMachine {
  readonly parts: TerminalMachineParts;
  readonly disk = new Disk<TerminalState>(emptyTerminal);
  /** The guard beside the database: a file of its own, written without waiting. */
  guard: GuardMark | null = null;
  skew = 0;
  /** Died for good: its disk is lost. */
  isDead = false;
  program: Program;
  process: TerminalProcess | null = null;
  #bootAt = 0;
  /** What central has of each log, as this process heard it, and the day on which it forgot last. */
  #stable = new Map<Audience, { readonly gen: string; readonly g: number }>();
  #forgotOn = '';

  constructor(parts: TerminalMachineParts) {
    this.parts = parts;
    this.program = parts.program;
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
      if (world.tick >= this.#bootAt) this.orElse(() => this.#boot());
      return;
    }
    const { link, work, power } = this.process;
    link.tick();
    if (power.isOn()) this.orElse(work.tick);
    if (this.process !== null && world.chance.happens(FORGETS)) this.orElse(() => this.#forget());
  }

  /** Another version of the program is installed: the process ends and starts again with it. */
  upgrade(program: Program): void {
    this.program = program;
    this.kill();
  }

  /** Housekeeping (main/backend/housekeeping.ts): once a day, what is old, closed and durable at central goes. */
  #forget(): void {
    const store = this.process?.store;
    if (store === undefined || this.#stable.size < store.audiences.length || store.today() === this.#forgotOn) return;
    for (const audience of store.audiences) {
      const stable = this.#stable.get(audience);
      if (stable === undefined) continue;
      const steps = store.compact({ audience, stable, retention: usualRetention });
      for (let done = false; !done;) {
        const before = this.disk.state;
        try {
          done = steps.next().done === true;
        } finally {
          if (before !== this.disk.state) this.parts.onForgot(this, audience, before);
        }
      }
    }
    this.#forgotOn = store.today();
  }

  /** A full disk or a kill in the middle of something: what was not committed did not happen. */
  orElse(step: () => void): void {
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
    this.#stable = new Map();
    this.#forgotOn = '';
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
      cache: this.program.reads(world.cache),
      program: this.parts.breaks.refoldsAfterUpgrade ? this.program.name : 'any',
      guard: this.parts.breaks.guard({
        read: () => this.guard,
        write: (mark) => {
          this.guard = mark;
        },
        close: () => undefined,
      }),
    });
    const store = this.parts.breaks.store(memory);
    const copy: SiteCopy = {
      cursor: store.cursor,
      accept: store.accept,
      passOver: store.passOver,
      restartCopy: (log, gen, start) => {
        store.restartCopy(log, gen, start);
        if (start !== undefined && start.seq > 0) this.parts.onWindow(this, log, gen, start.seq);
      },
    };
    const link = new ClientLink({
      world,
      net,
      name: this.name,
      server: () => this.parts.hub(this),
      session: {
        who: { as: 'terminal', site: SITE, term, name: term, roles, app: '1', prove: proofOf(term) },
        logs,
        own: store,
        copy,
        now: this.now,
        onWelcome: (offsetMs) => {
          offset = offsetMs;
        },
        onStable: (log, gen, g) => void this.#stable.set(log, { gen, g }),
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
