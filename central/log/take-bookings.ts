import { WEB_TERM, type BookingOps } from '#common/wire/bookings.ts';
import type { LogHost } from './log-host.ts';
import type { PushAnswer } from './push.ts';

/** Reads central's log of a site's bookings after a number of an epoch; null: central cannot be reached, or nobody ever booked. */
export type ReadBookings = (epoch: string, seq: number) => Promise<BookingOps | null>;

/** What became of one run: everything is here; central could not be reached; central's log is another than the one taken before. */
export type TakenBookings = 'all' | 'away' | 'forked' | 'failed';

const pushed = (
  host: Pick<LogHost, 'push'>,
  site: string,
  { epoch, from, prev, ops }: BookingOps,
): Promise<PushAnswer> =>
  new Promise((answer) => {
    host.push({ site, audience: 'floor' }, { term: WEB_TERM, epoch, from, prev, ops }, answer);
  });

/**
 * Brings what central booked for a site into the site's floor log, as the log of a writer like any other: the sequencer knows how far it has come,
 * so nothing else is remembered, and a repetition changes nothing. `known` is the epoch that was met last ('' at first); gives the one met now.
 */
export const takeBookings = async (
  host: Pick<LogHost, 'push' | 'tailOf'>,
  site: string,
  known: string,
  read: ReadBookings,
): Promise<{ readonly taken: TakenBookings; readonly epoch: string }> => {
  let epoch = known;
  let seq = epoch === '' ? 0 : (await host.tailOf({ site, audience: 'floor' }, { term: WEB_TERM, epoch })).seq;
  for (;;) {
    const run = await read(epoch, seq);
    if (run === null) return { taken: 'away', epoch };
    if (run.ops.length === 0) return { taken: 'all', epoch: run.epoch };
    if (run.epoch !== epoch) {
      epoch = run.epoch;
      seq = (await host.tailOf({ site, audience: 'floor' }, { term: WEB_TERM, epoch })).seq;
      // Met for the first time since the start, and known from before: go on from there.
      if (seq > 0) continue;
    }
    const answer = await pushed(host, site, run);
    if (answer.kind === 'fork' || answer.kind === 'gap') return { taken: 'forked', epoch };
    if (answer.kind === 'failed') return { taken: 'failed', epoch };
    seq = answer.tail.seq;
  }
};
