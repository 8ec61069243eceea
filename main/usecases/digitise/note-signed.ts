import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { dossierById, dossiersAwaitingStamps } from '#main/store/dossiers.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { deskStamp } from '../dossier/desk-stamp.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** The new form of a document: signed, or stamped afterwards. */
export type SignedForm = {
  readonly sha256: string;
  readonly bytes: number;
  readonly timeStamp: 'none' | 'stamped' | 'pending';
};

const drafts = (terminal: TerminalContext, dossier: Dossier, before: string, after: SignedForm): readonly Draft[] => {
  const { counter, officer } = deskStamp(terminal);
  return dossier.files
    .filter(({ sha256 }) => sha256 === before)
    .map(({ kind, component, name, pages }) => ({
      t: 'dossier.file',
      id: dossier.id,
      by: counter,
      d: {
        counter,
        officer,
        sha256: after.sha256,
        bytes: after.bytes,
        kind,
        component,
        name,
        pages,
        signed: after.timeStamp === 'pending' ? 'time-stamp-pending' : 'yes',
        instead: before,
      },
    }));
};

/** A file of this dossier was signed (ký số): the signed one takes its place in the record; the unsigned one stays among the attachments. */
export const noteSigned = (terminal: TerminalContext, id: string, before: string, after: SignedForm): void => {
  const dossier = dossierById(terminal.store.db, id);
  const written = dossier === null ? [] : drafts(terminal, dossier, before, after);
  if (written.length > 0) terminal.store.append(written);
};

/** A time stamp that was pending came: the stamped document takes the signed one's place wherever it stands. */
export const noteStamped = (terminal: TerminalContext, before: string, after: SignedForm): void => {
  const written = dossiersAwaitingStamps(terminal.store.db).flatMap((dossier) =>
    drafts(terminal, dossier, before, after),
  );
  if (written.length > 0) terminal.store.append(written);
};
