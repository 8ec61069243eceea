import { audiences, type Audience } from '#common/domain/log/audience.ts';
import { parseOp } from '#common/domain/log/op.ts';
import { isWaiting } from '#common/domain/log/verdict.ts';
import { chainOp, ownLogStart, type Sha256, type Tail } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import { rereadEpoch } from '#common/wire/reread.ts';
import type { LogHost } from './log-host.ts';
import type { LogId, Push, PushAnswer } from './push.ts';
import type { Rules } from './rules.ts';
import type { WaitingOps } from './sequencer-store.ts';

export type ResequenceParts = {
  readonly site: string;
  readonly host: Pick<LogHost, 'headOf' | 'push' | 'tailOf'>;
  readonly store: WaitingOps;
  readonly rules: Rules;
  readonly sha256: Sha256;
};

/** Entries that are looked at, and at most sequenced, at a time. */
const PAGE = 500;

/** The uid of an op that these rules can read now, or null. Whether they can does not depend on states; rules that throw cannot. */
const readableUid = (rules: Rules, audience: Audience, gen: string, { op: text, term }: Entry): string | null => {
  const parsed = parseOp(text);
  if (parsed.kind === 'bad') return null;
  try {
    return isWaiting(rules.decide(parsed.op, audience, term, new Map(), gen).verdict) ? null : parsed.op.uid;
  } catch {
    return null;
  }
};

/**
 * Sequences every op that waited for a newer program and that these rules can read, as a later entry of the same uid with a verdict of its
 * own: in the order of the log, each terminal's ops in one epoch named by the first of them. For a hub's start, before anybody comes in;
 * once done there is nothing left to do. Returns how many there were. A commit that fails ends it; the next start tries again.
 */
export const resequenceWaiting = async (parts: ResequenceParts): Promise<number> => {
  let count = 0;
  for (const audience of audiences) count += await resequenceLog(parts, { site: parts.site, audience });
  return count;
};

const resequenceLog = async ({ host, store, rules, sha256 }: ResequenceParts, log: LogId): Promise<number> => {
  const start = await host.headOf(log);
  const writers = new Map<string, Tail & { readonly epoch: string }>();
  const seen = new Set<string>();
  /** Another hub may have sequenced them before, in an epoch of the same name that waits here, too: they go on after it. */
  const begin = async (term: string, epoch: string): Promise<Tail> => {
    const tail = await host.tailOf(log, { term, epoch });
    return tail.seq === 0 ? { seq: 0, h: ownLogStart(sha256, term, epoch) } : tail;
  };
  const next = async ({ term, h, op }: Entry): Promise<Push> => {
    const epoch = writers.get(term)?.epoch ?? rereadEpoch(h);
    const at = writers.get(term) ?? (await begin(term, epoch));
    writers.set(term, { epoch, seq: at.seq + 1, h: chainOp(sha256, at.h, op) });
    return { term, epoch, from: at.seq + 1, prev: at.h, ops: [op] };
  };
  let count = 0;
  for (let g = 0; start !== null;) {
    const page = (await store.waitingAfter(log, g, PAGE)).filter((entry) => entry.g <= start.head.seq);
    const last = page.at(-1);
    if (last === undefined) break;
    g = last.g;
    const pushes: Push[] = [];
    for (const entry of page) {
      const uid = readableUid(rules, log.audience, start.gen, entry);
      if (uid === null || seen.has(uid)) continue;
      seen.add(uid);
      pushes.push(await next(entry));
    }
    const answers = await Promise.all(
      pushes.map(
        (push) =>
          new Promise<PushAnswer>((answer) => {
            host.push(log, push, answer);
          }),
      ),
    );
    if (answers.some(({ kind }) => kind !== 'ack')) break;
    count += answers.length;
  }
  return count;
};
