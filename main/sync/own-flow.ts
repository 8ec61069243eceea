import type { Audience } from '#common/domain/log/audience.ts';
import type { Tail, Writer } from '#common/wire/chain.ts';
import type { HashesFrame, Welcome } from '#common/wire/hub-frames.ts';
import { BATCH_BYTES, CHAIN_HASHES, MAX_OFFERED, PUSHES_IN_FLIGHT, STEP_OPS } from '#common/wire/limits.ts';
import type { Hello, TerminalFrame } from '#common/wire/terminal-frames.ts';
import type { OfferedLog } from '#main/store/log-store.ts';
import { lastCommon } from './last-common.ts';
import type { OwnLogs } from './sync-store.ts';
import type { SyncTrouble } from './sync-trouble.ts';

type Known = Welcome['logs'][number]['own'];
type OfWriter = { readonly term?: string | undefined; readonly epoch: string };
type Answer = OfWriter & Tail;

/** The writing half of one log over one connection: every own epoch, and what was salvaged of a copy whose hub lost it. */
export type OwnFlow = {
  /** Tails to prove in hello. */
  readonly tails: () => Hello['logs'][number]['own'];
  /** Takes what the other side has, proven by hash against our own logs; mends what differs. */
  readonly prove: (known: Known) => void;
  readonly acked: (answer: Answer) => void;
  readonly gap: (answer: Answer) => void;
  readonly forked: (answer: OfWriter & { readonly tail: Tail }) => void;
  /** The other side's chain of a log that differs: the ops after the last common one get an epoch of their own. */
  readonly hashes: (answer: HashesFrame) => void;
  /** Pushes what the other side lacks, as far as the window of unanswered pushes allows. */
  readonly pump: () => void;
  /** Answers that are owed. */
  readonly inFlight: () => number;
  /** The window of unanswered pushes is full, and more ops wait for it. */
  readonly isFull: () => boolean;
};

/**
 * How one offered log stands on this connection: `unproven` until the other side's tail is known, `asking` for its chain,
 * `open` for pushes after `sent`. `rewind`: go on from what is acknowledged once everything under way is answered.
 */
type Standing = {
  state: 'unproven' | 'asking' | 'open';
  acked: number;
  sent: number;
  inFlight: number;
  rewind: boolean;
};

export type OwnFlowParts = {
  readonly log: Audience;
  /** Who speaks on this connection: its own logs carry no name. */
  readonly term: string;
  readonly own: OwnLogs;
  readonly send: (frame: TerminalFrame) => void;
  readonly onTrouble: (trouble: SyncTrouble) => void;
  /** The other side proved to have an own epoch up to this number, whatever of it came back. */
  readonly onProven?: (epoch: string, seq: number) => void;
  /** Runs what nobody waits for when this turn's frames are dealt with; by default at once. */
  readonly later?: (run: () => void) => void;
};

const keyOf = ({ term, epoch }: Writer): string => `${term}/${epoch}`;

