import { rm } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LogHost } from '#central/log/log-host.ts';
import type { LogId, Push, PushAnswer } from '#central/log/push.ts';
import { startReplica } from '#central/log/replica.ts';
import { startSequencer } from '#central/log/sequencer.ts';
import { sha256 } from '#central/log/sha256.ts';
import { openCentralDatabase, type CentralDatabase } from '#central/store/postgres/database.ts';
import { startOwnPostgres } from '#central/store/postgres/own-postgres.ts';
import { postgresReplicaStore } from '#central/store/postgres/replica-store.ts';
import { openSequencerStore } from '#central/store/postgres/sequencer-store.ts';
import { decide, keysOf } from '#common/domain/log/decide.ts';
import { chainEntry, chainOp, ownLogStart, siteLogStart } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import { figure, quantile, timed, type Bench, type Figure } from './figure.ts';
import { pouchArm } from './pouch-arm.ts';

const SITES = 8;
const BATCH = 100;
const BATCHES = 20;
const ROUNDS = 7;
const IN_FLIGHT = 4;
const POUCH_DOCS = 5_000;
/** An op's text as centres write it, bytes. */
const OP_BYTES = 366;

const OPS = SITES * BATCH * BATCHES;
const rates: readonly (keyof Round)[] = ['ingest', 'sequence', 'raw'];
type Round = { readonly ingest: number; readonly sequence: number; readonly raw: number };

const opText = (uid: string): string => {
  const text = (pad: string) =>
    JSON.stringify({
      uid,
      t: 'ticket.issue',
      v: 1,
      id: uid,
      at: 1_763_760_000_000,
      off: -12,
      by: null,
      day: '2026-11-22',
      d: { service: 'A', lang: 'vi', pad },
    });
  return text('x'.repeat(OP_BYTES - text('').length));
};

type SiteRound = {
  readonly log: LogId;
  readonly entries: readonly Entry[];
  readonly ops: readonly Push[];
  readonly pushed: readonly Push[];
};

/** What one site writes in one round: a terminal's pushes, and the same ops as entries of its hub with the hub's pushes. */
const siteRound = (site: string, round: number): SiteRound => {
  const [term, epoch, gen] = ['K1', `e${round}`, `g1-${site}-${round}`];
  const texts = Array.from({ length: BATCH * BATCHES }, (_, i) => opText(`${site}-${round}-${i}`));
  let h = ownLogStart(sha256, term, epoch);
  let hh = siteLogStart(sha256, site, 'floor', gen);
  const [ops, pushed, entries]: [Push[], Push[], Entry[]] = [[], [], []];
  for (let from = 1; from <= texts.length; from += BATCH) {
    const run = texts.slice(from - 1, from - 1 + BATCH);
    const [prevH, prevHh] = [h, hh];
    const sequenced = run.map((op, i): Entry => {
      const [g, res] = [from + i, JSON.stringify({ num: from + i })];
      h = chainOp(sha256, h, op);
      hh = chainEntry(sha256, hh, { h, res });
      return { g, hh, term, epoch, seq: g, h, hat: 1_763_760_000_000, res, op };
    });
    entries.push(...sequenced);
    ops.push({ term, epoch, from, prev: prevH, ops: run });
    pushed.push({ term: 'S1', epoch: gen, from, prev: prevHh, ops: sequenced.map((entry) => JSON.stringify(entry)) });
  }
  return { log: { site, audience: 'floor' }, entries, ops, pushed };
};

/** Pushes in order, a few unanswered at a time, as a connection does; everything must be acknowledged. */
const drain = (host: LogHost, log: LogId, pushes: readonly Push[]): Promise<void> =>
  new Promise((done, failed) => {
    let [next, open] = [0, 0];
    const answered = (answer: PushAnswer): void => {
      open -= 1;
      if (answer.kind !== 'ack') return failed(new Error(answer.kind));
      if (next === pushes.length && open === 0) return done();
      return send();
    };
    const send = (): void => {
      for (let push = pushes[next]; push !== undefined && open < IN_FLIGHT; push = pushes[next]) {
        next += 1;
        open += 1;
        host.push(log, push, answered);
      }
    };
    send();
  });

