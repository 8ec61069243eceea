import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { addDays, type LocalDay } from '#common/domain/calendar/local-day.ts';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { toInstant } from '#common/domain/calendar/local-time.ts';
import { markOf, markSaid } from '#common/domain/site/training.ts';
import { audiences, type Audience } from '#common/domain/log/audience.ts';
import {
  entriesAfter,
  ownAfter,
  ownBase,
  ownParts,
  rangeOf,
  siteHashBefore,
  tailsBefore,
  type FirstOp,
  type OwnPart,
  type Range,
} from '#main/store/audit-export-rows.ts';
import { sha256 } from '#main/store/sha256.ts';
import { cursorOf, forgottenUpTo } from '#main/store/site-log.ts';
import type { TerminalContext } from '../terminal-context.ts';
import type { Stable } from './audit-entry.ts';
import { readMe } from './export-read-me.ts';

/** The folder that an export is written to (main/diagnose/export-folder.ts). */
export type ExportTarget = {
  readonly write: (
    name: string,
    pieces: (write: (text: string) => Promise<void>) => Promise<void>,
  ) => Promise<{ readonly name: string; readonly bytes: number; readonly sha256: string }>;
};

export type ExportWish = {
  /** Days in Vietnam, both included; null: all that is kept here. */
  readonly days: { readonly from: LocalDay; readonly to: LocalDay } | null;
  readonly stable: Stable;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
  readonly isCancelled: () => boolean;
};

export type ExportOutcome =
  | { readonly kind: 'written'; readonly entries: number; readonly bytes: number; readonly seal: string }
  | { readonly kind: 'cancelled' }
  /** A copy was begun anew meanwhile (another generation of the hub), or ops of the terminal's own that were to be exported were cleared. */
  | { readonly kind: 'moved' };

type SitePlan = {
  readonly audience: Audience;
  readonly gen: string;
  readonly range: Range;
  /** Where the copy stood. */
  readonly head: { readonly g: number; readonly hh: string };
};

/** Ends an export early: thrown inside the writing of a file, and named by `exportAudit`. */
class Ended extends Error {
  readonly outcome: Extract<ExportOutcome, { readonly kind: 'cancelled' | 'moved' }>;
  constructor(outcome: Ended['outcome']) {
    super(outcome.kind);
    this.name = 'Ended';
    this.outcome = outcome;
  }
}

const planSites = async ({ store: { db } }: TerminalContext, wish: ExportWish): Promise<readonly SitePlan[]> => {
  const plans: SitePlan[] = [];
  for (const audience of audiences) {
    const { gen, g, hh } = cursorOf(db, audience);
    if (gen === '') continue;
    let range: Range | null = { first: 1, last: g };
    if (wish.days !== null) {
      const span = { from: toInstant(wish.days.from, 0), to: toInstant(addDays(wish.days.to, 1), 0) };
      const steps = rangeOf(db, audience, span);
      let step = steps.next();
      for (; step.done !== true; step = steps.next()) await turn();
      range = step.value;
    }
    if (range !== null) plans.push({ audience, gen, range, head: { g, hh } });
  }
  return plans;
};

/** The lines of one file, each bound to the one before by `x`: the hash of the `x` before it and of all that stands before `x` in its own line. */
const lineChain = (start: string) => {
  let x = start;
  let lines = 0;
  return {
    add: (value: Readonly<Record<string, unknown>>): string => {
      const body = JSON.stringify(value).slice(0, -1);
      x = sha256(x + body);
      lines += 1;
      return `${body},"x":"${x}"}\n`;
    },
    end: () => ({ lines, lastX: x }),
  };
};

/**
 * Writes the logs for an inspector (thanh tra) as docs/audit-export.md says: one JSON Lines file per log, a manifest with their fingerprints, the list of
 * fingerprints for `sha256sum -c`, and how to check all of it. Texts go out byte for byte, with everything personal in them: the chains could not be
 * proven otherwise. Rejects when the target cannot be written.
 */
export const exportAudit = async (
  terminal: TerminalContext,
  target: ExportTarget,
  wish: ExportWish,
): Promise<ExportOutcome> => {
  try {
    return await writeAll(terminal, target, wish);
  } catch (error) {
    if (error instanceof Ended) return error.outcome;
    throw error;
  }
};

