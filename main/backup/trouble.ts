import type { BackupTrouble } from '#common/domain/backup/backup-trouble.ts';

const byCode: Readonly<Record<string, BackupTrouble>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  SQLITE_FULL: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  SQLITE_READONLY: 'read-only',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EIO: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  ENOTCONN: 'gone',
  ESTALE: 'gone',
  ETIMEDOUT: 'gone',
  EHOSTDOWN: 'gone',
  EHOSTUNREACH: 'gone',
  UNKNOWN: 'gone',
};

/** What was read back is not what was written. */
export class NotAsWritten extends Error {}

/** There are fewer free bytes than are needed; `atHome`: on the terminal's own disk, of which a part must stay free. */
export class NoRoom extends Error {
  readonly bytes: number;
  readonly atHome: boolean;
  constructor(bytes: number, atHome: boolean) {
    super(`${bytes} bytes are needed`);
    this.bytes = bytes;
    this.atHome = atHome;
  }
}

/** The name of an error of the file system or of SQLite; `failed` for everything that has none. */
export const backupTroubleOf = (error: unknown): BackupTrouble => {
  if (!(error instanceof Error)) return 'failed';
  if (error.name === 'AbortError') return 'cancelled';
  if (error instanceof NotAsWritten) return 'not-as-written';
  if (error instanceof NoRoom) return 'disk-full';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code.startsWith('SQLITE_IOERR')) return 'gone';
  if (/^SQLITE_(CORRUPT|NOTADB)/u.test(code)) return 'source-damaged';
  return byCode[code] ?? 'failed';
};

/** The same of an error in a place, which may be the terminal's own disk. */
export const placeTroubleOf = (error: unknown): BackupTrouble | 'no-room' =>
  error instanceof NoRoom && error.atHome ? 'no-room' : backupTroubleOf(error);

/** Whether fewer backups would help. */
export const isFull = (error: unknown): boolean => backupTroubleOf(error) === 'disk-full';
