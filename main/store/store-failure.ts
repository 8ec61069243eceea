/** Why the store could not be opened or written. Each has a sentence for the person at the screen. */
export type StoreFailureKind =
  | 'profile-in-use'
  | 'database-corrupt'
  | 'database-newer'
  | 'disk-read-only'
  | 'disk-full'
  | 'database-failed';

export class StoreFailure extends Error {
  readonly kind: StoreFailureKind;
  /** SQLite's or the system's own code, for the log and for whoever names failures at the windows. */
  readonly code: string;

  constructor(kind: StoreFailureKind, cause: unknown) {
    super(`${kind}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.kind = kind;
    this.code = codeOf(cause);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const byCode: readonly (readonly [prefix: string, kind: StoreFailureKind])[] = [
  ['SQLITE_BUSY', 'profile-in-use'],
  ['SQLITE_LOCKED', 'profile-in-use'],
  ['SQLITE_CORRUPT', 'database-corrupt'],
  ['SQLITE_NOTADB', 'database-corrupt'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'disk-read-only'],
  ['SQLITE_CANTOPEN', 'disk-read-only'],
  ['SQLITE_PERM', 'disk-read-only'],
  // A cable, a disk that went away, a bad sector: the file is not judged by it.
  ['SQLITE_IOERR', 'database-failed'],
  ['EIO', 'database-failed'],
  ['EROFS', 'disk-read-only'],
  ['EACCES', 'disk-read-only'],
  ['ENOSPC', 'disk-full'],
];

/** Gives SQLite's and the file system's error codes the name that a screen can explain; other errors are passed on unchanged. */
export const namedStoreError = (error: unknown): unknown => {
  if (error instanceof StoreFailure || !(error instanceof Error)) return error;
  const known = byCode.find(([prefix]) => codeOf(error).startsWith(prefix));
  return known === undefined ? error : new StoreFailure(known[1], error);
};
