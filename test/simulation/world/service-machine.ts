import { openDoor, type Door } from '#central/http/door.ts';
import { serveConnection } from '#central/http/connection.ts';
import { openRoom, type Room } from '#central/http/room.ts';
import type { LogHost } from '#central/log/log-host.ts';
import type { Disk } from '../kit/disk.ts';
import { processPower, type KillMoment, type ProcessPower } from '../kit/power.ts';
import { hangUp, type Line, type LineEnd } from './line.ts';
import { TICK_MS, type World } from './world.ts';

export type Turn = { readonly now: () => number; readonly defer: (run: () => void) => void };

export type ServiceProcess = {
  readonly power: ProcessPower;
  readonly host: LogHost;
  readonly room: Room;
  readonly lines: Set<Line>;
  readonly deferred: (() => void)[];
  readonly timers: { readonly at: number; readonly run: () => void }[];
  /** Nobody comes in before the host is ready. */
  isReady: boolean;
};

export type ServiceMachineParts = {
  readonly world: World;
  readonly name: string;
  readonly disk: Pick<Disk<unknown>, 'power'>;
  readonly startHost: (turn: Turn) => LogHost;
  /** What the host does before anybody comes in; absent: nothing. */
  readonly prepare?: (host: LogHost) => Promise<unknown>;
  readonly door?: Door;
  readonly onStarted: (process: ServiceProcess) => void;
  readonly onStopped: () => void;
  /** Another hub has a higher generation. */
  readonly onOutranked: () => void;
  /** Breaks a frame on its way in, for the variants that must be caught. */
  readonly tamper: (text: string) => string;
};

/** Ticks that a killed machine needs to be back, at most. */
const BOOT_TICKS = 6;

/** A machine that runs the product's service (hub or central): sequencer or replica, room and connections, until it is killed. */
export class ServiceMachine {
  readonly parts: ServiceMachineParts;
  skew = 0;
  process: ServiceProcess | null = null;
  /** Stays off until it is switched on again. */
  isOff = false;
  #bootAt = 0;

  constructor(parts: ServiceMachineParts) {
    this.parts = parts;
  }

  readonly now = (): number => this.parts.world.trueTime + this.skew;

  readonly accept = (line: Line, send: (text: string) => void): LineEnd | null => {
    const process = this.process;
    if (process?.isReady !== true) return null;
    process.lines.add(line);
    const connection = serveConnection(process.room, {
      send: (text) => {
        if (process.power.isOn()) send(text);
      },
      close: () => hangUp(line, 'atServer'),
      buffered: () => 0,
    });
    return {
      receive: (text) => {
        if (process.power.isOn()) connection.receive(this.parts.tamper(text));
      },
      closed: () => {
        process.lines.delete(line);
        if (process.power.isOn()) connection.closed();
      },
    };
  };

  /** The process is gone at once, whatever it was doing; frames it had sent may be lost with it. */
  kill(): void {
    const { process, parts } = this;
    if (process === null) return;
    this.process = null;
    process.power.off();
    this.#bootAt = parts.world.tick + 1 + parts.world.chance.int(BOOT_TICKS);
    for (const line of process.lines) {
      line.down.end(parts.world.chance.int(line.down.waiting + 1));
      hangUp(line, 'atServer');
    }
    parts.onStopped();
  }

  /** Kills the process at its next commit: just before it is durable, or just after, with every answer unsent. */
  killAtCommit(moment: KillMoment): void {
    this.process?.power.aim(moment);
  }

  boot(): void {
    const { world, name, disk } = this.parts;
    const deferred: (() => void)[] = [];
    const timers: { at: number; run: () => void }[] = [];
    const power = processPower((moment) => {
      world.count(`${name}-kill-${moment}`);
      world.trace(() => `${name} killed ${moment}`);
      this.kill();
    });
    disk.power = power;
    const host = this.parts.startHost({ now: this.now, defer: (run) => void deferred.push(run) });
    const room = openRoom({
      host,
      now: this.now,
      book: { all: () => [], note: () => undefined },
      presenceMs: 20 * TICK_MS,
      after: (run, ms) => void timers.push({ at: world.tick + Math.ceil(ms / TICK_MS), run }),
      onOutranked: this.parts.onOutranked,
      door: this.parts.door ?? openDoor(world.newId),
    });
    const process = { power, host, room, lines: new Set<Line>(), deferred, timers, isReady: false };
    this.process = process;
    const ready = (): void => {
      if (!power.isOn()) return;
      process.isReady = true;
      this.parts.onStarted(process);
    };
    if (this.parts.prepare === undefined) ready();
    else void this.parts.prepare(host).then(ready);
  }

  /** Start of a tick: boots, and runs timers that are due. */
  tick(): void {
    const { world } = this.parts;
    if (this.process === null && !this.isOff && world.tick >= this.#bootAt) this.boot();
    const { process } = this;
    if (process === null) return;
    const due = process.timers.filter(({ at }) => at <= world.tick);
    if (due.length === 0) return;
    process.timers.splice(0, process.timers.length, ...process.timers.filter(({ at }) => at > world.tick));
    for (const { run } of due) run();
  }

  /** End of the event-loop turn: the group commit. */
  endTurn(): void {
    const { process } = this;
    for (const run of process?.deferred.splice(0) ?? []) if (process?.power.isOn() === true) run();
  }
}
