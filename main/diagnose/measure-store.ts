import type { Database } from '#main/store/open.ts';
import type { StoreMeasured } from './check-01-store.ts';

/** A file up to this size is read through in well under half a second; a larger one would hold up the people at work. */
const READ_NOW_BYTES = 60_000_000;

/** Measures the open database. Its pages are read only when that is quick; all of them were read when it was opened. */
export const measureStore = (db: Database, opened: Pick<StoreMeasured, 'openedAt' | 'putAside'>): StoreMeasured => {
  const number = (pragma: string): number => Number(db.pragma(pragma, { simple: true }));
  const bytes = number('page_count') * number('page_size');
  return {
    integrity:
      bytes <= READ_NOW_BYTES
        ? { kind: 'read-now', answer: String(db.pragma('quick_check(1)', { simple: true })) }
        : { kind: 'read-at-start' },
    synchronous: number('synchronous'),
    bytes,
    ...opened,
  };
};
