/**
 * An append-only list whose older versions stay valid: appending to the newest version costs one push, to an older one a copy.
 * So a commit can replace the whole state, and a backup is a reference.
 */
export class Rows<T> {
  readonly length: number;
  readonly #items: T[];

  private constructor(items: T[], length: number) {
    this.#items = items;
    this.length = length;
  }

  static of<T>(items: readonly T[] = []): Rows<T> {
    return new Rows([...items], items.length);
  }

  at(index: number): T | undefined {
    const place = index < 0 ? this.length + index : index;
    return place < this.length ? this.#items[place] : undefined;
  }

  plus(more: readonly T[]): Rows<T> {
    if (more.length === 0) return this;
    const items = this.#items.length === this.length ? this.#items : this.#items.slice(0, this.length);
    for (const item of more) items.push(item);
    return new Rows(items, items.length);
  }

  /** Those that pass, without a copy of the others. */
  filter(test: (item: T) => boolean): readonly T[] {
    const found: T[] = [];
    for (let place = 0; place < this.length; place += 1) {
      const item = this.#items[place];
      if (item !== undefined && test(item)) found.push(item);
    }
    return found;
  }

  slice(from: number, to: number = this.length): readonly T[] {
    return this.#items.slice(from, Math.min(to, this.length));
  }
}
