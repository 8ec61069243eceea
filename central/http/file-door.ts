import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FileStore } from '#central/file/file-store.ts';
import { decideAdmission } from '#common/domain/site/admission.ts';
import {
  FILE_ASK_HEADER,
  fileAskSchema,
  fileAskText,
  MAX_FILE_BYTES,
  PIECE_BYTES,
  type FileAnswer,
  type FileAsk,
} from '#common/wire/files.ts';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';
import type { EnrolmentBook } from './door.ts';
import { isSignedBy } from './ed25519.ts';

export type FileDoorParts = {
  readonly files: FileStore;
  /** Who may come in at a site; null for a site that was never heard of. */
  readonly bookOf: (site: string) => Promise<EnrolmentBook | null>;
  /** UTC ms. */
  readonly now: () => number;
};

/** How far the asker's clock may be from central's, ms. */
const CLOCK_MS = 300_000;

const codes: Readonly<Record<FileAnswer['kind'], number>> = {
  offset: 200,
  stored: 200,
  'wrong-hash': 422,
  'too-large': 413,
  full: 507,
  failed: 500,
  'not-found': 404,
  'central-away': 504,
  refused: 403,
  'bad-request': 400,
};

const paramsSchema = z.object({ site: z.string(), sha256: z.string() });
const fromSchema = z.object({ from: z.coerce.number().int().nonnegative() });

const askOf = (request: FastifyRequest): FileAsk | null => {
  const header = request.headers[FILE_ASK_HEADER];
  if (typeof header !== 'string') return null;
  try {
    return fileAskSchema.parse(JSON.parse(Buffer.from(header, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
};

/** The question of a request about the file in its address, or why there is no answer to it. */
const admit = async (
  { bookOf, now }: FileDoorParts,
  request: FastifyRequest,
  what: FileAsk['what'],
): Promise<FileAsk | FileAnswer> => {
  const ask = askOf(request);
  const path = paramsSchema.parse(request.params);
  if (ask === null || ask.what !== what || ask.site !== path.site || ask.sha256 !== path.sha256) {
    return { kind: 'bad-request' };
  }
  const { sig, ...asked } = ask;
  if (!isSignedBy(ask.publicKey, fileAskText(asked), sig)) return { kind: 'bad-request' };
  if (Math.abs(now() - ask.at) > CLOCK_MS) return { kind: 'refused' };
  // Kiosks and displays never open dossiers, and no file of one.
  if (!logsForRoles(ask.roles).includes('dossier')) return { kind: 'refused' };
  const book = await bookOf(ask.site);
  if (book === null) return { kind: 'refused' };
  const claim = { roles: ask.roles, proves: (key: string) => key === ask.publicKey };
  if (decideAdmission(book.mode(), book.known(ask.term), claim) !== 'admitted') return { kind: 'refused' };
  return ask.bytes > MAX_FILE_BYTES ? { kind: 'too-large' } : ask;
};

const say = (reply: FastifyReply, answer: FileAnswer): FastifyReply => reply.code(codes[answer.kind]).send(answer);

/**
 * The files of dossiers at central: `GET /sites/:site/files/:sha256/offset` says how much is there, `POST …?from=n` takes the next piece,
 * `GET …` gives the whole file. Each with a signed question in a header, by a terminal that may come in at that site and opens dossiers.
 */
export const openFileDoor = async (app: FastifyInstance, parts: FileDoorParts): Promise<void> => {
  const { files } = parts;
  const address = '/sites/:site/files/:sha256';
  // In a scope of its own: nowhere else may a body be anything but JSON.
  await app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: PIECE_BYTES },
      (_request, body, parsed) => parsed(null, body),
    );
    scope.get(`${address}/offset`, async (request, reply) => {
      const ask = await admit(parts, request, 'offset');
      return say(reply, 'kind' in ask ? ask : await files.offset(ask));
    });
    scope.post(address, { bodyLimit: PIECE_BYTES }, async (request, reply) => {
      const ask = await admit(parts, request, 'piece');
      if ('kind' in ask) return say(reply, ask);
      const query = fromSchema.safeParse(request.query);
      if (!query.success || !(request.body instanceof Uint8Array)) return say(reply, { kind: 'bad-request' });
      return say(reply, await files.take(ask, ask.bytes, query.data.from, request.body));
    });
    scope.get(address, async (request, reply) => {
      const ask = await admit(parts, request, 'read');
      if ('kind' in ask) return say(reply, ask);
      const file = await files.read(ask);
      if (file === null) return say(reply, { kind: 'not-found' });
      return reply.header('content-length', file.bytes).type('application/octet-stream').send(file.stream);
    });
    done();
  });
};
