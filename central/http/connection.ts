import { assertNever } from '#common/kit/assert-never.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import type { ByeReason, HubFrame } from '#common/wire/hub-frames.ts';
import { BATCH_BYTES, CHAIN_HASHES } from '#common/wire/limits.ts';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';
import { parseTerminalFrame } from '#common/wire/parse-frame.ts';
import type { Hello, TerminalFrame } from '#common/wire/terminal-frames.ts';
import type { LogHost } from '#central/log/log-host.ts';
import type { PushAnswer } from '#central/log/push.ts';
import { sayBye, startPeer, type Link, type Peer } from './peer.ts';
import type { Room } from './room.ts';
import { compareLogs, type OpenedLog } from './welcome.ts';

export type Connection = {
  /** A text frame came; anything wrong with it ends the connection by name and never throws. */
  readonly receive: (text: string) => void;
  readonly closed: () => void;
};

type Frame<T extends TerminalFrame['t']> = Extract<TerminalFrame, { readonly t: T }>;

/** Why this hello is not welcome, or null. */
const refusal = (host: LogHost, hello: Hello): ByeReason | null => {
  if (hello.as !== host.takes) return 'wrong-role';
  if (!host.serves(hello.site)) return 'unknown-site';
  const logs = hello.logs.map(({ log }) => log);
  if (new Set(logs).size !== logs.length) return 'bad-frame';
  // A hub only writes here: nobody reads a site's dossiers by saying that he is one.
  if (hello.as === 'hub' && hello.logs.some(({ cur }) => cur !== null)) return 'log-not-allowed';
  const allowed = logsForRoles(hello.roles);
  return hello.as === 'terminal' && !logs.every((log) => allowed.includes(log)) ? 'log-not-allowed' : null;
};

type OfWriter = { readonly log: Audience; readonly term?: string; readonly epoch: string };

const ofTerm = (term: string | undefined) => (term === undefined ? {} : { term });

const answerFrame = (of: OfWriter, answer: PushAnswer): HubFrame => {
  switch (answer.kind) {
    case 'ack':
      return { t: 'ack', ...of, ...answer.tail };
    case 'gap':
      return { t: 'gap', ...of, ...answer.tail };
    case 'fork':
      return { t: 'fork', ...of, common: answer.common, tail: answer.tail };
    case 'failed':
      return { t: 'bye', why: answer.why };
    default:
      return assertNever(answer);
  }
};

/**
 * The service's half of one connection: a challenge, the hello that answers it once, then pushes, pulls and status in any order.
 * It enters by the `lobby`; `roomOf` says where a site's people meet (central keeps a room per site that it sequences).
 */
