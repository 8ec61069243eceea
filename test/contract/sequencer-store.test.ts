import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LogId, Push } from '#central/log/push.ts';
import type { SequencerStore } from '#central/log/sequencer-store.ts';
import { sha256 } from '#central/log/sha256.ts';
import { openCentralDatabase, type CentralDatabase } from '#central/store/postgres/database.ts';
import { startOwnPostgres, type OwnPostgres } from '#central/store/postgres/own-postgres.ts';
import { openSequencerStore } from '#central/store/postgres/sequencer-store.ts';
import { openHubStore, type OpenHub } from '#central/store/sqlite/open-hub-store.ts';
import { writtenLog } from '#test/support/memory-log.ts';
import { tempDir } from '#test/support/sync-site.ts';
import { productRules, pushTo, sequencerStoreContract, wholeLog, type SequencerRig } from './sequencer-store.ts';
import { waitingOpsContract } from './waiting-ops.ts';

const { dir, remove } = tempDir();
const hubs = new Map<string, OpenHub>();
let postgres: OwnPostgres;
let central: CentralDatabase;

beforeAll(async () => {
  postgres = await startOwnPostgres(dir, () => undefined);
  central = await openCentralDatabase(postgres.url, () => undefined);
}, 60_000);

afterAll(async () => {
  for (const hub of hubs.values()) hub.close();
  await central.close();
  await postgres.stop();
  remove();
}, 60_000);

const newGen = () => 'G';

/** A hub's file per site; opening it again closes it first, as a restart does. */
const sqlite: SequencerRig = {
  open: async (site) => {
    hubs.get(site)?.close();
    const file = join(dir, `${site}.db`);
    const opened = await openHubStore({ file, site, nativeBinding: undefined, sha256, newGen, now: () => 0 });
    if (opened.kind !== 'open') throw new Error(opened.kind);
    hubs.set(site, opened.hub);
    // The store of before is closed: whoever kept it goes on with this one.
    return new Proxy(opened.hub.store, { get: (_, key) => Reflect.get(hubs.get(site)?.store ?? {}, key) as unknown });
  },
};

const onPostgres: SequencerRig = { open: (site) => openSequencerStore({ pool: central.pool, site, sha256, newGen }) };

sequencerStoreContract('SQLite', sqlite);
sequencerStoreContract('PostgreSQL', onPostgres);
waitingOpsContract('SQLite', sqlite);
waitingOpsContract('PostgreSQL', onPostgres);

const day = '2026-11-20';
const text = (uid: string, t: string, id: string, d: object): string =>
  JSON.stringify({ uid, t, v: 1, id, at: 0, off: 0, by: null, day, d });

/** Any text that a terminal, a clone or a stranger may push; few uids and few tickets, so that they meet. */
const anyText = fc.oneof(
  fc.tuple(fc.nat(9), fc.nat(4)).map(([u, t]) => text(`u${u}`, 'ticket.issue', `t${t}`, { service: 'A', lang: 'vi' })),
  fc
    .tuple(fc.nat(9), fc.nat(4), fc.nat(2))
    .map(([u, t, q]) => text(`u${u}`, 'ticket.call', `t${t}`, { counter: `Q${q}` })),
  fc
    .tuple(fc.nat(9), fc.nat(4), fc.nat(2))
    .map(([u, t, q]) => text(`u${u}`, 'ticket.done', `t${t}`, { counter: `Q${q}` })),
  fc.tuple(fc.nat(9), fc.nat(4), fc.nat(2)).map(([u, t, n]) =>
    text(`u${u}`, 'ticket.label', `t${t}`, {
      service: 'A',
      label: `A2-00${n}`,
      series: 'A2',
      number: n + 1,
      ahead: 0,
    }),
  ),
  fc.string({ unit: 'binary', maxLength: 8 }).map((uid) => text(`x${uid}`, 'unheard-of', uid || 'i', {})),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const writers = ['K1/e', 'K1/f', 'K2/e', 'C1/e'] as const;
const anyLogs = fc.tuple(...writers.map(() => fc.array(anyText, { maxLength: 12 })));
/** Which writer pushes what span, of its log or of its clone's; and whether the transaction ends there. */
const anyRun = fc.record({
  writer: fc.nat(writers.length - 1),
  from: fc.nat(12),
  count: fc.nat(8),
  clone: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  ends: fc.boolean(),
});

test('whatever is pushed, in whatever groups, both stores give the same answers and the same log, byte for byte', async () => {
  let site = 0;
  await fc.assert(
    fc.asyncProperty(anyLogs, fc.array(anyRun, { maxLength: 30 }), async (texts, runs) => {
      site += 1;
      const log: LogId = { site: `random${site}`, audience: 'floor' };
      const own = writers.map((name, i) => {
        const [term = '', epoch = ''] = name.split('/');
        const clone = (texts[i] ?? []).map((one, k) => (k > 2 ? `${one} ` : one));
        return { own: writtenLog(term, epoch, texts[i] ?? []), clone: writtenLog(term, epoch, clone), n: clone.length };
      });
      const groups: Push[][] = [[]];
      for (const { writer, from, count, clone, ends } of runs) {
        const by = own[writer];
        if (by === undefined || by.n === 0) continue;
        groups.at(-1)?.push((clone ? by.clone : by.own).run(Math.min(from, by.n) + 1, count));
        if (ends) groups.push([]);
      }
      const play = async (store: SequencerStore) => {
        const answers = [];
        for (const group of groups) if (group.length > 0) answers.push(await pushTo(store, log, group, productRules));
        const tails = await Promise.all(
          writers.map(async (name) => store.tailOf(log, { term: name.slice(0, 2), epoch: name.slice(3) })),
        );
        return { answers, head: await store.headOf(log), log: await wholeLog(store, log), tails };
      };
      const [atHub, atCentral] = [await play(await sqlite.open(log.site)), await play(await onPostgres.open(log.site))];
      hubs.get(log.site)?.close();
      hubs.delete(log.site);
      expect(atCentral).toEqual(atHub);
    }),
    { numRuns: 60 },
  );
}, 120_000);
