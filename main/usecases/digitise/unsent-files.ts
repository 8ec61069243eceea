import { dossiersWithUnsentFiles } from '#main/store/dossiers.ts';
import type { UnsentFile } from '#main/sync/file-sender.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** The files that this terminal scanned and central has not got, the oldest first. Folded from the log: there is no queue that could be lost. */
export const unsentFiles = ({ store }: TerminalContext): readonly UnsentFile[] =>
  dossiersWithUnsentFiles(store.db)
    .flatMap(({ id, files }) =>
      files.flatMap(({ term, stored, at, sha256, bytes }) =>
        term === store.term && !stored ? [{ dossier: id, sha256, bytes, at }] : [],
      ),
    )
    .toSorted((a, b) => a.at - b.at)
    .map(({ dossier, sha256, bytes }) => ({ dossier, sha256, bytes }));
