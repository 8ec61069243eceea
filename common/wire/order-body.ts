import { z } from 'zod';
import { siteSchema, termSchema } from './names.ts';

/** The largest answer to an order that a hub keeps, bytes: a picture of a screen is a tenth of it. */
export const MAX_ORDER_BYTES = 1_500_000;

/** A hub keeps an answer for this long, ms, in its memory and nowhere else. */
export const ORDER_KEPT_MS = 10 * 60_000;

/** The header that carries a signed question about an answer, as base64url of its JSON. */
export const ORDER_ASK_HEADER = 'motcua-ask';

/** Id of an order as a part of an address. */
export const orderIdSchema = z.string().regex(/^order:[\w-]{1,50}$/u);

/**
 * `POST /orders/:order` and `GET /orders/:order` at the hub: the terminal that was asked leaves what it answers with, the supervisor's terminal
 * that asked takes it. Signed with the key the terminal was enrolled with; `at` (UTC ms) makes a copy of it worthless after a few minutes. `sha256` (hex)
 * is of what is left, and empty for `take`.
 */
export const orderAskSchema = z.strictObject({
  what: z.enum(['leave', 'take']),
  site: siteSchema,
  term: termSchema,
  roles: z.array(z.string().max(20)).min(1).max(8),
  order: orderIdSchema,
  sha256: z.string().regex(/^(?:[0-9a-f]{64})?$/u),
  at: z.number().int(),
  publicKey: z.string().regex(/^[\w-]{43}$/u),
  sig: z.string().regex(/^[\w-]{86}$/u),
});
export type OrderAsk = z.infer<typeof orderAskSchema>;

/** What the signature of such a question covers. */
export const orderAskText = ({
  what,
  site,
  term,
  roles,
  order,
  sha256,
  at,
  publicKey,
}: Omit<OrderAsk, 'sig'>): string =>
  ['motcua-order-1', what, site, term, roles.join(','), order, sha256, String(at), publicKey].join('\n');

/** The hub's answer to `leave`, and to `take` when it has nothing to give. */
export const orderReplySchema = z.strictObject({
  kind: z.enum(['kept', 'gone', 'refused', 'bad-request', 'too-large']),
});
export type OrderReply = z.infer<typeof orderReplySchema>;
