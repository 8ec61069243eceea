import type { RecordsPage, RecordsWish } from '#common/ipc/report-sheet.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { Replaced, type Slices } from '../slices.ts';
import type { FoundRecords } from './records-ask.ts';
import { recordsOf } from './records-of.ts';

export type RecordsDesk = {
  /** A page of the records behind a figure. They are found with the first page and stay for the others; who asks for another figure gets that, and the first one is given up. */
  readonly page: (
    wish: RecordsWish,
    offset: number,
  ) => Promise<{ readonly kind: 'page'; readonly page: RecordsPage } | { readonly kind: 'replaced' }>;
  /** Nobody looks at records any more: what is being found is given up, what was found is let go. */
  readonly close: () => void;
};

/** Finds the records of one figure at a time, the one that the supervisor looks at. `slices` makes the slices of one work. */
export const recordsDesk = (terminal: TerminalContext, slices: (isWanted: () => boolean) => Slices): RecordsDesk => {
  type Found = { readonly key: string; isOver: boolean; readonly records: Promise<FoundRecords> };
  const desk: { now: Found | null } = { now: null };
  const find = (key: string, wish: RecordsWish): Found => {
    const records = Promise.resolve().then(() =>
      recordsOf({ terminal, wish, slices: slices(() => desk.now === found) }),
    );
    const found: Found = { key, isOver: false, records };
    const end = (): void => {
      found.isOver = true;
    };
    void records.then(end, end);
    return found;
  };
  return {
    page: async (wish, offset) => {
      const key = JSON.stringify(wish);
      // A first page is a new look, unless the same look is still at work.
      if (desk.now?.key !== key || (offset === 0 && desk.now.isOver)) desk.now = find(key, wish);
      const { now } = desk;
      try {
        return { kind: 'page', page: (await now.records)(offset) };
      } catch (error) {
        if (desk.now === now) desk.now = null;
        if (error instanceof Replaced) return { kind: 'replaced' };
        throw error;
      }
    },
    close: () => {
      desk.now = null;
    },
  };
};
