import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { hubCopyOutcomeSchema } from '#common/domain/backup/hub-copy.ts';
import { placeOutcomeSchema } from '#common/domain/backup/backup-trouble.ts';
import { backupSettingsSchema, usualBackupSettings } from '#common/domain/backup/backup-settings.ts';
import { writeDurably } from './durable.ts';

const FILE = 'backup.json';
/** Rehearsals of backups that may be gone by now are forgotten beyond this many. */
const REHEARSALS = 100;

const bookSchema = z.strictObject({
  settings: backupSettingsSchema,
  /** When it was last tried, UTC ms, and how it stands in each place. */
  last: z.strictObject({ at: z.number().int(), outcomes: z.array(placeOutcomeSchema) }).nullable(),
  goodAt: z.number().int().nullable(),
  /** When it was last tried in each place, and when it last succeeded there, UTC ms. */
  records: z
    .array(z.strictObject({ place: z.string(), triedAt: z.number().int(), goodAt: z.number().int().nullable() }))
    .default([]),
  /** Number of the last backup. */
  no: z.number().int().nonnegative().default(0),
  /** The last look for the hub's newest backup, UTC ms, and what came of it. */
  hubCopy: z.strictObject({ at: z.number().int(), outcome: hubCopyOutcomeSchema }).nullable(),
  /** When that copy was last as it should be, UTC ms: kept, or only just wished for. */
  copyGoodAt: z.number().int().nullable().default(null),
  /** Backups that a rehearsal proved, by id, and when, UTC ms. */
  rehearsed: z.array(z.strictObject({ id: z.string(), at: z.number().int() })),
});
/** What a machine knows of its backups: settings and the last outcomes. A file of the profile, because folders are of one machine. */
export type BackupBook = z.infer<typeof bookSchema>;

const emptyBook: BackupBook = {
  settings: usualBackupSettings,
  last: null,
  goodAt: null,
  records: [],
  no: 0,
  hubCopy: null,
  copyGoodAt: null,
  rehearsed: [],
};

/** Reads it; one that is missing or unreadable is as good as none: nothing is planned. */
export const readBook = (dir: string): BackupBook => {
  try {
    return bookSchema.parse(JSON.parse(readFileSync(path.join(dir, FILE), 'utf8')));
  } catch {
    return emptyBook;
  }
};

/** Keeps it, whole or not at all. */
export const keepBook = (dir: string, book: BackupBook): Promise<void> =>
  writeDurably(path.join(dir, FILE), JSON.stringify({ ...book, rehearsed: book.rehearsed.slice(-REHEARSALS) }));
