import { readHubFile } from '#central/store/sqlite/read-hub-file.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';

/** What is older than this lies at central and nowhere else: nobody on the site still works with it. */
const LEFT_MS = 30 * 86_400_000;

export type LeaveParts = {
  readonly store: Pick<TerminalStore, 'audiences' | 'cursor' | 'leaveHub'>;
  /** The file of a hub that another one took over from; nobody serves it. */
  readonly file: string;
  readonly nativeBinding: string | undefined;
};

/**
 * Hands what only a demoted hub has to the terminal that hosted it, so the new hub gets what the old one had acknowledged to a terminal that is gone:
 * all that came after the terminal's copy, even if central has it under the old generation, because the site must go on with it. Where the copy
 * is of another generation: what central does not have, and the last 30 days. Once, unless the file was served and grew again. Returns how many
 * ops there were.
 */
export const leaveHub = ({ store, file, nativeBinding }: LeaveParts): number => {
  const hub = readHubFile(file, nativeBinding);
  if (hub === null) return 0;
  try {
    const mark = [hub.gen, ...store.audiences.map((audience) => hub.headOf(audience))].join(' ');
    return store.leaveHub(mark, (audience) => {
      const cursor = store.cursor(audience);
      return hub
        .entriesAfter(audience, cursor.gen === hub.gen ? cursor.g : hub.safeAt(audience, LEFT_MS))
        .map(({ term, epoch, seq, h, op }) => ({ term, epoch, seq, h, text: op }));
    });
  } finally {
    hub.close();
  }
};
