import type { Tail } from '#common/wire/chain.ts';
import type { Welcome } from '#common/wire/hub-frames.ts';
import type { Hello } from '#common/wire/terminal-frames.ts';
import type { LogHead, LogHost } from '#central/log/log-host.ts';
import type { LogId } from '#central/log/push.ts';

type Opened = Hello['logs'][number];
export type OpenedLog = Welcome['logs'][number];

const nothing: LogHead = { gen: '', head: { seq: 0, h: '' } };

/** Compares a reader's copy with the log: by generation, then by hash. */
const compareCopy = async (
  host: LogHost,
  log: LogId,
  cur: Opened['cur'],
  here: LogHead,
): Promise<OpenedLog['copy']> => {
  if (cur === null) return 'none';
  if (cur.gen !== here.gen) return 'reset';
  if (cur.g === 0) return 'proved';
  return cur.g <= here.head.seq && (await host.entryHashAt(log, here.gen, cur.g)) === cur.hh ? 'proved' : 'reset';
};

const compareOwn = async (
  host: LogHost,
  log: LogId,
  term: string,
  own: Opened['own'][number],
): Promise<OpenedLog['own'][number]> => {
  const writer = { term: own.term ?? term, epoch: own.epoch };
  const tail = await host.tailOf(log, writer);
  const seq = Math.min(tail.seq, own.seq);
  const at: Tail = { seq, h: (await host.writerHashAt(log, writer, seq)) ?? '' };
  return { ...(own.term === undefined ? {} : { term: own.term }), epoch: own.epoch, tail, at };
};

/** What this side has of the logs that a hello opens: both ends can then prove what they share, nobody trusts a bare number. */
export const compareLogs = (host: LogHost, hello: Hello): Promise<readonly OpenedLog[]> =>
  Promise.all(
    hello.logs.map(async ({ log: audience, own, cur }): Promise<OpenedLog> => {
      const log = { site: hello.site, audience };
      const here = (await host.headOf(log)) ?? nothing;
      const known = await Promise.all(own.map((one) => compareOwn(host, log, hello.term, one)));
      const start = { seq: 0, h: (await host.entryHashAt(log, here.gen, 0)) ?? '' };
      return { log: audience, ...here, start, copy: await compareCopy(host, log, cur, here), own: known };
    }),
  );
