import type { Tail } from '#common/wire/chain.ts';
import { compareGen } from '#common/wire/generation.ts';
import type { Welcome } from '#common/wire/hub-frames.ts';
import type { Hello } from '#common/wire/terminal-frames.ts';
import type { LogHead, LogHost } from '#central/log/log-host.ts';
import type { LogId } from '#central/log/push.ts';

type Opened = Hello['logs'][number];
export type OpenedLog = Welcome['logs'][number];

const nothing: LogHead = { gen: '', head: { seq: 0, h: '' } };

/** What comparing gave: an answer for each log, or that this side has to change before it can answer. */
export type Compared =
  | { readonly kind: 'logs'; readonly logs: readonly OpenedLog[] }
  /** The reader's copy is of this generation and another history, or another hub had the same counter: a generation above both is needed. */
  | { readonly kind: 'went-back'; readonly gen: string; readonly above: string }
  /** The reader knows a hub of a higher generation: this one is none any more. */
  | { readonly kind: 'outranked'; readonly by: string };

type Copy = OpenedLog['copy'] | 'went-back' | 'outranked';

/** Compares a reader's copy with the log: by generation, then by hash. A copy that ends before the log begins here is pulled again. */
const compareCopy = async (
  host: LogHost,
  log: LogId,
  cur: Opened['cur'],
  here: LogHead,
  start: Tail,
): Promise<Copy> => {
  if (cur === null) return 'none';
  if (cur.gen === '') return 'reset';
  if (cur.gen !== here.gen) {
    const order = compareGen(cur.gen, here.gen);
    if (order === 0) return 'went-back';
    return order > 0 ? 'outranked' : 'reset';
  }
  if (cur.g < start.seq) return 'reset';
  return cur.g <= here.head.seq && (await host.entryHashAt(log, here.gen, cur.g)) === cur.hh ? 'proved' : 'went-back';
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

/** The first copy of a new terminal begins where the window does; any other one has something to prove, and gets the whole log. */
const startFor = async (host: LogHost, log: LogId, cur: Opened['cur'], here: LogHead): Promise<Tail> => {
  const seq = cur?.gen === '' ? (host.windowStart?.(log, here.gen) ?? 0) : 0;
  const h = await host.entryHashAt(log, here.gen, seq);
  return h === null ? { seq: 0, h: (await host.entryHashAt(log, here.gen, 0)) ?? '' } : { seq, h };
};

type ComparedLog = Omit<OpenedLog, 'copy'> & { readonly copy: Copy; readonly cur: Opened['cur'] };

const compareLog = async (host: LogHost, hello: Hello, { log: audience, own, cur }: Opened): Promise<ComparedLog> => {
  const log = { site: hello.site, audience };
  const here = (await host.headOf(log)) ?? nothing;
  const known = await Promise.all(own.map((one) => compareOwn(host, log, hello.term, one)));
  const start = await startFor(host, log, cur, here);
  return { log: audience, ...here, start, copy: await compareCopy(host, log, cur, here, start), own: known, cur };
};

const isAnswer = (log: ComparedLog): log is ComparedLog & Pick<OpenedLog, 'copy'> =>
  log.copy !== 'went-back' && log.copy !== 'outranked';

const toOpened = ({ log, gen, head, start, copy, own }: OpenedLog): OpenedLog => ({ log, gen, head, start, copy, own });

/** What this side has of the logs that a hello opens: both ends can then prove what they share, nobody trusts a bare number. */
export const compareLogs = async (host: LogHost, hello: Hello): Promise<Compared> => {
  const compared = await Promise.all(hello.logs.map((opened) => compareLog(host, hello, opened)));
  const outranked = compared.find(({ copy }) => copy === 'outranked');
  if (outranked !== undefined) return { kind: 'outranked', by: outranked.cur?.gen ?? '' };
  const wentBack = compared.find(({ copy }) => copy === 'went-back');
  if (wentBack !== undefined) return { kind: 'went-back', gen: wentBack.gen, above: wentBack.cur?.gen ?? '' };
  return { kind: 'logs', logs: compared.filter(isAnswer).map(toOpened) };
};
