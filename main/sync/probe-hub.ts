import { z } from 'zod';
import type { FoundHub } from './choose-hub.ts';

const healthSchema = z.object({ service: z.literal('hub'), site: z.string(), gen: z.string() });

/** How a hub calls its centre, and its counters: what stands on the walls of the hall. */
export type HubIntroduction = {
  readonly name: string;
  readonly counters: readonly { readonly id: string; readonly name: string }[];
};

const introducedSchema = healthSchema.extend({
  name: z.string().max(200).catch(''),
  counters: z
    .array(z.object({ id: z.string().max(60), name: z.string().max(200) }))
    .max(99)
    .catch([]),
});

const PROBE_MS = 2_000;

/** Address of another path of the service that listens at a `/sync` address. */
export const besideSync = (url: string, name: string): string =>
  url.replace(/^ws/u, 'http').replace(/\/sync$/u, `/${name}`);

const healthOf = async (url: string): Promise<unknown> => {
  try {
    const reply = await fetch(besideSync(url, 'health'), { signal: AbortSignal.timeout(PROBE_MS) });
    return await reply.json();
  } catch {
    return null;
  }
};

/** Asks `GET /health` of whoever listens at a `/sync` address; null when nobody answers in two seconds or it is no hub. Never throws. */
export const probeHub = async (url: string): Promise<FoundHub | null> => {
  const health = healthSchema.safeParse(await healthOf(url));
  return health.success ? { url, site: health.data.site, gen: health.data.gen } : null;
};

/** The same, with what a hub says of its centre to a machine that is set up. Never throws. */
export const askHub = async (url: string): Promise<(FoundHub & HubIntroduction) | null> => {
  const health = introducedSchema.safeParse(await healthOf(url));
  if (!health.success) return null;
  const { site, gen, name, counters } = health.data;
  return { url, site, gen, name, counters };
};
