import { readHubFile } from '#central/store/sqlite/read-hub-file.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';

export type LeaveParts = {
  readonly store: Pick<TerminalStore, 'audiences' | 'cursor' | 'leaveHub'>;
  /** The file of a hub that another one took over from; nobody serves it. */
  readonly file: string;
  readonly nativeBinding: string | undefined;
};

/**
 * Hands what only a demoted hub has to the terminal that hosted it: entries that central does not have and that are not in the terminal's copy are
 * salvaged, so the new hub gets what the old one had acknowledged to a terminal that is gone. Once per generation. Returns how many ops there were.
 */
export const leaveHub = ({ store, file, nativeBinding }: LeaveParts): number => {
  const hub = readHubFile(file, nativeBinding);
  if (hub === null) return 0;
  try {
    return store.leaveHub(hub.gen, (audience) => {
      const cursor = store.cursor(audience);
      const copied = cursor.gen === hub.gen ? cursor.g : 0;
      return hub
        .entriesAfter(audience, Math.max(hub.stableAt(audience), copied))
        .map(({ term, epoch, seq, h, op }) => ({ term, epoch, seq, h, text: op }));
    });
  } finally {
    hub.close();
  }
};
