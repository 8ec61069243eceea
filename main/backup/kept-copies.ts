import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writeDurably } from './durable.ts';

const FILE = 'backup-copies.json';
/** More terminals than that keep no second copy; whoever has not told for the longest time goes first. */
const MOST = 20;

const copySchema = z.strictObject({ terminal: z.string(), id: z.string(), at: z.number().int() });

/** A terminal that keeps a second copy (bản thứ hai) of this machine's backups: the newest that it has, and when it last told so, UTC ms. */
export type KeptCopy = z.infer<typeof copySchema>;

/** Reads them, the last told first; what is missing or unreadable is told again within the hour. */
export const readKeptCopies = (dir: string): readonly KeptCopy[] => {
  try {
    return z.array(copySchema).parse(JSON.parse(readFileSync(path.join(dir, FILE), 'utf8')));
  } catch {
    return [];
  }
};

/** Keeps what a terminal told, in place of what it told before. A disk that does not take it: it is told again. */
export const noteKeptCopy = (dir: string, copy: KeptCopy): Promise<void> => {
  const others = readKeptCopies(dir).filter(({ terminal }) => terminal !== copy.terminal);
  return writeDurably(path.join(dir, FILE), JSON.stringify([copy, ...others].slice(0, MOST))).catch(() => undefined);
};
