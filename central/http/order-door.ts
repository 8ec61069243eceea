import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Order } from '#common/domain/floor/order.ts';
import { decideAdmission } from '#common/domain/site/admission.ts';
import {
  MAX_ORDER_BYTES,
  ORDER_ASK_HEADER,
  ORDER_KEPT_MS,
  orderAskSchema,
  orderAskText,
  orderIdSchema,
  type OrderAsk,
  type OrderReply,
} from '#common/wire/order-body.ts';
import type { EnrolmentBook } from './door.ts';
import { isSignedBy } from './ed25519.ts';

export type OrderDoorParts = {
  readonly site: string;
  readonly book: EnrolmentBook;
  /** The order with this id as the hub's own terminal knows it. */
  readonly orderOf: (id: string) => Pick<Order, 'to' | 'from'> | null;
  /** UTC ms. */
  readonly now: () => number;
};

/** How far the asker's clock may be from the hub's, ms. */
const CLOCK_MS = 300_000;
/** Answers that wait to be fetched, at most: the oldest goes. */
const KEPT = 24;

const codes: Readonly<Record<OrderReply['kind'], number>> = {
  kept: 200,
  gone: 404,
  refused: 403,
  'bad-request': 400,
  'too-large': 413,
};

const paramsSchema = z.object({ order: orderIdSchema });

const askOf = (request: FastifyRequest): OrderAsk | null => {
  const header = request.headers[ORDER_ASK_HEADER];
  if (typeof header !== 'string') return null;
  try {
    return orderAskSchema.parse(JSON.parse(Buffer.from(header, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
};

/** The question of a request, or why there is no answer to it: strict shape, its own signature, fresh, and by a terminal that may come in. */
const admit = (parts: OrderDoorParts, request: FastifyRequest, what: OrderAsk['what']): OrderAsk | OrderReply => {
  const ask = askOf(request);
  const path = paramsSchema.safeParse(request.params);
  const fits = ask?.what === what && ask.site === parts.site && path.success && path.data.order === ask.order;
  if (ask === null || !fits) return { kind: 'bad-request' };
  const { sig, ...asked } = ask;
  if (!isSignedBy(ask.publicKey, orderAskText(asked), sig)) return { kind: 'bad-request' };
  if (Math.abs(parts.now() - ask.at) > CLOCK_MS) return { kind: 'refused' };
  const claim = { roles: ask.roles, proves: (key: string) => key === ask.publicKey };
  const admission = decideAdmission(parts.book.mode(), parts.book.known(ask.term), claim);
  return admission === 'admitted' ? ask : { kind: 'refused' };
};

/**
 * What terminals answer orders with (a diagnosis report, a picture of a screen) waits here, in memory only, for some minutes: no log carries it and no
 * disk keeps it. Only the terminal that the order is for leaves something, and only the one that gave the order takes it.
 */
export const openOrderDoor = async (app: FastifyInstance, parts: OrderDoorParts): Promise<void> => {
  const kept = new Map<string, { readonly bytes: Uint8Array; readonly at: number }>();
  const forget = (): void => {
    for (const [order, { at }] of kept) if (parts.now() - at > ORDER_KEPT_MS) kept.delete(order);
  };
  // In a scope of its own: nowhere else may a body be anything but JSON.
  await app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: MAX_ORDER_BYTES },
      (_request, body, parsed) => parsed(null, body),
    );
    scope.post('/orders/:order', { bodyLimit: MAX_ORDER_BYTES }, (request, reply) => {
      const say = (answer: OrderReply) => reply.code(codes[answer.kind]).send(answer);
      const ask = admit(parts, request, 'leave');
      if ('kind' in ask) return say(ask);
      const { body } = request;
      if (!(body instanceof Uint8Array) || createHash('sha256').update(body).digest('hex') !== ask.sha256) {
        return say({ kind: 'bad-request' });
      }
      if (parts.orderOf(ask.order)?.to !== ask.term) return say({ kind: 'refused' });
      forget();
      const oldest = kept.keys().next();
      if (kept.size >= KEPT && oldest.done !== true) kept.delete(oldest.value);
      kept.set(ask.order, { bytes: body, at: parts.now() });
      return say({ kind: 'kept' });
    });
    scope.get('/orders/:order', (request, reply) => {
      const say = (answer: OrderReply) => reply.code(codes[answer.kind]).send(answer);
      const ask = admit(parts, request, 'take');
      if ('kind' in ask) return say(ask);
      const isAsker = ask.roles.includes('supervisor') && parts.orderOf(ask.order)?.from === ask.term;
      if (!isAsker) return say({ kind: 'refused' });
      forget();
      const found = kept.get(ask.order);
      if (found === undefined) return say({ kind: 'gone' });
      return reply
        .header('content-length', found.bytes.length)
        .type('application/octet-stream')
        .send(Buffer.from(found.bytes));
    });
    done();
  });
};
