import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Clockwise turn of a page, degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** A scanned page that is not part of a saved file yet. */
export type DraftPage = {
  /** Stays the same however the page is moved and turned. */
  readonly id: string;
  readonly dpi: number;
  /** Place of the dossier's component it belongs to; null: none of them. */
  readonly component: number | null;
  readonly turn: Turn;
};

/** Where a page that comes in goes: behind all others, in the place of one, or right behind one. */
export type TakePlace =
  | { readonly at: 'end' }
  | { readonly at: 'instead'; readonly page: string }
  | { readonly at: 'behind'; readonly page: string };

type Placed = DraftPage & { readonly place: number; readonly ending: string; readonly file: string };

/** Place, dots per inch, component, turn, id. An earlier program wrote no component and no turn: those pages belong to the first paper. */
const NAME = /^(\d{6})-(\d{2,4})(?:-c(x|\d{1,3})-r(0|90|180|270))?-([0-9a-f-]{36})\.(jpg|png)$/u;
const quarter = { 0: 90, 90: 180, 180: 270, 270: 0 } as const;

const placedOf = (file: string): Placed | null => {
  const match = NAME.exec(file);
  if (match === null) return null;
  const [, place, dpi, component = '0', turn = '0', id = '', ending = ''] = match;
  return {
    id,
    dpi: Number(dpi),
    component: component === 'x' ? null : Number(component),
    turn: Number(turn) as Turn, // the pattern lets nothing else through
    place: Number(place),
    ending,
    file,
  };
};

const nameOf = ({ place, dpi, component, turn, id, ending }: Omit<Placed, 'file'>): string =>
  `${String(place).padStart(6, '0')}-${dpi}-c${component ?? 'x'}-r${turn}-${id}.${ending}`;

/**
 * The scanned pages an officer has not saved yet, as files in one folder: they survive a restart. A name holds the place in the order, the dots
 * per inch, the paper it belongs to and how it is turned, so the folder is all there is to know.
 */
export class DraftPages {
  readonly #dir: string;

  /** Creates the folder. */
  constructor(dir: string) {
    this.#dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  /** The pages in their order. */
  list(): readonly DraftPage[] {
    return this.#placed().map(({ id, dpi, component, turn }) => ({ id, dpi, component, turn }));
  }

  /** Takes a scanned file over. Beside a page that is gone by now it goes to the end. */
  take(file: string, dpi: number, component: number | null, where: TakePlace): void {
    const pages = this.#placed();
    const beside = where.at === 'end' ? undefined : pages.find(({ id }) => id === where.page);
    const last = (pages.at(-1)?.place ?? 0) + 1;
    const ending = path.extname(file) === '.png' ? 'png' : 'jpg';
    const fresh = { id: randomUUID(), dpi, component, turn: 0 as const, ending, place: last };
    if (beside === undefined) return this.#put(file, fresh);
    if (where.at === 'instead') {
      this.#put(file, { ...fresh, place: beside.place, component: beside.component });
      return this.remove(beside.id);
    }
    // The last first: after a power cut in the middle the order is still the same.
    for (const later of pages.filter(({ place }) => place > beside.place).toReversed()) {
      this.#rename(later, { place: later.place + 1 });
    }
    return this.#put(file, { ...fresh, place: beside.place + 1, component: beside.component });
  }

  /** Turns a page by a quarter, clockwise. */
  turn(id: string): void {
    const page = this.#page(id);
    if (page !== undefined) this.#rename(page, { turn: quarter[page.turn] });
  }

  /** Moves a page one place up (-1) or down (1) among the pages of its paper. */
  move(id: string, by: -1 | 1): void {
    const page = this.#page(id);
    if (page === undefined) return;
    const beside = this.#placed().filter(({ component }) => component === page.component);
    const other = beside[beside.findIndex((one) => one.id === id) + by];
    if (other === undefined) return;
    this.#rename(page, { place: other.place });
    this.#rename(other, { place: page.place });
  }

  /** Gives a page, and with `later` every page behind it of the same paper, to another paper (tách tại trang này). */
  assign(id: string, component: number | null, later: boolean): void {
    const page = this.#page(id);
    if (page === undefined) return;
    const rest = this.#placed().filter((one) => one.component === page.component && one.place >= page.place);
    // The last first: what a power cut leaves behind is a split further down, not a hole.
    for (const one of later ? rest.toReversed() : [page]) this.#rename(one, { component });
  }

  /** The picture, or null when there is no such page. */
  async read(id: string): Promise<Uint8Array | null> {
    const page = this.#page(id);
    return page === undefined ? null : readFile(path.join(this.#dir, page.file));
  }

  remove(id: string): void {
    const page = this.#page(id);
    if (page !== undefined) rmSync(path.join(this.#dir, page.file));
  }

  clear(): void {
    for (const { file } of this.#placed()) rmSync(path.join(this.#dir, file));
  }

  #placed(): readonly Placed[] {
    return readdirSync(this.#dir)
      .map(placedOf)
      .filter((page) => page !== null)
      .toSorted((a, b) => a.place - b.place || (a.file < b.file ? -1 : 1));
  }

  #page(id: string): Placed | undefined {
    return this.#placed().find((page) => page.id === id);
  }

  #put(file: string, page: Omit<Placed, 'file'>): void {
    renameSync(file, path.join(this.#dir, nameOf(page)));
  }

  #rename(page: Placed, change: Partial<Pick<Placed, 'place' | 'component' | 'turn'>>): void {
    this.#put(path.join(this.#dir, page.file), { ...page, ...change });
  }
}
