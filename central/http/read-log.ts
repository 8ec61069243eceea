import { z } from 'zod';
import { audienceSchema } from '#common/domain/log/audience.ts';
import { BATCH_BYTES, BATCH_OPS } from '#common/wire/limits.ts';
import { epochSchema, siteSchema } from '#common/wire/names.ts';
import type { LogReads } from '#central/log/log-host.ts';

const paramsSchema = z.strictObject({ site: siteSchema, audience: audienceSchema });
const querySchema = z.strictObject({
  after: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().positive().max(BATCH_OPS).default(BATCH_OPS),
  gen: epochSchema.optional(),
});

export type ReadAnswer = { readonly code: 200 | 400 | 403 | 404; readonly body: unknown };

const isThisMachine = (address: string): boolean => /^(?:127\.|::1$|::ffff:127\.)/u.test(address);

/**
 * Answers `GET /sites/:site/logs/:audience?after=g&limit=n[&gen=…]`: entries after g of the newest (or named) generation, verbatim. The log with
 * personal data is read by programs on this machine only; `from` is the reader's address.
 */
export const readLog = async (
  readsOf: (site: string) => LogReads,
  params: unknown,
  query: unknown,
  from: string,
): Promise<ReadAnswer> => {
  const [path, asked] = [paramsSchema.safeParse(params), querySchema.safeParse(query)];
  if (!path.success || !asked.success) return { code: 400, body: { error: 'bad-query' } };
  if (path.data.audience === 'dossier' && !isThisMachine(from)) return { code: 403, body: { error: 'not-from-here' } };
  const { after, limit, gen } = asked.data;
  const reads = readsOf(path.data.site);
  const here = await reads.headOf(path.data);
  if (here === null) return { code: 404, body: { error: 'unknown-log' } };
  const of = gen ?? here.gen;
  const entries = await reads.entriesAfter(path.data, of, after, limit, BATCH_BYTES);
  return { code: 200, body: { ...path.data, gen: of, newest: here, entries } };
};