/** The anchor: the same rows in a table with the same columns and keys, one multi-row insert and commit per batch, a connection per site. */
const rawInsert = async ({ pool }: CentralDatabase, table: number, entries: readonly Entry[]): Promise<void> => {
  const client = await pool.connect();
  for (let from = 0; from < entries.length; from += BATCH) {
    const rows = entries.slice(from, from + BATCH);
    const values = rows.flatMap(({ g, hh, term, epoch, seq, h, hat, res, op }) => [
      table,
      g,
      hh,
      term,
      epoch,
      seq,
      h,
      hat,
      Buffer.from(res),
      Buffer.from(op),
      `${epoch}-${table}-${g}`,
    ]);
    const row = (_: Entry, at: number): string =>
      `(${Array.from({ length: 11 }, (__, column) => `$${at * 11 + column + 1}`).join(',')})`;
    await client.query({ name: 'raw', text: `INSERT INTO raw_entry VALUES ${rows.map(row).join(',')}`, values });
  }
  client.release();
};

const together = (act: (site: string, at: number) => Promise<void>): Promise<number> =>
  timed(() => Promise.all(Array.from({ length: SITES }, (_, at) => act(`site${at}`, at))));

/** Eight sites in batches of 100 into PostgreSQL: as central takes the logs of hubs, and as it sequences sites without a hub. */
export const centralIngest8: Bench = {
  name: 'central-ingest-8',
  run: async (): Promise<readonly Figure[]> => {
    const dir = mkdtempSync(path.join(tmpdir(), 'motcua-bench-'));
    const postgres = await startOwnPostgres(dir, () => undefined);
    const central = await openCentralDatabase(postgres.url, () => undefined);
    await central.pool.query('CREATE TABLE raw_entry (LIKE sequenced_entry INCLUDING ALL)');
    const onFault = ({ what, detail }: { readonly what: string; readonly detail: string }): never => {
      throw new Error(`${what}: ${detail}`);
    };
    const replica = startReplica({ store: postgresReplicaStore(central.pool, sha256), sha256, onFault });
    const sequencers: LogHost[] = [];
    for (let at = 0; at < SITES; at += 1) {
      const site = `site${at}`;
      const store = await openSequencerStore({ pool: central.pool, site, sha256, newGen: () => 'g1-bench' });
      const defer = (run: () => void) => void setImmediate(run);
      const rules = { keysOf, decide };
      const newId = () => 'bench';
      sequencers.push(startSequencer({ site, store, rules, sha256, now: Date.now, newId, defer, onFault }));
    }
    const pouch = await pouchArm(POUCH_DOCS);
    const rounds: Round[] = [];
    const pouchUp: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const sites = Array.from({ length: SITES }, (_, at) => siteRound(`site${at}`, round));
      const of = (at: number): SiteRound => {
        const one = sites[at];
        if (one === undefined) throw new Error('no such site');
        return one;
      };
      const ingest = await together((_, at) => drain(replica, of(at).log, of(at).pushed));
      const raw = await together((_, at) => rawInsert(central, round * SITES + at, of(at).entries));
      const sequence = await together((_, at) => {
        const host = sequencers[at];
        return host === undefined ? Promise.resolve() : drain(host, of(at).log, of(at).ops);
      });
      const { up } = await pouch.round();
      // The first round warms up.
      if (round === 0) continue;
      rounds.push({ ingest, sequence, raw });
      pouchUp.push(up);
    }
    await pouch.stop();
    await central.close();
    await postgres.stop();
    await rm(dir, { recursive: true, force: true });
    const [ingest = 0, sequence = 0, raw = 0] = rates.map((arm) =>
      quantile(
        rounds.map((round) => (OPS * 1_000) / round[arm]),
        0.5,
      ),
    );
    const anchor = 'multi-row insert of the same rows, same keys, ops/s';
    return [
      figure('central-ingest-8', ingest, 'ops/s', anchor, raw, ROUNDS),
      figure('central-sequence-8', sequence, 'ops/s', anchor, raw, ROUNDS),
      figure(
        'central-sequence-8-pouchdb',
        sequence,
        'ops/s',
        'PouchDB to express-pouchdb, docs/s',
        quantile(pouchUp, 0.5),
        ROUNDS,
      ),
    ];
  },
};
