import { enrolmentDoor, type Door } from '#central/http/door.ts';
import { resequenceWaiting } from '#central/log/resequence-waiting.ts';
import type { Rules } from '#central/log/rules.ts';
import { startSequencer } from '#central/log/sequencer.ts';
import type { HubStore } from '#central/store/sqlite/hub-store.ts';
import type { UpstreamMarks } from '#central/store/sqlite/upstream-marks.ts';
import { audiences } from '#common/domain/log/audience.ts';
import { usualRetention } from '#common/domain/log/retention.ts';
import { upstreamLogs } from '#main/sync/hub/upstream-logs.ts';
import { windowAtCentral } from '#main/sync/hub/window-at-central.ts';
import type { Disk } from '../kit/disk.ts';
import { memoryHubStore, type HubState } from '../stores/memory-hub-store.ts';
import { withKey } from '../stores/terminal-state.ts';
import { ClientLink } from './client-link.ts';
import type { Book } from './book.ts';
import { bookOf, tablesOf, isSigned } from './enrolment.ts';
import { hasLeft, leaveHub } from './leave-hub.ts';
import type { Answering, Network } from './network.ts';
import type { Program } from './program.ts';
import { ServiceMachine, type ServiceProcess } from './service-machine.ts';
import type { TerminalMachine } from './terminal-machine.ts';
import { SITE, type World } from './world.ts';

export type HubMachineParts = {
  readonly world: World;
  readonly net: Network;
  readonly name: string;
  readonly disk: Disk<HubState>;
  readonly book: Book;
  readonly program: Program;
  /** The rules of a program, as the variants that must be caught break them. */
  readonly rules: (program: Program) => Rules;
  /** The terminal that hosts it: its configuration says who may come in, its copy where a new one begins. */
  readonly hostedBy: () => TerminalMachine | null;
  /** Whom the hub passes its log on to. */
  readonly central: () => Answering | null;
  /** Breaks the store, for the variants that must be caught. */
  readonly breakStore: (store: HubStore) => HubStore;
  readonly breakWaiting: (store: HubStore) => HubStore;
  readonly breakDoor: (door: Door) => Door;
  readonly tamper: (text: string, state: HubState) => string;
  readonly hasUniqueIndex: boolean;
  /** false: what central proves of a log that went back is not heard. */
  readonly hearsCentral: boolean;
  /** What the disk comes back with after the process was killed. */
  readonly afterKill: (disk: Disk<HubState>) => void;
};

/** A hub on a simulated machine: the product's sequencer, room, connections and way up, on a store in memory. */
export class HubMachine {
  readonly service: ServiceMachine;
  readonly parts: HubMachineParts;
  #store: HubStore | null = null;
  #up: ClientLink | null = null;
  program: Program;
  #reviewed: unknown = null;
  /** Its disk is lost. */
  isDead = false;
  /** Another hub has a higher generation: this one lets nobody in any more and is stopped. */
  isDemoted = false;

