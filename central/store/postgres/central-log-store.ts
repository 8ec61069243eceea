import type pg from 'pg';
import { parseOp } from '#common/domain/log/op.ts';
import { CENTRAL_TERM, type CentralOps } from '#common/wire/central-log.ts';
import { chainOp, ownLogStart, type Sha256 } from '#common/wire/chain.ts';
import { BATCH_OPS } from '#common/wire/limits.ts';
import type { CentralLogId } from '#central/log/take-central-log.ts';
import { inTransaction, rowsOf, type Statement } from './statement.ts';

/** $1 site, $2 audience, $3 epoch, $4 start's hash: makes the log the first time. */
const createLog: Statement = {
  name: 'central-log-create',
  text: 'INSERT INTO central_log (site, audience, epoch, seq, h) VALUES ($1, $2, $3, 0, $4) ON CONFLICT DO NOTHING',
};

const readLog: Statement = {
  name: 'central-log-read',
  text: 'SELECT epoch, seq, h FROM central_log WHERE site = $1 AND audience = $2',
};

/** The row stays locked until the commit: one op after another. */
const lockLog: Statement = { name: 'central-log-lock', text: `${readLog.text} FOR UPDATE` };

/** $3 uid. */
const findUid: Statement = {
  name: 'central-log-uid',
  text: 'SELECT seq FROM central_op WHERE site = $1 AND audience = $2 AND uid = $3',
};

/** $1 site, $2 audience, $3 epoch, $4 number, $5 hash, $6 uid, $7 text: the next op for the site. */
const appendOp: Statement = {
  name: 'central-log-append',
  text: `WITH head AS (UPDATE central_log SET seq = $4, h = $5 WHERE site = $1 AND audience = $2)
    INSERT INTO central_op (site, audience, epoch, seq, h, uid, op) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};

/** $3 epoch, $4 number, $5 limit: ops after that number, in order. */
const opsAfter: Statement = {
  name: 'central-log-ops-after',
  text: `SELECT op FROM central_op WHERE site = $1 AND audience = $2 AND epoch = $3 AND seq > $4 ORDER BY seq LIMIT $5`,
};

const hashAt: Statement = {
  name: 'central-log-hash-at',
  text: 'SELECT h FROM central_op WHERE site = $1 AND audience = $2 AND epoch = $3 AND seq = $4',
};

type Head = { readonly epoch: string; readonly seq: number; readonly h: string };

/** Central's own logs for the sites, on PostgreSQL. */
export type CentralLogStore = {
  /**
   * Writes an op (its text) at the end, inside the caller's transaction, which locks that log until its commit. An op whose uid was written
   * before changes nothing: false.
   */
  readonly append: (client: pg.PoolClient, log: CentralLogId, op: string) => Promise<boolean>;
  /** The same in a transaction of its own. */
  readonly tell: (log: CentralLogId, op: string) => Promise<void>;
  /** Ops after a number of the present epoch; of another epoch from the beginning. Null: nothing was ever written. */
  readonly opsAfter: (log: CentralLogId, epoch: string, seq: number) => Promise<CentralOps | null>;
};

/** `newEpoch` makes the name of a log that was never written before. */
export const centralLogStore = (pool: pg.Pool, sha256: Sha256, newEpoch: () => string): CentralLogStore => {
  const append: CentralLogStore['append'] = async (client, { site, audience }, op) => {
    const parsed = parseOp(op);
    if (parsed.kind === 'bad') throw new Error(`central wrote what is no op: ${parsed.why}`);
    const epoch = newEpoch();
    // Sent together, run in their order: what the uid is looked for in is already locked.
    const [, [head], [known]] = await Promise.all([
      rowsOf(client, createLog, [site, audience, epoch, ownLogStart(sha256, CENTRAL_TERM, epoch)]),
      rowsOf<Head>(client, lockLog, [site, audience]),
      rowsOf(client, findUid, [site, audience, parsed.op.uid]),
    ]);
    if (head === undefined) throw new Error("central's log for a site was not made");
    if (known !== undefined) return false;
    const values = [site, audience, head.epoch, head.seq + 1, chainOp(sha256, head.h, op), parsed.op.uid, op];
    await rowsOf(client, appendOp, values);
    return true;
  };
  return {
    append,
    tell: (log, op) =>
      inTransaction(pool, async (client) => {
        await client.query('BEGIN');
        await append(client, log, op);
        await client.query('COMMIT');
      }),
    opsAfter: async ({ site, audience }, epoch, seq) => {
      const [head] = await rowsOf<Head>(pool, readLog, [site, audience]);
      if (head === undefined) return null;
      const after = head.epoch === epoch ? Math.min(seq, head.seq) : 0;
      const [before] = await rowsOf<{ h: string }>(pool, hashAt, [site, audience, head.epoch, after]);
      const ops = await rowsOf<{ op: string }>(pool, opsAfter, [site, audience, head.epoch, after, BATCH_OPS]);
      return {
        epoch: head.epoch,
        from: after + 1,
        prev: before?.h ?? ownLogStart(sha256, CENTRAL_TERM, head.epoch),
        ops: ops.map(({ op }) => op),
      };
    },
  };
};
