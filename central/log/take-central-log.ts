import { CENTRAL_TERM, type CentralAudience, type CentralOps } from '#common/wire/central-log.ts';
import type { LogHost } from './log-host.ts';
import type { PushAnswer } from './push.ts';

/** Reads central's log for a site after a number of an epoch; null: central cannot be reached, or never wrote anything; `refused`: not for this asker. */
export type ReadCentralLog = (epoch: string, seq: number) => Promise<CentralOps | 'refused' | null>;

/** What became of one run: everything is here; central could not be reached, or refused; central's log is another than the one taken before. */
export type TakenCentralLog = 'all' | 'away' | 'refused' | 'forked' | 'failed';

/** Which of central's logs. */
export type CentralLogId = { readonly site: string; readonly audience: CentralAudience };

const pushed = (
  host: Pick<LogHost, 'push'>,
  log: CentralLogId,
  { epoch, from, prev, ops }: CentralOps,
): Promise<PushAnswer> =>
  new Promise((answer) => {
    host.push(log, { term: CENTRAL_TERM, epoch, from, prev, ops }, answer);
  });

/**
 * Brings what central wrote for a site into the site's log, as the log of a writer like any other: the sequencer knows how far it has come,
 * so nothing else is remembered, and a repetition changes nothing. `known` is the epoch that was met last ('' at first); gives the one met now.
 */
export const takeCentralLog = async (
  host: Pick<LogHost, 'push' | 'tailOf'>,
  log: CentralLogId,
  known: string,
  read: ReadCentralLog,
): Promise<{ readonly taken: TakenCentralLog; readonly epoch: string }> => {
  let epoch = known;
  let seq = epoch === '' ? 0 : (await host.tailOf(log, { term: CENTRAL_TERM, epoch })).seq;
  for (;;) {
    const run = await read(epoch, seq);
    if (run === null) return { taken: 'away', epoch };
    if (run === 'refused') return { taken: 'refused', epoch };
    if (run.ops.length === 0) return { taken: 'all', epoch: run.epoch };
    if (run.epoch !== epoch) {
      epoch = run.epoch;
      seq = (await host.tailOf(log, { term: CENTRAL_TERM, epoch })).seq;
      // Met for the first time since the start, and known from before: go on from there.
      if (seq > 0) continue;
    }
    const answer = await pushed(host, log, run);
    if (answer.kind === 'fork' || answer.kind === 'gap') return { taken: 'forked', epoch };
    if (answer.kind === 'failed') return { taken: 'failed', epoch };
    seq = answer.tail.seq;
  }
};
