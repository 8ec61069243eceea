import { isAudience } from '#common/domain/log/audience.ts';
import type { Entry } from './entry.ts';
import type { OpsFrame } from './hub-frames.ts';
import { BATCH_OPS } from './limits.ts';
import type { TerminalFrame } from './terminal-frames.ts';

/** Names and hashes of ASCII characters; others are left to the schemas. */
const namePattern = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/u;
const hashPattern = /^[A-Za-z0-9_-]{0,64}$/u;
const TERM = 40;

const isName = (value: unknown): boolean => typeof value === 'string' && namePattern.test(value);
const isTerm = (value: unknown): boolean => typeof value === 'string' && value.length <= TERM && isName(value);
const isHash = (value: unknown): boolean => typeof value === 'string' && hashPattern.test(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0;

/** An object with this many fields of its own; which ones, the caller asks (no prototype has any of the names of a frame). */
const isRecord = (json: unknown, fields: number): json is object =>
  typeof json === 'object' && json !== null && !Array.isArray(json) && Object.keys(json).length === fields;

/** Whether this is certainly an entry as `entrySchema` says; what is not certain is left to the schema. */
export const isPlainEntry = (json: unknown): json is Entry => {
  if (!isRecord(json, 9)) return false;
  const { g, hh, term, epoch, seq, h, hat, res, op }: { readonly [K in keyof Entry]?: unknown } = json;
  return (
    isCount(g) &&
    isHash(hh) &&
    isTerm(term) &&
    isName(epoch) &&
    isCount(seq) &&
    isHash(h) &&
    Number.isSafeInteger(hat) &&
    isText(res) &&
    isText(op)
  );
};

/** Whether this is certainly an `ops` frame as its schema says: what a catch-up is made of, so 500 entries are not read by the schema. */
export const isPlainOps = (json: unknown): json is OpsFrame => {
  if (!isRecord(json, 6)) return false;
  const { t, log, gen, head, live, entries }: { readonly [K in keyof OpsFrame]?: unknown } = json;
  return (
    t === 'ops' &&
    isAudience(log) &&
    isName(gen) &&
    (head === 0 || isCount(head)) &&
    typeof live === 'boolean' &&
    Array.isArray(entries) &&
    entries.every(isPlainEntry)
  );
};

type Push = Extract<TerminalFrame, { readonly t: 'push' }>;

/** Whether this is certainly a `push` frame of the sender's own log as its schema says. */
export const isPlainPush = (json: unknown): json is Push => {
  if (!isRecord(json, 6)) return false;
  const { t, log, epoch, from, prev, ops }: { readonly [K in keyof Push]?: unknown } = json;
  return (
    t === 'push' &&
    isAudience(log) &&
    isName(epoch) &&
    isCount(from) &&
    isHash(prev) &&
    Array.isArray(ops) &&
    ops.length <= BATCH_OPS &&
    ops.every(isText)
  );
};
