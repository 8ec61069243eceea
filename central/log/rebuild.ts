import type { Audience } from '#common/domain/log/audience.ts';
import { parseOp, type Op } from '#common/domain/log/op.ts';
import { verdictSchema, type Verdict } from '#common/domain/log/verdict.ts';
import { siteLogStart, type Sha256 } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import { rechain } from './rechain.ts';
import type { Rules } from './rules.ts';
import type { Sequenced, SequencedEntry } from './sequence-batch.ts';

/** How states follow from verdicts that were given before (`applyVerdict` of common/domain/log/decide.ts). Pure. */
export type RebuildRules = Pick<Rules, 'keysOf'> & {
  readonly applyVerdict: (
    op: Op,
    audience: Audience,
    term: string,
    verdict: Verdict,
    states: ReadonlyMap<string, unknown>,
    gen: string,
  ) => ReadonlyMap<string, unknown>;
};

/** A copy of one log of a site, as far as it is known: entries in order. */
export type LogCopy = { readonly audience: Audience; readonly entries: Iterable<Entry> };

const verdictOf = (res: string): Verdict => {
  const parsed = verdictSchema.safeParse(JSON.parse(res));
  return parsed.success ? parsed.data : { bad: 'unreadable-verdict' };
};

/**
 * Makes the log of a new hub from a copy: the same ops, hashes and verdicts, numbered from 1 and chained under a new generation, and the
 * states that the verdicts lead to. Nothing is decided again. Pure.
 */
export const rebuildLog = (
  { audience, entries }: LogCopy,
  site: string,
  gen: string,
  rules: RebuildRules,
  sha256: Sha256,
): Sequenced => {
  const states = new Map<string, unknown>();
  const uids = new Set<string>();
  const rebuilt: SequencedEntry[] = [];
  const start = { seq: 0, h: siteLogStart(sha256, site, audience, gen) };
  const numbered = [...entries].map((entry, index) => ({ ...entry, g: index + 1 }));
  for (const entry of rechain(sha256, start, numbered)) {
    const parsed = parseOp(entry.op);
    rebuilt.push({ entry, uid: parsed.kind === 'op' ? parsed.op.uid : null });
    if (parsed.kind !== 'op' || uids.has(parsed.op.uid)) continue;
    uids.add(parsed.op.uid);
    const { op } = parsed;
    const seen = new Map(
      rules.keysOf(op, audience, gen).flatMap((key) => (states.has(key) ? [[key, states.get(key)]] : [])),
    );
    const changes = rules.applyVerdict(op, audience, entry.term, verdictOf(entry.res), seen, gen);
    for (const [key, value] of changes) states.set(key, value);
  }
  return { answers: [], entries: rebuilt, changes: states, faults: [] };
};
