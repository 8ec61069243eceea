import { z } from 'zod';
import { siteSchema, termSchema } from './names.ts';

/** The question for the newest backup's id, in place of a file's name. */
export const NEWEST = 'newest';

/** What stands there instead when a terminal tells that it has all of a backup, proven. */
const KEPT = 'kept/';

/** The word that a backup is kept, by its id. */
export const keptWord = (id: string): string => `${KEPT}${id}`;

/** The id in such a word; null for a question. */
export const keptIn = (file: string): string | null => (file.startsWith(KEPT) ? file.slice(KEPT.length) : null);

/**
 * `POST /backup-copy` at the hub: a terminal that keeps a second copy of the hub's backups asks for the newest one's id, or for a file: `<id>/<name>` of
 * a backup, `objects/<sha256>` of what lies beside all. With `kept/<id>` it tells the hub that it has that one. Signed with the key the terminal was enrolled with; `at` (UTC ms) makes a copy of the
 * question worthless after a few minutes.
 */
export const backupAskSchema = z.strictObject({
  site: siteSchema,
  term: termSchema,
  roles: z.array(z.string().max(20)).min(1).max(8),
  file: z.union([
    z.literal(NEWEST),
    z.string().regex(/^[\w-]{1,60}\/[\w-]{1,40}(?:\.\w{1,10})$/u),
    z.string().regex(/^objects\/[\da-f]{64}$/u),
    z.string().regex(/^kept\/[\w-]{1,60}$/u),
  ]),
  at: z.number().int(),
  publicKey: z.string().regex(/^[\w-]{43}$/u),
  sig: z.string().regex(/^[\w-]{86}$/u),
});
export type BackupAsk = z.infer<typeof backupAskSchema>;

/** What the signature of such a question covers. */
export const backupAskText = ({ site, term, roles, file, at, publicKey }: Omit<BackupAsk, 'sig'>): string =>
  ['motcua-backup-1', site, term, roles.join(','), file, String(at), publicKey].join('\n');

/** The hub's answer where it is not the file itself. */
export const backupAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('newest'), id: z.string().regex(/^[\w-]{1,60}$/u) }),
  /** The hub knows now that the terminal keeps that backup. */
  z.strictObject({ kind: z.literal('noted') }),
  /** There is no backup, or no such file in it any more. */
  z.strictObject({ kind: z.literal('none') }),
  /** The terminal may not ask here, or asked with a clock that is far off. */
  z.strictObject({ kind: z.literal('refused') }),
  z.strictObject({ kind: z.literal('bad-request') }),
]);
export type BackupAnswer = z.infer<typeof backupAnswerSchema>;
