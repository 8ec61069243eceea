/**
 * A map whose older versions stay valid: changing the newest version costs only the changes, reading or changing an older one costs a copy.
 * So a commit can replace the whole state, and a backup is a reference (as with Rows).
 */
export class Table<K, V> implements ReadonlyMap<K, V> {
  #map: Map<K, V> | null;
  /** Of an older version: what the next one changed, and how it was before (undefined: not there). */
  #undo: readonly (readonly [K, V | undefined])[] = [];
  #next: Table<K, V> | null = null;

  private constructor(map: Map<K, V>) {
    this.#map = map;
  }

  static of<K, V>(entries: Iterable<readonly [K, V]> = []): Table<K, V> {
    return new Table(new Map(entries));
  }

  /** The next version; undefined takes a key away. */
  with(changes: Iterable<readonly [K, V | undefined]>): Table<K, V> {
    // An empty table is shared by many: each begins with a map of its own.
    const isEmpty = this.#own().size === 0;
    const map = isEmpty ? new Map<K, V>() : this.#own();
    const undo: (readonly [K, V | undefined])[] = [];
    for (const [key, value] of changes) {
      undo.push([key, map.get(key)]);
      if (value === undefined) map.delete(key);
      else map.set(key, value);
    }
    if (undo.length === 0) return this;
    const next = new Table(map);
    if (isEmpty) return next;
    this.#map = null;
    this.#undo = undo;
    this.#next = next;
    return next;
  }

  get size(): number {
    return this.#own().size;
  }

  get(key: K): V | undefined {
    return this.#own().get(key);
  }

  has(key: K): boolean {
    return this.#own().has(key);
  }

  entries(): MapIterator<[K, V]> {
    return this.#own().entries();
  }

  keys(): MapIterator<K> {
    return this.#own().keys();
  }

  values(): MapIterator<V> {
    return this.#own().values();
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.#own().entries();
  }

  forEach(each: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.#own()) each(value, key, this);
  }

  /** The map of this very version. */
  #own(): Map<K, V> {
    return (this.#map ??= Table.#copyOf(this));
  }

  /** An older version made anew from the newest one, back through the changes. */
  static #copyOf<K, V>(version: Table<K, V>): Map<K, V> {
    const older: Table<K, V>[] = [];
    let newest = version;
    while (newest.#map === null && newest.#next !== null) {
      older.push(newest);
      newest = newest.#next;
    }
    const map = new Map(newest.#map);
    for (const one of older.toReversed()) {
      for (const [key, value] of one.#undo.toReversed()) {
        if (value === undefined) map.delete(key);
        else map.set(key, value);
      }
    }
    version.#undo = [];
    version.#next = null;
    return map;
  }
}
