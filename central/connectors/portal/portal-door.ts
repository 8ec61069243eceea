import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  PORTAL_AT,
  PORTAL_SIGNATURE,
  portalNumberSchema,
  portalSignedText,
  type FilingAnswer,
} from '#common/wire/portal.ts';
import type { PortalDesk } from './portal-desk.ts';

export type PortalDoorParts = {
  readonly desk: PortalDesk;
  /** Shared with the portal. */
  readonly secret: string;
  /** UTC ms. */
  readonly now: () => number;
};

/** How far the portal's clock may be from central's, ms. */
const CLOCK_MS = 300_000;
/** A dossier's data without its files. */
const BODY_BYTES = 512 * 1024;

const paramsSchema = z.object({ number: portalNumberSchema });
const headersSchema = z.object({
  [PORTAL_AT]: z.string().regex(/^\d{1,15}$/u),
  [PORTAL_SIGNATURE]: z.string().regex(/^[0-9a-f]{64}$/u),
});

const codes: Readonly<Record<FilingAnswer['kind'], number>> = {
  filed: 200,
  'bad-request': 400,
  unsigned: 401,
  clock: 401,
  'number-taken': 409,
  'unknown-site': 422,
  'unknown-procedure': 422,
};

/** What is wrong with the signature of a request, or null. `body` is its text, '' where it has none. */
const refusal = (
  request: FastifyRequest,
  body: string,
  { secret, now }: PortalDoorParts,
): 'unsigned' | 'clock' | null => {
  const headers = headersSchema.safeParse(request.headers);
  if (!headers.success) return 'unsigned';
  const at = headers.data[PORTAL_AT];
  const given = Buffer.from(headers.data[PORTAL_SIGNATURE], 'hex');
  const text = portalSignedText(at, request.method, request.url, body);
  if (!timingSafeEqual(given, createHmac('sha256', secret).update(text).digest())) return 'unsigned';
  return Math.abs(now() - Number(at)) > CLOCK_MS ? 'clock' : null;
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * The door for the portal of public services (cổng dịch vụ công): `POST /portal/dossiers` files one, `GET /portal/dossiers/:number` says where it
 * stands. Both signed with the shared secret (common/wire/portal.ts).
 */
export const openPortalDoor = (app: FastifyInstance, parts: PortalDoorParts): void => {
  void app.register(async (portal) => {
    // The signature covers the text as it came.
    portal.removeContentTypeParser('application/json');
    portal.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    portal.post('/portal/dossiers', { bodyLimit: BODY_BYTES }, async (request, reply) => {
      const body = typeof request.body === 'string' ? request.body : '';
      const why = refusal(request, body, parts);
      const answer: FilingAnswer = why === null ? await parts.desk.file(jsonOf(body)) : { kind: why };
      return reply.code(codes[answer.kind]).send(answer);
    });
    portal.get('/portal/dossiers/:number', async (request, reply) => {
      const why = refusal(request, '', parts);
      if (why !== null) return reply.code(401).send({ kind: why });
      const path = paramsSchema.safeParse(request.params);
      const answer = path.success ? await parts.desk.show(path.data.number) : ({ kind: 'unknown-number' } as const);
      return reply.code(answer.kind === 'found' ? 200 : 404).send(answer);
    });
    await Promise.resolve();
  });
};
