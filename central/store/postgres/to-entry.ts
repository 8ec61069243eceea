import type { Entry } from '#common/wire/entry.ts';

/** An entry as PostgreSQL keeps it: its texts as their UTF-8 bytes. */
export type EntryRow = Omit<Entry, 'res' | 'op'> & { readonly res: Buffer; readonly op: Buffer };

/** Gives a row's entry with its texts, byte for byte. */
export const toEntry = ({ g, hh, term, epoch, seq, h, hat, res, op }: EntryRow): Entry => ({
  g,
  hh,
  term,
  epoch,
  seq,
  h,
  hat,
  res: res.toString('utf8'),
  op: op.toString('utf8'),
});
