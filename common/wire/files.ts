import { z } from 'zod';
import { siteSchema, termSchema } from './names.ts';

/** A file goes to central in pieces of this many bytes: what a cut line costs, and how finely progress is told. */
export const PIECE_BYTES = 262_144;
/** The largest file that central takes: eighty colour pages of 300 dots per inch are a fifth of it. */
export const MAX_FILE_BYTES = 536_870_912;

/** The header that carries a signed question about a file, as base64url of its JSON. */
export const FILE_ASK_HEADER = 'motcua-ask';

/** SHA-256 of a whole file, hex: its name at central. */
export const fileNameSchema = z.string().regex(/^[0-9a-f]{64}$/u);

/**
 * What a terminal asks of central about one file: how much of it is there (`offset`), to take a piece (`piece`), to give it back (`read`). Signed with
 * the key the terminal was enrolled with; `at` (UTC ms) makes a copy of it worthless after a few minutes. The content needs no signature of its own:
 * it has to have the hash that is signed.
 */
export const fileAskSchema = z.strictObject({
  what: z.enum(['offset', 'piece', 'read']),
  site: siteSchema,
  term: termSchema,
  roles: z.array(z.string().max(20)).min(1).max(8),
  sha256: fileNameSchema,
  /** Length of the whole file; 0 for `read`, which does not know it. */
  bytes: z.number().int().nonnegative(),
  at: z.number().int(),
  publicKey: z.string().regex(/^[\w-]{43}$/u),
  sig: z.string().regex(/^[\w-]{86}$/u),
});
export type FileAsk = z.infer<typeof fileAskSchema>;

/** What the signature of such a question covers. */
export const fileAskText = ({ what, site, term, roles, sha256, bytes, at, publicKey }: Omit<FileAsk, 'sig'>): string =>
  ['motcua-file-1', what, site, term, roles.join(','), sha256, String(bytes), String(at), publicKey].join('\n');

/** Central's answer to `offset` and `piece`, and to `read` when it has no file to give. */
export const fileAnswerSchema = z.discriminatedUnion('kind', [
  /** So many bytes from the beginning are there: go on from here, whatever was just sent. */
  z.strictObject({ kind: z.literal('offset'), offset: z.number().int().nonnegative() }),
  /** The whole file is there, checked and durable. */
  z.strictObject({ kind: z.literal('stored') }),
  /** All bytes came and are another file: they are thrown away, begin anew. */
  z.strictObject({ kind: z.literal('wrong-hash') }),
  z.strictObject({ kind: z.literal('too-large') }),
  /** No room at central; what came so far stays. */
  z.strictObject({ kind: z.literal('full') }),
  /** Central's disk failed in another way. */
  z.strictObject({ kind: z.literal('failed') }),
  z.strictObject({ kind: z.literal('not-found') }),
  /** The hub's word: central does not answer it. */
  z.strictObject({ kind: z.literal('central-away') }),
  /** The terminal may not ask here, or asked with a clock that is far off. */
  z.strictObject({ kind: z.literal('refused') }),
  z.strictObject({ kind: z.literal('bad-request') }),
]);
export type FileAnswer = z.infer<typeof fileAnswerSchema>;