const writeAll = async (terminal: TerminalContext, target: ExportTarget, wish: ExportWish): Promise<ExportOutcome> => {
  const { store, profile } = terminal;
  const id = terminal.newId();
  const plans = await planSites(terminal, wish);
  const own = audiences.map((audience) => ({
    audience,
    parts: ownParts(store.db, store.term, audience, wish.days === null),
  }));
  const total = plans.reduce((sum, { range }) => sum + range.last - range.first + 1, 0);
  const counted = { entries: 0, done: 0 };
  const step = async (done: number): Promise<void> => {
    counted.done += done;
    wish.onProgress({ done: Math.min(counted.done, total), total });
    if (wish.isCancelled()) throw new Ended({ kind: 'cancelled' });
    await turn();
  };
  const files: Readonly<Record<string, unknown>>[] = [];
  const sums: { readonly name: string; readonly sha256: string; readonly bytes: number }[] = [];
  const put = async (
    name: string,
    about: Readonly<Record<string, unknown>>,
    /** Writes them, and tells what is known only after it. */
    lines: (add: Add, write: Write) => Promise<Readonly<Record<string, unknown>>>,
  ): Promise<void> => {
    const chain = lineChain(sha256(`${id}/${name}`));
    let more: Readonly<Record<string, unknown>> = {};
    const file = await target.write(name, async (write) => {
      more = await lines(chain.add, write);
    });
    counted.entries += chain.end().lines;
    files.push({ ...file, ...about, ...more, ...chain.end() });
    sums.push(file);
  };
  for (const plan of plans) {
    const { audience, gen, range, head } = plan;
    const about = {
      log: audience,
      chain: 'site',
      gen,
      first: range.first,
      last: range.last,
      before: siteHashBefore(store.db, audience, range.first),
      head,
    };
    await put(`site-${audience}.jsonl`, about, async (add, write) => {
      const firsts = await siteLines(terminal, plan, add, write, step);
      // The clearing may have gone on meanwhile: what it did since the first line counts as well.
      return {
        central: stableOf(wish.stable, audience, gen),
        cleared: forgottenUpTo(store.db, audience),
        parts: (await partsBefore(terminal, plan, firsts)).map(namedPart),
      };
    });
  }
  for (const { audience, parts } of own) {
    if (parts.length === 0) continue;
    const about = {
      log: audience,
      chain: 'own',
      parts: parts.map(namedPart),
    };
    await put(`own-${audience}.jsonl`, about, async (add, write) => {
      await ownLines(terminal, audience, parts, add, write, step);
      return {};
    });
  }
  const at = store.now();
  const manifest = {
    format: 'motcua-audit-1',
    id,
    site: profile.site,
    terminal: store.term,
    madeAt: new Date(at).toISOString(),
    days: wish.days,
    files,
  };
  sums.push(await target.write('manifest.json', (write) => write(`${JSON.stringify(manifest, null, 2)}\n`)));
  const mark = markOf(profile);
  const about = readMe({
    centre: terminal.site.site?.name.vi ?? profile.site,
    terminal: store.term,
    at: formatDateTime(at),
    days: wish.days,
    entries: counted.entries,
    worthless: mark === null ? null : markSaid(mark),
  });
  sums.push(await target.write('DOC-TOI.txt', (write) => write(about)));
  const list = sums.map((file) => `${file.sha256}  ${file.name}\n`).join('');
  const written = await target.write('SHA256SUMS', (write) => write(list));
  return {
    kind: 'written',
    entries: counted.entries,
    bytes: sums.reduce((sum, { bytes }) => sum + bytes, written.bytes),
    seal: createHash('sha256').update(list).digest('hex'),
  };
};

const namedPart = ({ term, epoch, base }: OwnPart) => ({ term, epoch, after: base.seq, h: base.h });

const partsBefore = async (
  { store: { db } }: TerminalContext,
  { audience, range }: SitePlan,
  firsts: readonly FirstOp[],
): Promise<readonly OwnPart[]> => {
  const steps = tailsBefore(db, audience, range.first, firsts);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) await turn();
  return step.value;
};

const stableOf = (stable: Stable, audience: Audience, gen: string): number | null => {
  const sure = stable(audience);
  return sure !== null && sure.gen === gen ? sure.g : null;
};

type Add = (value: Readonly<Record<string, unknown>>) => string;
type Write = (text: string) => Promise<void>;

/** Writes the lines of a copy, and tells with which op each writer begins in them. */
const siteLines = async (
  { store: { db } }: TerminalContext,
  { audience, gen, range }: SitePlan,
  add: Add,
  write: Write,
  step: (done: number) => Promise<void>,
): Promise<readonly FirstOp[]> => {
  const firsts = new Map<string, FirstOp>();
  for (let after = range.first - 1; ;) {
    if (cursorOf(db, audience).gen !== gen) throw new Ended({ kind: 'moved' });
    const rows = entriesAfter(db, audience, after, range.last);
    const end = rows.at(-1);
    if (end === undefined) return [...firsts.values()];
    for (const { term, epoch, seq } of rows) {
      const writer = `${term}/${epoch}`;
      if (!firsts.has(writer)) firsts.set(writer, { term, epoch, seq });
    }
    await write(rows.map((row) => add(row)).join(''));
    await step(end.g - after);
    after = end.g;
  }
};

const ownLines = async (
  { store: { db } }: TerminalContext,
  audience: Audience,
  parts: readonly OwnPart[],
  add: Add,
  write: Write,
  step: (done: number) => Promise<void>,
): Promise<void> => {
  for (const { term, epoch, base } of parts) {
    for (let after = base.seq; ;) {
      const begins = ownBase(db, term, audience, epoch);
      if (begins === null || begins > after) throw new Ended({ kind: 'moved' });
      const rows = ownAfter(db, audience, epoch, after);
      const end = rows.at(-1);
      if (end === undefined) break;
      await write(rows.map((row) => add({ term, epoch, ...row })).join(''));
      await step(0);
      after = end.seq;
    }
  }
};
