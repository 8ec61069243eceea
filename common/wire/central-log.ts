import { z } from 'zod';
import { audienceSchema } from '#common/domain/log/audience.ts';
import { BATCH_OPS } from './limits.ts';
import { epochSchema, hashSchema, termSchema } from './names.ts';

/** The writer of the logs in which central tells a site something. No terminal can have this name (profiles allow no dot). */
export const CENTRAL_TERM = 'central.web';

/** The logs of a site that central writes into: appointments and ratings, and dossiers that come from elsewhere. */
export const centralAudienceSchema = audienceSchema.extract(['floor', 'dossier']);
export type CentralAudience = z.infer<typeof centralAudienceSchema>;

/** The audiences of central's logs. */
export const centralAudiences: readonly CentralAudience[] = centralAudienceSchema.options;

/**
 * `POST /sites/:site/central/:audience` at central: the site's hub asks for central's log after number `after` of `epoch` ('' at first). Signed
 * with the key of the terminal that hosts the hub; `at` (UTC ms) makes a copy of the question worthless after a few minutes.
 */
export const centralLogAskSchema = z.strictObject({
  epoch: z.union([epochSchema, z.literal('')]),
  after: z.number().int().nonnegative(),
  term: termSchema,
  at: z.number().int(),
  publicKey: z.string().regex(/^[\w-]{43}$/u),
  sig: z.string().regex(/^[\w-]{86}$/u),
});
export type CentralLogAsk = z.infer<typeof centralLogAskSchema>;

/** What the signature of such a question covers. */
export const centralLogAskText = (
  site: string,
  audience: CentralAudience,
  { epoch, after, term, at, publicKey }: Omit<CentralLogAsk, 'sig'>,
): string => ['motcua-central-log-1', site, audience, epoch, String(after), term, String(at), publicKey].join('\n');

/**
 * Its answer: ops of that log from number `from` on, as a terminal would push them. Of another epoch than the one asked for it begins at 1.
 * No `ops`: there is nothing new. Hubs of earlier versions ask `GET /sites/:site/bookings?epoch=…&after=n` for the floor's.
 */
export const centralOpsSchema = z.object({
  epoch: epochSchema,
  from: z.number().int().positive(),
  prev: hashSchema,
  ops: z.array(z.string()).max(BATCH_OPS),
});
export type CentralOps = z.infer<typeof centralOpsSchema>;

/** The answer (409) to a hub whose clock is far off: what central's clock says, UTC ms. Asked again by that time, it is answered. */
export const centralClockSchema = z.object({ error: z.literal('clock'), now: z.number().int() });
export type CentralClock = z.infer<typeof centralClockSchema>;
