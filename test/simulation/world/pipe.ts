type InFlight = { readonly due: number; readonly text: string };

/** One direction of a connection: keeps order, may be slow, blocked (a partition) or end with frames lost. */
export class Pipe {
  blocked = false;
  /** Ticks in which its reader heard nothing although the line should be alive. */
  silent = 0;
  #queue: InFlight[] = [];
  #ended = false;
  #told = false;

  get ended(): boolean {
    return this.#ended;
  }

  get waiting(): number {
    return this.#queue.length;
  }

  send(text: string, due: number): void {
    if (this.#ended) return;
    this.#queue.push({ due: Math.max(due, this.#queue.at(-1)?.due ?? 0), text });
  }

  /** Takes the next frame that has arrived, or null. */
  next(now: number): string | null {
    const first = this.#queue[0];
    if (this.blocked || first === undefined || first.due > now) return null;
    this.#queue.shift();
    return first.text;
  }

  /** The sender is gone: `keep` frames that were under way still arrive. Returns how many were lost. */
  end(keep: number): number {
    const lost = Math.max(0, this.#queue.length - keep);
    this.#queue = this.#queue.slice(0, keep);
    this.#ended = true;
    return lost;
  }

  /** True once: everything arrived and the end did too. */
  hasEnded(): boolean {
    if (!this.#ended || this.#told || this.blocked || this.#queue.length > 0) return false;
    this.#told = true;
    return true;
  }
}
