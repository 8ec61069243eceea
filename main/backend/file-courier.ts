import type { Handlers } from '#main/ipc/answer.ts';
import type { Attachments } from '#main/store/attachments.ts';
import { centralFiles } from '#main/sync/central-files.ts';
import { startFileSender } from '#main/sync/file-sender.ts';
import { openTerminalKey } from '#main/sync/terminal-key.ts';
import { openFile } from '#main/usecases/digitise/open-file.ts';
import { unsentFiles } from '#main/usecases/digitise/unsent-files.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { centralAddress } from './central-address.ts';

export type FileCourier = { readonly handlers: Partial<Handlers>; readonly stop: () => Promise<void> };

/** Brings this terminal's scanned files to central in the background and gets others from there; through the hub (its `/sync` address) where central itself cannot be reached. */
export const openFileCourier = (
  terminal: TerminalContext,
  attachments: Attachments,
  hub: () => string | null,
  onChange: () => void,
): FileCourier => {
  const { store, profile } = terminal;
  const central = centralFiles({
    site: profile.site,
    term: profile.name,
    roles: profile.roles,
    key: openTerminalKey(profile.dir),
    urls: () => [centralAddress(terminal), hub()].filter((url) => url !== null),
    now: () => store.now(),
  });
  const hasCentral = (): boolean => centralAddress(terminal) !== null;
  const sender = startFileSender({
    central,
    unsent: () => (hasCentral() ? unsentFiles(terminal) : []),
    read: async (sha256) => {
      const bytes = await attachments.read(sha256);
      return bytes instanceof Uint8Array ? bytes : null;
    },
    onStored: ({ dossier, sha256 }) =>
      void store.append([{ t: 'dossier.file-stored', id: dossier, by: profile.counter ?? null, d: { sha256 } }]),
    onChange,
    random: Math.random,
    after: (ms, run) => {
      const timer = setTimeout(run, ms).unref();
      return () => clearTimeout(timer);
    },
  });
  const unsubscribe = store.onChanged((touched) => {
    if (touched.some(({ kind }) => kind === 'dossier' || kind === 'config-item')) sender.look();
  });
  sender.look();
  return {
    handlers: {
      'documents.sending': () => {
        const files = unsentFiles(terminal);
        const { current, trouble, lost } = sender.progress();
        return {
          files: files.length,
          bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
          sent: files.some(({ sha256 }) => sha256 === current?.sha256) ? (current?.sent ?? 0) : 0,
          trouble: files.length === 0 ? null : hasCentral() ? trouble : 'no-central',
          lost: lost.filter((one) => files.some(({ sha256 }) => sha256 === one)),
        };
      },
      'documents.file': (wish) => openFile(terminal, attachments, hasCentral() ? central : null, wish),
    },
    stop: async () => {
      unsubscribe();
      await sender.stop();
    },
  };
};
