import { actKindOf, type ActKind } from '#common/domain/audit/act-kind.ts';
import { actMarks } from '#common/domain/audit/act-mark.ts';
import { actName } from '#common/domain/audit/act-name.ts';
import { actWords } from '#common/domain/audit/act-words.ts';
import { parseOp, type Op } from '#common/domain/log/op.ts';
import { readOp, type KnownOp } from '#common/domain/log/op-catalogue.ts';
import { verdictSchema, type Verdict } from '#common/domain/log/verdict.ts';
import type { AuditLine } from '#common/ipc/audit-calls.ts';
import type { AuditRow } from '#main/store/audit-rows.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { actNames } from './act-names.ts';
import { counterOf, isFromAfar, whoDid } from './who-did.ts';

/** An entry with what could be read of it: `op` null for what is no op, `known` null for what this program cannot use. */
export type ReadEntry = { readonly row: AuditRow; readonly op: Op | null; readonly known: KnownOp | null };

/** Reads an entry's text. */
export const readEntry = (row: AuditRow): ReadEntry => {
  const parsed = parseOp(row.text);
  if (parsed.kind === 'bad') return { row, op: null, known: null };
  const read = readOp(parsed.op, row.audience);
  return { row, op: parsed.op, known: read.kind === 'known' ? read.op : null };
};

/** What an entry is about. */
export const kindOf = ({ op }: ReadEntry): ActKind => (op === null ? 'other' : actKindOf(op.t, op.d['kind']));

const verdictOf = (res: string | null): Verdict | null => {
  if (res === null) return null;
  try {
    const read = verdictSchema.safeParse(JSON.parse(res));
    return read.success ? read.data : { bad: 'unreadable-verdict' };
  } catch {
    return { bad: 'unreadable-verdict' };
  }
};

/** Turns entries into lines of the journal; who sat where and what things are called is looked up once for all of them. */
export const auditLines = (
  terminal: TerminalContext,
): {
  readonly who: (entry: ReadEntry) => string;
  readonly lineOf: (entry: ReadEntry) => AuditLine;
} => {
  const names = actNames(terminal);
  const doer = whoDid(terminal);
  const who = ({ known }: ReadEntry): string => (known === null ? '' : doer(known));
  const placeOf = ({ row: { term }, known }: ReadEntry): AuditLine['place'] => {
    const counter = known === null ? null : counterOf(known);
    if (known === null || counter === null) return term;
    const name = names.counter(counter);
    if (!isFromAfar(known)) return name;
    // Where it was done, and to which counter.
    const to = (word: string): string => `${term} → ${word}`;
    if (typeof name === 'string') return to(name);
    return 'vi' in name ? { vi: to(name.vi), en: to(name.en) } : name;
  };
  return {
    who,
    lineOf: (entry) => {
      const { row, op, known } = entry;
      const verdict = verdictOf(row.res);
      return {
        ref:
          row.g === null
            ? { part: 'waiting', audience: row.audience, epoch: row.epoch, seq: row.seq }
            : { part: 'log', audience: row.audience, g: row.g },
        at: row.at,
        term: row.term,
        place: placeOf(entry),
        who: who(entry),
        act: known === null ? (op === null ? 'unreadable' : 'unknown') : actName(known),
        words: known === null ? (op === null ? {} : { type: op.t }) : { ...actWords(known, names) },
        marks: op === null ? ['parked'] : [...actMarks(op, known, verdict, row.hat)],
      };
    },
  };
};