/** Starts with nothing proven: nothing is pushed before the other side's tail is known. */
export const ownFlow = ({
  log,
  term: self,
  own,
  send,
  onTrouble,
  onProven,
  later = (run) => run(),
}: OwnFlowParts): OwnFlow => {
  const standings = new Map<string, Standing>();
  let offered: ReadonlyMap<string, OfferedLog> = new Map();
  let welcomed = false;
  let asked = 0;

  const refresh = () => {
    offered = new Map(own.offered(log).map((one) => [keyOf(one), one]));
    for (const [key, { acked }] of offered) {
      const standing = standings.get(key);
      if (standing === undefined || standing.acked <= acked.seq) continue;
      // It was forgotten and kept anew meanwhile: what is noted of it now counts, so that it is noted, or sent, again.
      standing.acked = acked.seq;
      standing.rewind = true;
    }
  };
  const writerOf = ({ term, epoch }: OfWriter): Writer => ({ term: term ?? self, epoch });
  const named = ({ term, epoch }: Writer) => ({ ...(term === self ? {} : { term }), epoch });
  const standingOf = (one: OfferedLog): Standing => {
    const key = keyOf(one);
    const known = standings.get(key);
    if (known !== undefined) return known;
    const acked = one.acked.seq;
    const state = welcomed ? 'open' : 'unproven';
    const fresh: Standing = { state, acked, sent: acked, inFlight: 0, rewind: false };
    standings.set(key, fresh);
    return fresh;
  };
  const isMine = (writer: Writer, { seq, h }: Tail): boolean => own.hashAt(log, writer, seq) === h;
  const underWay = (): number => [...standings.values()].reduce((sum, { inFlight }) => sum + inFlight, 0);
  /** The end of a log: only the epoch being written grows. */
  const tailOf = (one: OfferedLog): Tail => (one.current ? own.ownTail(log) : one.tail);

  const setAcked = (one: OfferedLog, standing: Standing, tail: Tail): void => {
    if (standing.acked === tail.seq) return;
    standing.acked = tail.seq;
    own.setAcked(log, one, { seq: tail.seq, h: tail.h });
  };
  /** Both sides have one history up to here: the other one said so of what lies there, and not of what is under way. */
  const noteProven = (one: OfferedLog, standing: Standing, tail: Tail): void => {
    setAcked(one, standing, tail);
    if (one.term === self) onProven?.(one.epoch, tail.seq);
  };
  /**
   * Notes an acknowledgement, not before what the same turn brings: a citizen waits for the verdict, nobody for this commit. Until then the
   * store says less than the other side has, which a lost machine only proves again.
   */
  const noteAcked = (one: OfferedLog, standing: Standing, { seq, h }: Tail): void => {
    if (seq <= standing.acked) return;
    standing.acked = seq;
    later(() => {
      const isNewest = standings.get(keyOf(one)) === standing && standing.acked === seq;
      if (isNewest) own.setAcked(log, one, { seq, h });
    });
  };
  const askChain = (one: OfferedLog, standing: Standing, upTo: number): void => {
    if (standing.state === 'asking') return;
    standing.state = 'asking';
    asked += 1;
    send({ t: 'chain', log, ...named(one), from: Math.max(0, upTo - CHAIN_HASHES + 1) });
  };
  /** The other side has more of the epoch we write than we do: this database is older than it was. */
  const wentBack = (one: OfferedLog, mine: Tail, there: Tail): void => {
    onTrouble({ kind: 'behind', log, epoch: one.epoch, mine: { seq: mine.seq, h: mine.h }, there });
    own.startEpoch(log);
    refresh();
  };
  const branchOff = (one: OfferedLog, common: number): void => {
    own.branchOff(log, one, common);
    standings.delete(keyOf(one));
    refresh();
  };

  const proveOne = (one: OfferedLog, { at, tail: there }: Known[number]): void => {
    const standing = standingOf(one);
    // It lost more than is kept here under this name: a name of its own makes what is kept a whole log again.
    if (there.seq < one.base) return branchOff(one, 0);
    const mine = tailOf(one);
    // `at` is from the time of hello. Where both sides wrote more since then, only their chains can tell whether it is the same.
    const isSame = there.seq > mine.seq ? mine.seq === at.seq : isMine(one, there);
    if (!isMine(one, at) || !isSame) return askChain(one, standing, Math.min(mine.seq, there.seq));
    const isBehind = there.seq > mine.seq;
    noteProven(one, standing, isBehind ? mine : there);
    standing.state = 'open';
    standing.sent = standing.acked;
    return isBehind && one.current ? wentBack(one, mine, there) : undefined;
  };

  const push = (one: OfferedLog, standing: Standing): void => {
    const end = tailOf(one).seq;
    while (underWay() < PUSHES_IN_FLIGHT && standing.sent < end) {
      const run = own.opsAfter(log, one, standing.sent, STEP_OPS, BATCH_BYTES);
      if (run.ops.length === 0) return;
      standing.sent += run.ops.length;
      standing.inFlight += 1;
      send({ t: 'push', log, ...named(one), from: run.from, prev: run.prev, ops: [...run.ops] });
    }
  };

  /** The log that an answer to a push is about; null when it was mended meanwhile. */
  const answered = (answer: OfWriter): { readonly one: OfferedLog; readonly standing: Standing } | null => {
    const one = offered.get(keyOf(writerOf(answer)));
    const standing = standings.get(keyOf(writerOf(answer)));
    if (one === undefined || standing === undefined) return null;
    standing.inFlight = Math.max(0, standing.inFlight - 1);
    return { one, standing };
  };

  return {
    tails: () => {
      refresh();
      return [...offered.values()].slice(0, MAX_OFFERED).map((one) => {
        standingOf(one);
        const { seq, h } = tailOf(one);
        return { ...named(one), seq, h };
      });
    },
    prove: (known) => {
      welcomed = true;
      refresh();
      for (const one of known) {
        const mine = offered.get(keyOf(writerOf(one)));
        if (mine !== undefined) proveOne(mine, one);
      }
    },
    acked: (answer) => {
      const about = answered(answer);
      if (about === null) return;
      const { one, standing } = about;
      if (!isMine(one, answer)) return askChain(one, standing, answer.seq);
      noteAcked(one, standing, answer);
    },
    gap: (answer) => {
      const about = answered(answer);
      if (about === null) return;
      const { one, standing } = about;
      // Everything still under way will meet the same gap: go on from the proven tail when all of it is answered.
      standing.rewind = true;
      if (answer.seq < one.base) return branchOff(one, 0);
      if (!isMine(one, answer)) return askChain(one, standing, answer.seq);
      setAcked(one, standing, answer);
    },
    forked: (answer) => {
      const about = answered(answer);
      if (about === null) return;
      about.standing.rewind = true;
      askChain(about.one, about.standing, Math.min(tailOf(about.one).seq, answer.tail.seq));
    },
    hashes: (answer) => {
      const one = offered.get(keyOf(writerOf(answer)));
      const standing = standings.get(keyOf(writerOf(answer)));
      if (one === undefined || standing?.state !== 'asking') return;
      asked -= 1;
      standing.state = 'open';
      standing.rewind = true;
      const common = lastCommon(answer, (seq) => own.hashAt(log, one, seq));
      if (common === null && answer.from > 0) return askChain(one, standing, answer.from - 1);
      const [at, mine] = [common ?? 0, tailOf(one)];
      const there = { seq: answer.from + answer.hs.length - 1, h: answer.hs.at(-1) ?? '' };
      const parted = at < there.seq && at < mine.seq;
      // A hub that was made from a lean copy does not know every number: that is no other history.
      const differs = answer.hs.some((h, i) => {
        const known = own.hashAt(log, one, answer.from + i);
        return h !== '' && known !== null && known !== h;
      });
      if (parted && differs && there.seq >= one.base) {
        onTrouble({ kind: 'identity-twice', log, term: one.term, epoch: one.epoch, common: at, there });
      }
      if (parted || at < one.base) return branchOff(one, at);
      noteProven(one, standing, { seq: at, h: own.hashAt(log, one, at) ?? '' });
      return at < there.seq && one.current ? wentBack(one, mine, there) : undefined;
    },
    pump: () => {
      if (!welcomed) return;
      if (!offered.has(keyOf({ term: self, epoch: own.ownTail(log).epoch }))) refresh();
      for (const one of offered.values()) {
        const isNew = !standings.has(keyOf(one));
        const standing = standingOf(one);
        // It was made after hello (a repair): what the other side has of it already, only its chain can tell.
        if (isNew) askChain(one, standing, tailOf(one).seq);
        if (standing.rewind && standing.inFlight === 0) {
          standing.rewind = false;
          standing.sent = standing.acked;
        }
        if (standing.state === 'open' && !standing.rewind) push(one, standing);
      }
    },
    inFlight: () => underWay() + asked,
    isFull: () =>
      underWay() >= PUSHES_IN_FLIGHT &&
      [...offered.values()].some((one) => (standings.get(keyOf(one))?.sent ?? Infinity) < tailOf(one).seq),
  };
};
