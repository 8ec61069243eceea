import { randomUUID } from 'node:crypto';
import { audiences } from '#common/domain/log/audience.ts';
import { decide, keysOf } from '#common/domain/log/decide.ts';
import { compareGen, nextGen } from '#common/wire/generation.ts';
import { enrolmentDoor, type EnrolmentBook } from './http/door.ts';
import { openRoom, type Room } from './http/room.ts';
import { guardedRules } from './log/guarded-rules.ts';
import { resequenceWaiting } from './log/resequence-waiting.ts';
import { sha256 } from './log/sha256.ts';
import { startSequencer } from './log/sequencer.ts';
import type { CentralDatabase } from './store/postgres/database.ts';
import { followAdmission } from './site-admission.ts';
import { postgresReplicaStore } from './store/postgres/replica-store.ts';
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

/** The highest generation that a hub of the site brought here before, or ''. */
const highestGen = async (pool: CentralDatabase['pool'], site: string): Promise<string> => {
  const replica = postgresReplicaStore(pool, sha256);
  const heads = await Promise.all(audiences.map(async (audience) => replica.headOf({ site, audience })));
  return (
    heads
      .map((head) => head?.gen ?? '')
      .toSorted(compareGen)
      .at(-1) ?? ''
  );
};

/** Central as the sequencer of a small site without a hub: the same sequencer and rules on PostgreSQL, and a room for the site's terminals. */
export const sequenceSite = async (parts: SiteParts): Promise<SequencedSite> => {
  const { site, database, now, presenceMs, after, onFault } = parts;
  const { pool } = database;
  const above = await highestGen(pool, site);
  const store = await openSequencerStore({ pool, site, sha256, newGen: () => nextGen(above, randomUUID()) });
  const book = await openTerminalBook(pool, site, (detail) => onFault({ what: 'terminal-not-noted', detail }));
  let admission: EnrolmentBook | null = null;
  const rules = guardedRules(
    { keysOf, decide },
    { mode: () => admission?.mode() ?? 'open', known: (term) => admission?.known(term) ?? null, host: null, now },
  );
  const defer = (run: () => void) => void setImmediate(run);
  const host = startSequencer({ site, store, rules, sha256, now, newId: randomUUID, defer, onFault });
  admission = await followAdmission(site, host);
  await resequenceWaiting({ site, host, store, rules, sha256 });
  const door = enrolmentDoor(admission, randomUUID);
  const room = openRoom({ host, now, book, presenceMs, after, door });
  // What is sequenced here is at central, whole and durable.
  room.setCentral({ central: true, notAtCentral: 0 });
  const tellStable = async (): Promise<void> => {
    for (const audience of audiences) {
      const here = await store.headOf({ site, audience });
      if (here !== null) room.setStable(audience, here.gen, here.head.seq);
    }
  };
  await tellStable();
  host.renewal?.onRenewed(() => {
    tellStable().catch((error: unknown) => onFault({ what: 'stable-not-told', detail: String(error) }));
  });
  host.onCommitted(({ log, gen, entries }) => {
    room.setStable(log.audience, gen, entries.at(-1)?.g ?? 0);
    if (log.audience === 'config') room.review();
  });
  return {
    room,
    idle: async () => {
      await host.idle();
      await book.idle();
    },
  };
};
