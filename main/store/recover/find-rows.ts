import { audiences, audienceSchema, type Audience } from '#common/domain/log/audience.ts';
import { epochSchema, termSchema } from '#common/wire/names.ts';
import type { Tail, Writer } from '#common/wire/chain.ts';
import { compareGen } from '#common/wire/generation.ts';
import { carveRecords, type Value } from './carve-records.ts';
import { readRawPages, type RawPages } from './raw-pages.ts';

/** An op that stands somewhere in a damaged file, with what its row says about it. */
export type FoundOp = Writer & {
  readonly audience: Audience;
  readonly seq: number;
  readonly h: string;
  readonly text: string;
  /** Columns that repeat parts of the text, where the table has them. */
  readonly uid: string | null;
  readonly entity: string | null;
  /** It is in a site log: the hub had it. */
  readonly sequenced: boolean;
  /** Its place in the hub's log; 0 where the row does not say. */
  readonly g: number;
};

/** How far a log was known to go: where it began, and what the hub had. */
export type FoundWriter = Writer & { readonly audience: Audience; readonly base: Tail; readonly acked: Tail };

/** What central has of a hub's log. */
export type FoundMark = { readonly audience: Audience; readonly gen: string; readonly g: number };

/** Everything that could be read of a damaged terminal's or hub's file. */
export type FoundRows = {
  readonly ops: readonly FoundOp[];
  readonly writers: readonly FoundWriter[];
  /** Of a hub's file only. */
  readonly marks: readonly FoundMark[];
  /** How often the terminal had begun a new epoch; 0 when that cannot be read. */
  readonly repairs: number;
  /** The highest generation that is named anywhere in it; '' when none is. */
  readonly gen: string;
};

/** What a record's columns may be: T text, I integer, ? anything. */
type Shape = readonly ('T' | 'I' | '?')[];
const shapes = {
  own: ['T', 'T', 'I', 'T', 'T', 'T', '?', 'T'],
  copy: ['T', 'I', 'T', 'T', 'T', 'I', 'T', 'I', 'T', 'T', 'T'],
  hub: ['T', 'I', 'T', 'T', 'T', 'I', 'T', 'I', 'T', 'T', '?'],
  salvage: ['T', 'T', 'T', 'I', 'T', 'T'],
  writer: ['T', 'T', 'T', 'I', 'T', 'I', 'T'],
  mark: ['T', 'T', 'I', 'T'],
} as const satisfies Record<string, Shape>;

const fits = (row: readonly Value[], shape: Shape): boolean =>
  row.length === shape.length &&
  shape.every((kind, i) => {
    const value = row[i];
    return kind === '?' || typeof value === (kind === 'T' ? 'string' : 'number');
  });

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const int = (value: Value | undefined): number => (typeof value === 'number' ? value : -1);

/** Whether a text has the form of our chain's hashes. */
export const isHash = (h: string): boolean => /^[\w-]{22}$/u.test(h);
const isOp = ({ term, epoch, seq }: FoundOp): boolean =>
  termSchema.safeParse(term).success && epochSchema.safeParse(epoch).success && seq > 0;

const opOfTerminal = (row: readonly Value[], audience: Audience, self: string): FoundOp | null => {
  if (fits(row, shapes.own)) {
    const [, epoch, seq, uid, entity, h, g, op] = row;
    const of = { audience, term: self, epoch: text(epoch), seq: int(seq), h: text(h), text: text(op) };
    return { ...of, uid: text(uid), entity: text(entity), sequenced: typeof g === 'number', g: 0 };
  }
  if (fits(row, shapes.copy)) {
    const [, g, , term, epoch, seq, h, , , entity, op] = row;
    const of = { audience, term: text(term), epoch: text(epoch), seq: int(seq), h: text(h), text: text(op) };
    return { ...of, uid: null, entity: text(entity), sequenced: true, g: int(g) };
  }
  if (!fits(row, shapes.salvage)) return null;
  const [, term, epoch, seq, h, op] = row;
  const of = { audience, term: text(term), epoch: text(epoch), seq: int(seq), h: text(h), text: text(op) };
  return { ...of, uid: null, entity: null, sequenced: false, g: 0 };
};

