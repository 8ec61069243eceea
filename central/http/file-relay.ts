import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { FILE_ASK_HEADER, fileNameSchema, PIECE_BYTES, type FileAnswer } from '#common/wire/files.ts';

/** Central either begins to answer in this time or is away, ms; a whole file may then take as long as the line needs. */
const BEGIN_MS = 20_000;

const paramsSchema = z.object({ site: z.string(), sha256: fileNameSchema });
const querySchema = z.object({ from: z.string().regex(/^\d{1,12}$/u) });

/**
 * The hub's side of the files of dossiers: terminals that reach the hub but not central ask through it. It keeps nothing and opens nothing; the signed
 * question goes on as it came, and central alone answers it. Only for this site, only to `central`, the base of its HTTP address.
 */
export const openFileRelay = async (app: FastifyInstance, site: string, central: string): Promise<void> => {
  const pass = async (request: FastifyRequest, reply: FastifyReply, end: string): Promise<FastifyReply> => {
    const path = paramsSchema.safeParse(request.params);
    const ask = request.headers[FILE_ASK_HEADER];
    if (!path.success || path.data.site !== site || typeof ask !== 'string') {
      return reply.code(400).send({ kind: 'bad-request' } satisfies FileAnswer);
    }
    const piece = request.body instanceof Uint8Array ? Buffer.from(request.body) : null;
    const begun = new AbortController();
    const timer = setTimeout(() => begun.abort(), BEGIN_MS);
    try {
      const answer = await fetch(`${central}/sites/${encodeURIComponent(site)}/files/${path.data.sha256}${end}`, {
        method: request.method,
        headers: { [FILE_ASK_HEADER]: ask, ...(piece === null ? {} : { 'content-type': 'application/octet-stream' }) },
        body: piece,
        signal: begun.signal,
      });
      const length = answer.headers.get('content-length');
      if (length !== null) reply.header('content-length', length);
      reply.code(answer.status).type(answer.headers.get('content-type') ?? 'application/octet-stream');
      const body: unknown = answer.body;
      // A web stream, or null: the browser's and Node's declarations of it differ in name only.
      return await reply.send(body === null ? '' : Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]));
    } catch {
      return await reply.code(504).send({ kind: 'central-away' } satisfies FileAnswer);
    } finally {
      clearTimeout(timer);
    }
  };
  const address = '/sites/:site/files/:sha256';
  // In a scope of its own: nowhere else may a body be anything but JSON.
  await app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: PIECE_BYTES },
      (_request, body, parsed) => parsed(null, body),
    );
    scope.get(`${address}/offset`, (request, reply) => pass(request, reply, '/offset'));
    scope.get(address, (request, reply) => pass(request, reply, ''));
    scope.post(address, { bodyLimit: PIECE_BYTES }, (request, reply) => {
      const query = querySchema.safeParse(request.query);
      return query.success
        ? pass(request, reply, `?from=${query.data.from}`)
        : reply.code(400).send({ kind: 'bad-request' } satisfies FileAnswer);
    });
    done();
  });
};