export const serveConnection = (lobby: Room, link: Link, roomOf: (site: string) => Room = () => lobby): Connection => {
  const nonce = lobby.door.nonce();
  let room = lobby;
  let state: 'new' | 'greeting' | 'open' | 'ended' = 'new';
  let peer: Peer | null = null;
  link.send(JSON.stringify({ t: 'challenge', nonce } satisfies HubFrame));

  const end = (why: ByeReason) => {
    if (state === 'ended') return;
    state = 'ended';
    sayBye(link, why);
  };

  /** What this host has of the opened logs; null when it may not answer because another hub took over. */
  const compare = async (host: LogHost, hello: Hello): Promise<readonly OpenedLog[] | null> => {
    for (;;) {
      const compared = await compareLogs(host, hello);
      switch (compared.kind) {
        case 'logs':
          return compared.logs;
        case 'outranked':
          room.outranked(compared.by);
          return null;
        case 'went-back':
          if (host.renewal === null || room.ended() !== null) return null;
          await host.renewal.renew(compared.gen, compared.above);
          break;
        default:
          return assertNever(compared);
      }
    }
  };

  const greet = async (hello: Hello): Promise<void> => {
    room = roomOf(hello.site);
    const { host, door } = room;
    const why = room.ended() ?? refusal(host, hello) ?? door.refusal(hello, nonce);
    if (why !== null) return end(why);
    state = 'greeting';
    let era: number;
    let compared: readonly OpenedLog[] | null;
    do {
      // A generation that began while it was compared makes what was found void.
      era = room.era();
      compared = await compare(host, hello);
    } while (era !== room.era());
    if (compared === null || room.ended() !== null) return end(room.ended() ?? 'demoted');
    // From here on nothing waits: whatever is committed later reaches this reader as a broadcast.
    if (state !== 'greeting') return undefined;
    const welcomed = startPeer(link, hello);
    const logs = compared.map((one) => {
      const newest = room.newest({ site: hello.site, audience: one.log });
      return newest !== null && newest.seq > one.head.seq ? { ...one, head: newest } : one;
    });
    for (const { log, gen, copy, start } of logs) {
      if (copy === 'reset') welcomed.reads(log, gen, start.seq);
      if (copy === 'proved') welcomed.reads(log, gen, hello.logs.find((one) => one.log === log)?.cur?.g ?? 0);
    }
    state = 'open';
    peer = welcomed;
    welcomed.send({ t: 'welcome', now: room.now(), logs });
    return room.join(welcomed);
  };

  const pull = async (reader: Peer, { log: audience, g, limit }: Frame<'pull'>): Promise<void> => {
    const log = { site: reader.hello.site, audience };
    const here = await room.host.headOf(log);
    if (here === null) return;
    const entries = await room.host.entriesAfter(log, here.gen, g, limit, BATCH_BYTES);
    if (state === 'open') reader.pulled(audience, Math.max(here.head.seq, room.newest(log)?.seq ?? 0), entries);
  };

  const push = (writer: Peer, { log: audience, term, epoch, from, prev, ops }: Frame<'push'>): void => {
    const { site, term: via } = writer.hello;
    const isRelay = term !== undefined && term !== via;
    const run = { term: term ?? via, epoch, from, prev, ops, ...(isRelay ? { via } : {}) };
    room.host.push({ site, audience }, run, (answer) => {
      if (answer.kind === 'failed') end(answer.why);
      else if (state === 'open') writer.send(answerFrame({ log: audience, ...ofTerm(term), epoch }, answer));
    });
  };

  const chain = async (writer: Peer, { log: audience, term, epoch, from }: Frame<'chain'>): Promise<void> => {
    const log = { site: writer.hello.site, audience };
    const of = { term: term ?? writer.hello.term, epoch };
    const { seq } = await room.host.tailOf(log, of);
    const count = Math.max(0, Math.min(CHAIN_HASHES, seq - from + 1));
    const hashes = await Promise.all(
      Array.from({ length: count }, async (_, i) => room.host.writerHashAt(log, of, from + i)),
    );
    const hs = hashes.map((h) => h ?? '');
    if (state === 'open') writer.send({ t: 'hashes', log: audience, ...ofTerm(term), epoch, from, hs });
  };

  const orFail = (work: Promise<void>): void => void work.catch(() => end('store-failed'));

  const open = (from: Peer, frame: Exclude<TerminalFrame, Hello>): void => {
    if (frame.t === 'status') return room.status(from, frame.unsynced, frame.info);
    if (!from.opened.has(frame.log)) return end('log-not-allowed');
    if (frame.t === 'push') return push(from, frame);
    return orFail(frame.t === 'chain' ? chain(from, frame) : pull(from, frame));
  };

  return {
    receive: (text) => {
      if (state === 'ended') return;
      const parsed = parseTerminalFrame(text);
      if (parsed.kind === 'bad') return end(parsed.why);
      const { frame } = parsed;
      if (frame.t === 'hello') return state === 'new' ? orFail(greet(frame)) : end('hello-first');
      return peer === null ? end('hello-first') : open(peer, frame);
    },
    closed: () => {
      state = 'ended';
      if (peer !== null) room.leave(peer);
    },
  };
};
