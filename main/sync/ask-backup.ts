import {
  backupAnswerSchema,
  backupAskText,
  keptWord,
  NEWEST,
  type BackupAnswer,
  type BackupAsk,
} from '#common/wire/backup-copy.ts';
import { besideSync } from './probe-hub.ts';
import type { TerminalKey } from './terminal-key.ts';

/** Whoever is there begins to answer in this time, ms; the whole of a large file takes longer. */
const BEGIN_MS = 20_000;

export type AskBackup = {
  /** The id of the hub's newest backup, or the hub's refusal; null when it does not answer. Never throws. */
  readonly newest: () => Promise<BackupAnswer | null>;
  /** A file of it as it comes; null when the hub does not have it or may not give it. Rejects when the line is cut. */
  readonly read: (file: string, signal: AbortSignal) => Promise<AsyncIterable<Uint8Array> | null>;
  /** Tells the hub that this terminal has all of a backup; a hub that does not hear it, or is of an earlier program, hears it next time. Never throws. */
  readonly kept: (id: string) => Promise<void>;
};

/** Asks the hub at a `/sync` address for its backups, as the terminal of this key. `now` is UTC ms by the hub's clock. */
export const askBackup = (
  url: string,
  key: TerminalKey,
  who: Pick<BackupAsk, 'site' | 'term' | 'roles'>,
  now: () => number,
): AskBackup => {
  const ask = (file: string, signal: AbortSignal): Promise<Response> => {
    const asked = { ...who, file, at: now(), publicKey: key.publicKey };
    return fetch(besideSync(url, 'backup-copy'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...asked, sig: key.sign(backupAskText(asked)) } satisfies BackupAsk),
      signal,
    });
  };
  return {
    newest: async () => {
      try {
        const reply = await ask(NEWEST, AbortSignal.timeout(BEGIN_MS));
        return backupAnswerSchema.safeParse(await reply.json()).data ?? null;
      } catch {
        return null;
      }
    },
    read: async (file, signal) => {
      const begun = new AbortController();
      const timer = setTimeout(() => begun.abort(), BEGIN_MS);
      const reply = await ask(file, AbortSignal.any([signal, begun.signal])).finally(() => clearTimeout(timer));
      return reply.ok ? reply.body : null;
    },
    kept: async (id) => {
      await ask(keptWord(id), AbortSignal.timeout(BEGIN_MS)).catch(() => undefined);
    },
  };
};
