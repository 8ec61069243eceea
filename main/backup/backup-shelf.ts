import { createReadStream, type ReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { readBook } from './backup-book.ts';
import { newestFirst } from './backup-order.ts';
import { backupsIn, objectFile, setFolder } from './backup-set.ts';
import { noteKeptCopy } from './kept-copies.ts';
import { lookAtPlace } from './place-watch.ts';

/** This machine's backups, for the terminal that keeps a second copy of them; looked for anew at each question. */
export type BackupShelf = {
  readonly newest: () => Promise<string | null>;
  /** `<id>/<name>` or `objects/<sha256>`, as the wire allows them; null where no place has it now. */
  readonly read: (file: string) => Promise<ReadStream | null>;
  /** A terminal has all of this backup now. */
  readonly kept: (terminal: string, id: string) => Promise<void>;
};

/** The backups of the terminal with this profile, in all places that are there. */
export const backupShelf = (profile: {
  readonly dir: string;
  readonly site: string;
  readonly name: string;
}): BackupShelf => {
  const sets = (): readonly { readonly place: string; readonly set: string }[] =>
    readBook(profile.dir).settings.places.map((place) => ({
      place,
      set: setFolder(place, profile.site, profile.name),
    }));
  return {
    newest: async () => {
      const found = (
        await Promise.all(sets().map(({ place, set }) => lookAtPlace(place, () => backupsIn(set))))
      ).flatMap((backups) => backups ?? []);
      return newestFirst(found)[0]?.manifest.id ?? null;
    },
    read: async (file) => {
      const [folder = '', name = ''] = file.split('/');
      for (const { place, set } of sets()) {
        const there = folder === 'objects' ? objectFile(set, name) : path.join(set, folder, name);
        const isThere = await lookAtPlace(place, () =>
          access(there).then(
            () => true,
            () => false,
          ),
        );
        if (isThere === true) return createReadStream(there);
      }
      return null;
    },
    kept: (terminal, id) => noteKeptCopy(profile.dir, { terminal, id, at: Date.now() }),
  };
};
