import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { decideAdmission } from '#common/domain/site/admission.ts';
import {
  backupAskSchema,
  backupAskText,
  keptIn,
  NEWEST,
  type BackupAnswer,
  type BackupAsk,
} from '#common/wire/backup-copy.ts';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';
import type { EnrolmentBook } from './door.ts';
import { isSignedBy } from './ed25519.ts';

/** Backups of the hub's machine, as they may be asked for. */
export type BackupShelf = {
  /** The newest one's id; null where there is none. */
  readonly newest: () => Promise<string | null>;
  /** A file by the name it is asked with; null where it is not there. */
  readonly read: (file: string) => Promise<Readable | null>;
  /** A terminal has all of this backup now. */
  readonly kept: (term: string, id: string) => Promise<void>;
};

/** How far the asker's clock may be from the hub's, ms. */
const CLOCK_MS = 300_000;
const codes: Readonly<Record<BackupAnswer['kind'], number>> = {
  newest: 200,
  noted: 200,
  none: 404,
  refused: 403,
  'bad-request': 400,
};

/** `POST /backup-copy`: for terminals that may come in at this site and open dossiers, because a backup is full of them. `now` is UTC ms. */
export const openBackupDoor = (
  app: FastifyInstance,
  site: string,
  book: EnrolmentBook,
  shelf: BackupShelf,
  now: () => number,
): void => {
  const admitted = (body: unknown): Pick<BackupAsk, 'term' | 'file'> | { readonly refusal: BackupAnswer } => {
    const parsed = backupAskSchema.safeParse(body);
    if (!parsed.success || parsed.data.site !== site) return { refusal: { kind: 'bad-request' } };
    const { sig, ...asked } = parsed.data;
    if (!isSignedBy(asked.publicKey, backupAskText(asked), sig)) return { refusal: { kind: 'bad-request' } };
    if (Math.abs(now() - asked.at) > CLOCK_MS) return { refusal: { kind: 'refused' } };
    if (!logsForRoles(asked.roles).includes('dossier')) return { refusal: { kind: 'refused' } };
    const claim = { roles: asked.roles, proves: (key: string) => key === asked.publicKey };
    return decideAdmission(book.mode(), book.known(asked.term), claim) === 'admitted'
      ? asked
      : { refusal: { kind: 'refused' } };
  };
  app.post('/backup-copy', async (request, reply) => {
    const asked = admitted(request.body);
    const say = (answer: BackupAnswer) => reply.code(codes[answer.kind]).send(answer);
    if ('refusal' in asked) return say(asked.refusal);
    const { term, file } = asked;
    if (file === NEWEST) {
      const id = await shelf.newest();
      return say(id === null ? { kind: 'none' } : { kind: 'newest', id });
    }
    const kept = keptIn(file);
    if (kept !== null) {
      await shelf.kept(term, kept);
      return say({ kind: 'noted' });
    }
    const stream = await shelf.read(file);
    return stream === null ? say({ kind: 'none' }) : reply.type('application/octet-stream').send(stream);
  });
};
