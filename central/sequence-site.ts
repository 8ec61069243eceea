import { randomUUID } from 'node:crypto';
import { audiences } from '#common/domain/log/audience.ts';
import { decide, keysOf } from '#common/domain/log/decide.ts';
import { nextGen } from '#common/wire/generation.ts';
import { openRoom, type Room } from './http/room.ts';
import { sha256 } from './log/sha256.ts';
import { startSequencer } from './log/sequencer.ts';
import type { CentralDatabase } from './store/postgres/database.ts';
import { openSequencerStore } from './store/postgres/sequencer-store.ts';
import { openTerminalBook } from './store/postgres/terminal-book.ts';

export type SiteParts = {
  readonly site: string;
  readonly database: CentralDatabase;
  readonly now: () => number;
  readonly presenceMs: number;
  readonly after: (run: () => void, ms: number) => void;
  readonly onFault: (fault: { readonly what: string; readonly detail: string }) => void;
};

export type SequencedSite = { readonly room: Room; readonly idle: () => Promise<void> };

/** Central as the sequencer of a small site without a hub: the same sequencer and rules on PostgreSQL, and a room for the site's terminals. */
export const sequenceSite = async (parts: SiteParts): Promise<SequencedSite> => {
  const { site, database, now, presenceMs, after, onFault } = parts;
  const store = await openSequencerStore({
    pool: database.pool,
    site,
    sha256,
    newGen: () => nextGen('', randomUUID()),
  });
  const book = await openTerminalBook(database.pool, site, (detail) => onFault({ what: 'terminal-not-noted', detail }));
  const rules = { keysOf, decide };
  const defer = (run: () => void) => void setImmediate(run);
  const host = startSequencer({ site, store, rules, sha256, now, newId: randomUUID, defer, onFault });
  const room = openRoom({ host, now, book, presenceMs, after });
  // What is sequenced here is at central, whole and durable.
  room.setCentral({ central: true, notAtCentral: 0 });
  for (const audience of audiences) {
    const here = await store.headOf({ site, audience });
    if (here !== null) room.setStable(audience, here.gen, here.head.seq);
  }
  host.onCommitted(({ log, gen, entries }) => room.setStable(log.audience, gen, entries.at(-1)?.g ?? 0));
  return {
    room,
    idle: async () => {
      await host.idle();
      await book.idle();
    },
  };
};
