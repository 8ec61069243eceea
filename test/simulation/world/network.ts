import { hangUp, isOver, passLine, type Line, type LineEnd } from './line.ts';
import { Pipe } from './pipe.ts';
import type { World } from './world.ts';

/** Who can be connected to: null when it does not answer. */
export type Answering = { readonly accept: (line: Line, send: (text: string) => void) => LineEnd | null };

export type Partition = { readonly up: boolean; readonly down: boolean };

const whole: Partition = { up: false, down: false };

/** The wires of a run. Each connection keeps its order; it can be slow, blocked in one or both directions, and cut at any frame. */
export class Network {
  readonly #world: World;
  readonly #slow: number;
  readonly #partitions = new Map<string, Partition>();
  #lines: Line[] = [];
  #ids = 0;
  calm = false;

  constructor(world: World) {
    this.#world = world;
    this.#slow = world.chance.pick([1, 2, 4]);
  }

  get lines(): readonly Line[] {
    return this.#lines;
  }

  partitionOf(client: string): Partition {
    return this.#partitions.get(client) ?? whole;
  }

  setPartition(client: string, partition: Partition): void {
    this.#partitions.set(client, partition);
  }

  heal(): void {
    this.#partitions.clear();
  }

  /** Opens a connection; null when nobody answers. `end` hears from it, the returned line sends by `sendUp`. */
  connect(client: string, server: Answering, end: LineEnd): Line | null {
    const { up, down } = this.partitionOf(client);
    if (up || down) return null;
    this.#ids += 1;
    const line: Line = { id: this.#ids, client, up: new Pipe(), down: new Pipe(), atClient: end, atServer: null };
    const atServer = server.accept(line, (text) => line.down.send(text, this.#due()));
    if (atServer === null) return null;
    line.atServer = atServer;
    this.#lines.push(line);
    return line;
  }

  sendUp(line: Line, text: string): void {
    line.up.send(text, this.#due());
  }

  /** The connection breaks: frames under way are lost from some point on, and one end may notice before the other. */
  cut(line: Line): void {
    const { chance, count } = this.#world;
    const lost = line.up.end(chance.int(line.up.waiting + 1)) + line.down.end(chance.int(line.down.waiting + 1));
    for (let i = 0; i < lost; i += 1) count('message-loss');
    const clientKnows = chance.happens(0.3);
    if (clientKnows) hangUp(line, 'atClient');
    else if (chance.happens(0.3)) hangUp(line, 'atServer');
  }

  /** Lets one tick pass on all wires, in an order of chance. */
  tick(): void {
    const { chance, tick } = this.#world;
    const order = [...this.#lines];
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = chance.int(i + 1);
      const [a, b] = [order[i], order[j]];
      if (a !== undefined && b !== undefined) [order[i], order[j]] = [b, a];
    }
    for (const line of order) {
      const { up, down } = this.partitionOf(line.client);
      line.up.blocked = up;
      line.down.blocked = down;
      passLine(line, tick, chance.happens(0.5));
    }
    this.#lines = this.#lines.filter((line) => !isOver(line));
  }

  #due(): number {
    return this.#world.tick + 1 + (this.calm ? 0 : this.#world.chance.int(this.#slow));
  }
}
