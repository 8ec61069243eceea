import type { LogHost } from '#central/log/log-host.ts';
import { takeCentralLog, type CentralLogId, type ReadCentralLog } from '#central/log/take-central-log.ts';
import {
  centralAudiences,
  centralClockSchema,
  centralLogAskText,
  centralOpsSchema,
  type CentralAudience,
  type CentralLogAsk,
} from '#common/wire/central-log.ts';
import { besideSync } from '#main/sync/probe-hub.ts';
import type { TerminalKey } from '#main/sync/terminal-key.ts';

const ANSWER_MS = 10_000;

export type FollowCentralLogParts = {
  /** Central's `/sync` address. */
  readonly url: string;
  readonly site: string;
  /** The terminal that hosts the hub, and the key that it proves itself with. */
  readonly term: string;
  readonly key: TerminalKey;
  readonly host: Pick<LogHost, 'push' | 'tailOf'>;
  /** Pause between two looks, ms. */
  readonly everyMs: number;
  /** UTC ms. */
  readonly now: () => number;
  readonly onLog: (event: string, detail: Readonly<Record<string, unknown>>) => void;
};

/** Asks central for its log of a site over HTTP; null while it does not answer, or has none. Never throws. */
const centralLogOverHttp = (parts: FollowCentralLogParts, signal: AbortSignal) => {
  const { url, term, key, now } = parts;
  /** How far central's clock is ahead of this one, ms: a machine whose clock was set to last year is answered, too. */
  let ahead = 0;
  const ask = ({ site, audience }: CentralLogId, epoch: string, after: number): Promise<Response> => {
    const asked = { epoch, after, term, at: now() + ahead, publicKey: key.publicKey };
    const sig = key.sign(centralLogAskText(site, audience, asked));
    return fetch(besideSync(url, `sites/${encodeURIComponent(site)}/central/${audience}`), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...asked, sig } satisfies CentralLogAsk),
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]),
    });
  };
  return (log: CentralLogId): ReadCentralLog =>
    async (epoch, after) => {
      try {
        let reply = await ask(log, epoch, after);
        if (reply.status === 409) {
          ahead = centralClockSchema.parse(await reply.json()).now - now();
          reply = await ask(log, epoch, after);
        }
        if (reply.status === 403) return 'refused';
        if (!reply.ok) return null;
        const parsed = centralOpsSchema.safeParse(await reply.json());
        return parsed.success ? parsed.data : null;
      } catch {
        return null;
      }
    };
};

/** Keeps the site's logs up with what central writes for it, as long as central can be reached. */
export const followCentralLog = (parts: FollowCentralLogParts): { readonly stop: () => Promise<void> } => {
  const { site, host, everyMs, onLog } = parts;
  const ending = new AbortController();
  const read = centralLogOverHttp(parts, ending.signal);
  const known = new Map<CentralAudience, { readonly epoch: string; readonly told: string }>();
  let wake = (): void => undefined;
  const look = async (audience: CentralAudience): Promise<void> => {
    const log = { site, audience };
    const { epoch = '', told = '' } = known.get(audience) ?? {};
    const { taken, epoch: met } = await takeCentralLog(host, log, epoch, read(log));
    // A trouble is told once, not at every look.
    const trouble = taken === 'forked' || taken === 'failed' || taken === 'refused';
    if (trouble && taken !== told) onLog('central-log-not-taken', { audience, why: taken });
    known.set(audience, { epoch: met, told: taken });
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
      for (const audience of centralAudiences) await look(audience);
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