const opOfHub = (row: readonly Value[], audience: Audience): FoundOp | null => {
  if (!fits(row, shapes.hub)) return null;
  const [, g, , term, epoch, seq, h, , , op, uid] = row;
  const of = { audience, term: text(term), epoch: text(epoch), seq: int(seq), h: text(h), text: text(op) };
  return { ...of, uid: typeof uid === 'string' ? uid : null, entity: null, sequenced: true, g: int(g) };
};

const writerIn = (row: readonly Value[], audience: Audience): FoundWriter | null => {
  if (!fits(row, shapes.writer)) return null;
  const [, term, epoch, baseSeq, baseH, ackedSeq, ackedH] = row;
  const base = { seq: int(baseSeq), h: text(baseH) };
  const acked = { seq: int(ackedSeq), h: text(ackedH) };
  if (base.seq < 0 || acked.seq < base.seq || !isHash(base.h) || !isHash(acked.h)) return null;
  return { audience, term: text(term), epoch: text(epoch), base, acked };
};

const REPAIRS = 'repairs';
/** A count that is larger than this was not written by us. */
const MOST_REPAIRS = 10_000;

/** A generation as hubs name themselves: a counter and a random UUID. */
const GEN = /g[1-9]\d{0,8}-[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gu;

/** The highest generation that is named on any page. */
const highestGen = ({ images }: RawPages): string => {
  let highest = '';
  for (const image of images) {
    const page = Buffer.from(image.buffer, image.byteOffset, image.length).toString('latin1');
    for (const [gen] of page.matchAll(GEN)) if (compareGen(gen, highest) > 0) highest = gen;
  }
  return highest;
};

/**
 * What central has of a hub's log of this generation, as its file says: what is durable there need not be read back. A mark counts where an
 * entry of the log has its number and hash, so that a damaged one hides nothing.
 */
const marksIn = (raw: RawPages, gen: string): readonly FoundMark[] => {
  const said = new Map<string, FoundMark>();
  const proven = new Map<Audience, FoundMark>();
  for (const row of carveRecords(raw, audiences)) {
    const audience = audienceSchema.safeParse(row[0]);
    if (!audience.success || !fits(row, shapes.mark) || row[1] !== gen) continue;
    said.set(JSON.stringify([row[0], row[2], row[3]]), { audience: audience.data, gen, g: int(row[2]) });
  }
  for (const row of carveRecords(raw, audiences)) {
    const mark = fits(row, shapes.hub) ? said.get(JSON.stringify([row[0], row[1], row[2]])) : undefined;
    if (mark !== undefined) proven.set(mark.audience, mark);
  }
  return [...proven.values()];
};

/**
 * Reads every row of a damaged database that can be read, without trusting anything that leads to it. `self` is the terminal whose file
 * it is; null for a hub's file, of which only what central does not have is read. Nothing is proven yet: see `mendLog`. Takes some seven times the
 * size of what it reads in memory.
 */
export const findRows = (file: string, self: string | null): FoundRows => {
  const raw = readRawPages(file);
  const ops: FoundOp[] = [];
  const writers: FoundWriter[] = [];
  const gen = highestGen(raw);
  const marks = self === null ? marksIn(raw, gen) : [];
  const stable = new Map(marks.map(({ audience, g }) => [audience, g]));
  let repairs = 0;
  for (const row of carveRecords(raw, [...audiences, REPAIRS])) {
    const audience = audienceSchema.safeParse(row[0]);
    if (!audience.success) {
      const said = row.length === 2 && /^\d{1,5}$/u.test(text(row[1])) ? Number(row[1]) : 0;
      if (said <= MOST_REPAIRS) repairs = Math.max(repairs, said);
      continue;
    }
    const op = self === null ? opOfHub(row, audience.data) : opOfTerminal(row, audience.data, self);
    const writer = writerIn(row, audience.data);
    if (op !== null && isOp(op) && (self !== null || op.g > (stable.get(op.audience) ?? 0))) ops.push(op);
    if (writer !== null) writers.push(writer);
  }
  return { ops, writers, marks, repairs, gen };
};
