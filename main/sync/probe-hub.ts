import { z } from 'zod';
import type { FoundHub } from './choose-hub.ts';

const healthSchema = z.object({ service: z.literal('hub'), site: z.string(), gen: z.string() });

const PROBE_MS = 2_000;

/** Address of another path of the service that listens at a `/sync` address. */
export const besideSync = (url: string, name: string): string =>
  url.replace(/^ws/u, 'http').replace(/\/sync$/u, `/${name}`);

/** Asks `GET /health` of whoever listens at a `/sync` address; null when nobody answers in two seconds or it is no hub. Never throws. */
export const probeHub = async (url: string): Promise<FoundHub | null> => {
  try {
    const reply = await fetch(besideSync(url, 'health'), { signal: AbortSignal.timeout(PROBE_MS) });
    const health = healthSchema.safeParse(await reply.json());
    return health.success ? { url, site: health.data.site, gen: health.data.gen } : null;
  } catch {
    return null;
  }
};
