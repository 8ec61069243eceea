import type { Database } from 'better-sqlite3';
import { prepared } from './prepared.ts';
import { namedStoreError } from './store-failure.ts';

/** An intake under way (hồ sơ đang nhập dở), as the list of them shows it. */
export type DraftHeading = {
  readonly id: string;
  /** The ticket it was begun for, '' without one. */
  readonly ticketLabel: string;
  readonly applicantName: string;
  readonly procedureName: string;
  /** UTC ms. */
  readonly savedAt: number;
};

export type IntakeDraft = DraftHeading & {
  /** The form as the window wrote it down; nobody else reads it. */
  readonly content: string;
};

/** A draft that nobody took up again for a week is forgotten: it is full of personal data and nobody waits for it any more. */
export const DRAFT_DAYS = 7;
const DAY_MS = 86_400_000;

const HEADING =
  'id, ticket_label AS ticketLabel, applicant_name AS applicantName, procedure_name AS procedureName, saved_at AS savedAt';

/** Runs in one durable transaction; deleted text is overwritten on the disk, as it is personal. Throws StoreFailure. */
const write = (db: Database, work: () => void): void => {
  try {
    db.pragma('secure_delete = ON');
    db.transaction(work).immediate();
  } catch (error) {
    throw namedStoreError(error);
  } finally {
    db.pragma('secure_delete = OFF');
  }
};

const putAside = (db: Database): void => {
  prepared(db, 'UPDATE intake_draft SET on_form = 0 WHERE on_form = 1').run();
};

/** Keeps what stands on the form now; the draft that stood there before is put aside. Throws StoreFailure. */
export const keepDraft = (db: Database, draft: IntakeDraft): void =>
  write(db, () => {
    putAside(db);
    prepared(
      db,
      `INSERT INTO intake_draft (id, ticket_label, applicant_name, procedure_name, content, on_form, saved_at)
       VALUES (:id, :ticketLabel, :applicantName, :procedureName, :content, 1, :savedAt)
       ON CONFLICT (id) DO UPDATE SET ticket_label = excluded.ticket_label, applicant_name = excluded.applicant_name,
         procedure_name = excluded.procedure_name, content = excluded.content, on_form = 1, saved_at = excluded.saved_at`,
    ).run(draft);
  });

/** The drafts of this terminal, the newest first. */
export const draftHeadings = (db: Database): readonly DraftHeading[] =>
  // Columns are named in the query.
  prepared(db, `SELECT ${HEADING} FROM intake_draft ORDER BY saved_at DESC, id`).all() as readonly DraftHeading[];

/** The draft that stood on the form when the program ended, or null. */
export const draftOnForm = (db: Database): IntakeDraft | null =>
  // Columns are named in the query.
  (prepared(db, `SELECT ${HEADING}, content FROM intake_draft WHERE on_form = 1`).get() as IntakeDraft | undefined) ??
  null;

/** Puts a draft back on the form, instead of the one that stands there; null when there is no such draft. Throws StoreFailure. */
export const takeUpDraft = (db: Database, id: string): IntakeDraft | null => {
  write(db, () => {
    putAside(db);
    prepared(db, 'UPDATE intake_draft SET on_form = 1 WHERE id = ?').run(id);
  });
  return draftOnForm(db);
};

/** Nothing stands on the form any more; what stood there stays among the drafts. Throws StoreFailure. */
export const clearForm = (db: Database): void => write(db, () => putAside(db));

/** Erases a draft: received, turned away or thrown away. Throws StoreFailure. */
export const dropDraft = (db: Database, id: string): void =>
  write(db, () => {
    prepared(db, 'DELETE FROM intake_draft WHERE id = ?').run(id);
  });

/** Erases drafts that are too old at `now` (UTC ms); all of them on a machine that is no counter. Throws StoreFailure. */
export const forgetDrafts = (db: Database, now: number, isCounter: boolean): void =>
  write(db, () => {
    prepared(db, 'DELETE FROM intake_draft WHERE saved_at < ?').run(
      isCounter ? now - DRAFT_DAYS * DAY_MS : Number.MAX_SAFE_INTEGER,
    );
  });