  constructor(parts: HubMachineParts) {
    this.parts = parts;
    this.program = parts.program;
    const book = bookOf(parts.hostedBy);
    this.service = new ServiceMachine({
      world: parts.world,
      name: parts.name,
      disk: parts.disk,
      startHost: ({ now, defer }) => {
        const memory = memoryHubStore({
          disk: parts.disk,
          site: SITE,
          sha256: parts.world.sha256,
          hasUniqueIndex: parts.hasUniqueIndex,
        });
        this.#store = parts.breakStore(memory);
        const sequencer = startSequencer({
          site: SITE,
          store: this.#store,
          rules: parts.rules(this.program),
          sha256: parts.world.sha256,
          now,
          newId: parts.world.newId,
          defer,
          onFault: ({ what, detail }) => {
            parts.world.count(`hub:${what}`);
            parts.world.trace(() => `hub ${what} ${detail}`);
          },
        });
        return {
          ...sequencer,
          windowStart: windowAtCentral(
            (audience, gen) => parts.hostedBy()?.process?.store.windowStart(audience, gen, usualRetention) ?? 0,
            { get: (audience) => parts.disk.state.upstream.get(audience) ?? null },
          ),
        };
      },
      door: parts.breakDoor(enrolmentDoor(book, parts.world.newId, isSigned)),
      prepare: async (host) => {
        if (this.#store === null) return;
        const count = await resequenceWaiting({
          site: SITE,
          host,
          store: parts.breakWaiting(this.#store),
          rules: parts.rules(this.program),
          sha256: parts.world.sha256,
        });
        for (let i = 0; i < count; i += 1) parts.world.count('resequenced');
      },
      onStarted: (process) => this.#startUp(process),
      onStopped: () => {
        this.#up?.stop();
        this.#up = null;
        parts.afterKill(parts.disk);
      },
      onOutranked: () => {
        parts.world.count('hub-demoted');
        parts.world.trace(() => `${parts.name} is demoted`);
        this.isDemoted = true;
      },
      tamper: (text) => parts.tamper(text, parts.disk.state),
    });
  }

  get disk(): Disk<HubState> {
    return this.parts.disk;
  }

  get gen(): string {
    return this.parts.disk.state.gen;
  }

  /** Whether terminals can work with it, now or when its machine is on again. */
  get isHub(): boolean {
    return !this.isDead && !this.isDemoted;
  }

  get link(): ClientLink | null {
    return this.#up;
  }

  tick(): void {
    if (this.isDead) return;
    if (this.isDemoted) {
      this.service.kill();
      if (this.owesLeave) leaveHub(this, this.parts.book);
      return;
    }
    this.service.tick();
    this.#up?.tick();
  }

  /** It stepped down, and the terminal that hosts it did not yet take what only its file has. */
  get owesLeave(): boolean {
    return this.isDemoted && !this.isDead && !hasLeft(this);
  }

  /** The machine of a hub that stepped down starts again, and knows nothing of the other one. */
  startAgain(): void {
    this.isDemoted = false;
    this.service.kill();
  }

  /** The hosting terminal's configuration changed: whoever may not stay is told and goes (main/backend/hub-hosting.ts). */
  review(): void {
    const known = tablesOf(this.parts.hostedBy());
    if (known === this.#reviewed) return;
    this.#reviewed = known;
    this.service.process?.room.review();
  }

  /** Whether its last start could not sequence again all that waited and that its program reads: the next one tries again. */
  get owesReread(): boolean {
    return audiences.some((audience) =>
      (this.#store?.waitingAfter({ site: SITE, audience }, 0, Number.MAX_SAFE_INTEGER) ?? []).some((entry) => {
        const read = this.parts.world.cache.row({ term: entry.term, res: null, text: entry.op }, audience);
        return read !== null && this.program.knows(read.op.t);
      }),
    );
  }

  upgrade(program: Program): void {
    this.program = program;
    this.service.kill();
  }

  /** Another image on the disk; the process that ran on the old one is gone. */
  restore(state: HubState): void {
    this.service.kill();
    this.isDemoted = false;
    this.parts.disk.restore(state);
  }

  #marks(process: ServiceProcess): UpstreamMarks {
    const { disk } = this.parts;
    return {
      get: (audience) => disk.state.upstream.get(audience) ?? null,
      set: (audience, mark) => {
        if (process.power.isOn()) {
          disk.commit({ ...disk.state, upstream: withKey(disk.state.upstream, audience, mark) });
        }
      },
    };
  }

  #startUp(process: ServiceProcess): void {
    const { world, net, name } = this.parts;
    this.isDemoted = false;
    process.host.renewal?.onRenewed((gen) => {
      world.count('new-generation');
      world.trace(() => `${name} is ${gen} now`);
    });
    const store = this.#store;
    if (store === null) return;
    const marks = this.#marks(process);
    const onWentBack = (gen: string): void => {
      if (!this.parts.hearsCentral || process.room.ended() !== null) return;
      void process.host.renewal?.renew(gen, gen).catch(() => undefined);
    };
    const own = upstreamLogs({
      site: SITE,
      store,
      marks,
      host: process.host,
      sha256: world.sha256,
      term: name,
      onWentBack,
    });
    const tell = (): void => {
      for (const audience of audiences) {
        const mark = marks.get(audience);
        if (mark !== null && mark.gen === store.gen) process.room.setStable(audience, mark.gen, mark.g);
      }
    };
    const up = new ClientLink({
      world,
      net,
      name: `${name}-up`,
      server: this.parts.central,
      session: {
        who: { as: 'hub', site: SITE, term: name, name, roles: [], app: '1' },
        logs: audiences,
        own,
        copy: null,
        now: this.service.now,
        onWelcome: tell,
        onStable: () => undefined,
        onTrouble: ({ kind }) => world.count(`up:${kind}`),
      },
      onAcked: tell,
      tamper: (text) => text,
    });
    own.onAppended(() => up.pump());
    this.#up = up;
  }
}
