import type { LogHost } from '#central/log/log-host.ts';
import { takeBookings, type ReadBookings } from '#central/log/take-bookings.ts';
import { bookingOpsSchema } from '#common/wire/bookings.ts';
import { besideSync } from '#main/sync/probe-hub.ts';

const ANSWER_MS = 10_000;

/** Reads central's log of a site's bookings over HTTP; null while central does not answer, or has none. Never throws. */
const bookingsOverHttp =
  (url: string, site: string, signal: AbortSignal): ReadBookings =>
  async (epoch, seq) => {
    try {
      const query = new URLSearchParams({ epoch, after: String(seq) });
      const address = besideSync(url, `sites/${encodeURIComponent(site)}/bookings?${query.toString()}`);
      const reply = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]) });
      if (!reply.ok) return null;
      const parsed = bookingOpsSchema.safeParse(await reply.json());
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  };

export type FollowBookingsParts = {
  /** Central's `/sync` address. */
  readonly url: string;
  readonly site: string;
  readonly host: Pick<LogHost, 'push' | 'tailOf'>;
  /** Pause between two looks, ms. */
  readonly everyMs: number;
  readonly onLog: (event: string, detail: Readonly<Record<string, unknown>>) => void;
};

/** Keeps the site's floor log up with what central books for it, as long as central can be reached. */
export const followBookings = (parts: FollowBookingsParts): { readonly stop: () => Promise<void> } => {
  const { url, site, host, everyMs, onLog } = parts;
  const ending = new AbortController();
  const read = bookingsOverHttp(url, site, ending.signal);
  let epoch = '';
  let told = '';
  let wake = (): void => undefined;
  const look = async (): Promise<void> => {
    const { taken, epoch: met } = await takeBookings(host, site, epoch, read);
    epoch = met;
    // A trouble is told once, not at every look.
    if (taken !== told && (taken === 'forked' || taken === 'failed')) onLog('bookings-not-taken', { why: taken });
    told = taken;
  };
  const pause = (): Promise<void> =>
    new Promise((done) => {
      const timer = setTimeout(done, everyMs);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  const run = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await look();
      if (!ending.signal.aborted) await pause();
    }
  };
  const running = run();
  return {
    stop: async () => {
      ending.abort();
      wake();
      await running;
    },
  };
};
