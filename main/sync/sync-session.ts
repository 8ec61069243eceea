import { assertNever } from '#common/kit/assert-never.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import type { HubFrame, Presence, Welcome } from '#common/wire/hub-frames.ts';
import { parseHubFrame, type ParsedFrame } from '#common/wire/parse-frame.ts';
import type { Auth, Hello, TerminalFrame } from '#common/wire/terminal-frames.ts';
import { PROTOCOL_VERSION } from '#common/wire/version.ts';
import { copyFlow, type CopyFlow, type CopyProgress } from './copy-flow.ts';
import { ownFlow, type OwnFlow } from './own-flow.ts';
import type { OwnLogs, SiteCopy } from './sync-store.ts';
import type { SyncTrouble } from './sync-trouble.ts';

/** Who connects. */
export type SyncIdentity = Pick<Hello, 'as' | 'site' | 'term' | 'name' | 'app'> & {
  readonly roles: readonly string[];
  /** Answers the other side's challenge with this terminal's key; without it the hello is not signed. */
  readonly prove?: (nonce: string) => Auth;
};

export type SessionParts = {
  readonly who: SyncIdentity;
  readonly logs: readonly Audience[];
  readonly own: OwnLogs;
  /** null: writes only. */
  readonly copy: SiteCopy | null;
  readonly now: () => number;
  readonly send: (frame: TerminalFrame) => void;
  readonly onWelcome: (offsetMs: number) => void;
  readonly onPresence: (presence: Presence) => void;
  readonly onStable: (log: Audience, gen: string, g: number) => void;
  readonly onAcked: () => void;
  readonly onTrouble: (trouble: SyncTrouble) => void;
  /** The other side ended it, or cannot be understood: the connection must be closed. null: nothing is wrong, the next one is better. */
  readonly onEnd: (trouble: SyncTrouble | null) => void;
  /** See OwnFlowParts. */
  readonly later?: (run: () => void) => void;
};

/**
 * One connection's half of the protocol: proves own tails and cursors, pushes what the other side lacks, pulls what is missing here.
 * A session lives as long as its connection, so an answer of an older connection cannot reach it. No I/O of its own.
 */
export type SyncSession = {
  readonly receive: (text: string) => void;
  /** The same for a frame that was read already: one text that goes to many sessions of one process is read once. */
  readonly receiveRead: (parsed: ParsedFrame<HubFrame>) => void;
  /** Level-triggered: pushes and pulls whatever is missing, whoever calls it and however often. */
  readonly pump: () => void;
  readonly welcomed: () => boolean;
  /** True while an answer is owed: pushes or pulls under way, or no welcome yet. */
  readonly waiting: () => boolean;
  readonly progress: () => ReadonlyMap<Audience, CopyProgress>;
};

type Flow = { readonly own: OwnFlow; readonly copy: CopyFlow | null };

/** A welcome that took longer came over a sleep of the machine, or over a clock that was set, ms. */
const ROUND_TRIP_MS = 15_000;

/** A session over an injected link; it says hello when the other side's challenge comes. */
export const startSession = (parts: SessionParts): SyncSession => {
  const { who, logs, copy, send, now } = parts;
  const flows = new Map<Audience, Flow>();
  for (const log of logs) {
    const writing: OwnFlow = ownFlow({
      ...parts,
      log,
      term: who.term,
      onProven: (epoch, seq) => reading?.proven(epoch, seq),
    });
    const reading = copy === null ? null : copyFlow(log, copy, send, writing.isFull);
    flows.set(log, { own: writing, copy: reading });
  }
  let welcomed = false;
  let helloAt = 0;

  const tell = (trouble: SyncTrouble | null | undefined) => {
    if (trouble !== null && trouble !== undefined) parts.onTrouble(trouble);
  };
  const pump = () => {
    if (!welcomed) return;
    for (const flow of flows.values()) {
      flow.own.pump();
      flow.copy?.pump();
    }
  };

  const hello = (nonce: string) => {
    const { prove, ...identity } = who;
    helloAt = now();
    send({
      t: 'hello',
      p: PROTOCOL_VERSION,
      ...identity,
      roles: [...identity.roles],
      ...(prove === undefined ? {} : { auth: prove(nonce) }),
      logs: [...flows].map(([log, flow]) => ({
        log,
        own: flow.own.tails(),
        cur: copy === null ? null : { ...copy.cursor(log) },
      })),
    });
  };

  const welcome = (frame: Welcome) => {
    // Somewhere between says nothing then: a day's sleep would move this terminal's clock by half a day.
    if (Math.abs(now() - helloAt) > ROUND_TRIP_MS) return parts.onEnd(null);
    welcomed = true;
    // The other side read its clock somewhere between our hello and now: half-way is the best guess.
    parts.onWelcome(Math.round(frame.now - (helloAt + now()) / 2));
    for (const opened of frame.logs) {
      const flow = flows.get(opened.log);
      // First the copy: what a reset salvages of it is offered with the rest.
      tell(flow?.copy?.prove(opened));
      flow?.own.prove(opened.own);
    }
    return undefined;
  };

  const take = (frame: HubFrame): void => {
    switch (frame.t) {
      case 'welcome':
        return welcome(frame);
      case 'challenge':
        return hello(frame.nonce);
      case 'ack':
        flows.get(frame.log)?.own.acked(frame);
        return parts.onAcked();
      case 'gap':
        return flows.get(frame.log)?.own.gap(frame);
      case 'fork':
        return flows.get(frame.log)?.own.forked(frame);
      case 'hashes':
        return flows.get(frame.log)?.own.hashes(frame);
      case 'ops':
        return tell(flows.get(frame.log)?.copy?.take(frame));
      case 'stable':
        return parts.onStable(frame.log, frame.gen, frame.g);
      case 'presence':
        return parts.onPresence(frame);
      case 'bye':
        return parts.onEnd({ kind: 'refused', why: frame.why });
      default:
        return assertNever(frame);
    }
  };

  const receiveRead = (parsed: ParsedFrame<HubFrame>): void => {
    if (parsed.kind === 'bad') return parts.onEnd({ kind: 'not-understood' });
    take(parsed.frame);
    return pump();
  };

  return {
    receive: (text) => receiveRead(parseHubFrame(text)),
    receiveRead,
    pump,
    welcomed: () => welcomed,
    waiting: () =>
      !welcomed || [...flows.values()].some((flow) => flow.own.inFlight() > 0 || flow.copy?.pulling() === true),
    progress: () =>
      new Map([...flows].flatMap(([log, flow]) => (flow.copy === null ? [] : [[log, flow.copy.progress()] as const]))),
  };
};
