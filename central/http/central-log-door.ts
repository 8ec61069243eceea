import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { HubClaim } from '#common/domain/site/hub-claim.ts';
import {
  centralAudienceSchema,
  centralLogAskSchema,
  centralLogAskText,
  type CentralClock,
  type CentralOps,
} from '#common/wire/central-log.ts';
import { epochSchema, siteSchema } from '#common/wire/names.ts';
import type { CentralLogId } from '#central/log/take-central-log.ts';
import { isSignedBy } from './ed25519.ts';

export type CentralLogDoorParts = {
  /** Ops of central's log after a number of an epoch; null: nothing was ever written. */
  readonly opsAfter: (log: CentralLogId, epoch: string, seq: number) => Promise<CentralOps | null>;
  /** Whether the holder of this key is the site's hub. */
  readonly isHub: (site: string, claim: HubClaim) => Promise<boolean>;
  /** UTC ms. */
  readonly now: () => number;
};

/** How far the hub's clock may be from central's, ms. */
const CLOCK_MS = 300_000;

const siteParams = z.object({ site: siteSchema });
const logParams = z.object({ site: siteSchema, audience: centralAudienceSchema });
const bookingsQuery = z.strictObject({
  epoch: z.union([epochSchema, z.literal('')]).default(''),
  after: z.coerce.number().int().nonnegative().default(0),
});

/**
 * The doors to central's own logs: `POST /sites/:site/central/:audience` for the site's hub, which signs (common/wire/central-log.ts), since
 * dossiers name people; and for hubs of earlier versions `GET /sites/:site/bookings`, the floor's, which names nobody.
 */
export const openCentralLogDoor = (app: FastifyInstance, { opsAfter, isHub, now }: CentralLogDoorParts): void => {
  app.get('/sites/:site/bookings', async (request, reply) => {
    const [path, asked] = [siteParams.safeParse(request.params), bookingsQuery.safeParse(request.query)];
    if (!path.success || !asked.success) return reply.code(400).send({ error: 'bad-query' });
    const ops = await opsAfter({ ...path.data, audience: 'floor' }, asked.data.epoch, asked.data.after);
    return ops ?? reply.code(404).send({ error: 'nothing-written' });
  });
  app.post('/sites/:site/central/:audience', async (request, reply) => {
    const [path, asked] = [logParams.safeParse(request.params), centralLogAskSchema.safeParse(request.body)];
    if (!path.success || !asked.success) return reply.code(400).send({ error: 'bad-request' });
    const { site, audience } = path.data;
    const { sig, ...signed } = asked.data;
    if (!isSignedBy(signed.publicKey, centralLogAskText(site, audience, signed), sig)) {
      return reply.code(400).send({ error: 'bad-signature' });
    }
    if (Math.abs(now() - signed.at) > CLOCK_MS) {
      return reply.code(409).send({ error: 'clock', now: now() } satisfies CentralClock);
    }
    const ops = await opsAfter(path.data, signed.epoch, signed.after);
    // Asked first: a key is pinned only where there is something to protect.
    if (ops === null) return reply.code(404).send({ error: 'nothing-written' });
    return (await isHub(site, signed)) ? ops : reply.code(403).send({ error: 'not-the-hub' });
  });
};
