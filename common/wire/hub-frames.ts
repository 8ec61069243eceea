import { z } from 'zod';
import { audienceSchema } from '#common/domain/log/audience.ts';
import { entrySchema } from './entry.ts';
import { epochSchema, tailSchema, termSchema } from './names.ts';

/** Why a connection is refused or ended. Nothing is lost by any of them: the terminal keeps its ops and tries again later. */
export const byeReasonSchema = z.enum([
  /** Not a frame of this protocol. */
  'bad-frame',
  /** Something came before hello, or a second hello. */
  'hello-first',
  /** Another protocol version: one of the two must be updated. */
  'protocol',
  /** This service does not keep that site's logs. */
  'unknown-site',
  /** This service takes hubs only, or terminals only. */
  'wrong-role',
  /** A log that this terminal's roles may not open, or that it did not open. */
  'log-not-allowed',
  /** The entries of a hub do not form its chain. */
  'broken-chain',
  /** The store could not commit (disk full, database away): nothing was acknowledged. */
  'store-failed',
  /** The service is being stopped. */
  'stopping',
]);
export type ByeReason = z.infer<typeof byeReasonSchema>;

/** What this side has of one own epoch: its tail, and the hash at the last number both sides have. */
const knownSchema = z.strictObject({ epoch: epochSchema, tail: tailSchema, at: tailSchema });

/**
 * Answer to hello. Per opened log: the site log's head, what is known of the own epochs, and the reader's copy:
 * `proved` (go on), `reset` (another generation: forget it and pull again), `diverged` (same generation, other history: stop and tell), `none`.
 * `now` is this side's clock, UTC ms.
 */
const welcomeSchema = z.strictObject({
  t: z.literal('welcome'),
  now: z.number().int(),
  logs: z.array(
    z.strictObject({
      log: audienceSchema,
      /** '' while nothing of this log is here. */
      gen: z.union([epochSchema, z.literal('')]),
      head: tailSchema,
      copy: z.enum(['proved', 'reset', 'diverged', 'none']),
      own: z.array(knownSchema),
    }),
  ),
});
export type Welcome = z.infer<typeof welcomeSchema>;

const ofOwnLog = { log: audienceSchema, epoch: epochSchema };

/** Durable here up to (seq, h); sent after the commit, and only for what was compared. */
const ackSchema = z.strictObject({ t: z.literal('ack'), ...ofOwnLog, ...tailSchema.shape });

/** The push began after the end of what is here. */
const gapSchema = z.strictObject({ t: z.literal('gap'), ...ofOwnLog, ...tailSchema.shape });

/** Another history of the same epoch is here. `common` is the last number of this push that agrees, null when even `prev` differs. */
const forkSchema = z.strictObject({
  t: z.literal('fork'),
  ...ofOwnLog,
  common: tailSchema.nullable(),
  tail: tailSchema,
});

/** Entries of the site log, contiguous, durable. `live` tells a broadcast from the answer to a pull; `head` says how far the log goes. */
const opsSchema = z.strictObject({
  t: z.literal('ops'),
  log: audienceSchema,
  gen: epochSchema,
  head: z.number().int().nonnegative(),
  live: z.boolean(),
  entries: z.array(entrySchema),
});
export type OpsFrame = z.infer<typeof opsSchema>;

/** Everything up to g is durable at central. */
const stableSchema = z.strictObject({
  t: z.literal('stable'),
  log: audienceSchema,
  gen: epochSchema,
  g: z.number().int().nonnegative(),
});

/** One terminal as its hub sees it; lastSeen is hub time, UTC ms. */
const terminalPresenceSchema = z.strictObject({
  term: termSchema,
  name: z.string(),
  roles: z.array(z.string()),
  version: z.string(),
  connected: z.boolean(),
  lastSeen: z.number().int(),
  unsynced: z.number().int(),
  status: z.record(z.string(), z.unknown()),
});
export type TerminalPresence = z.infer<typeof terminalPresenceSchema>;

/** Who is here, whether central is reached and has acknowledged recently, and how many entries central lacks. */
const presenceSchema = z.strictObject({
  t: z.literal('presence'),
  terminals: z.array(terminalPresenceSchema),
  central: z.boolean(),
  notAtCentral: z.number().int().nonnegative(),
});
export type Presence = z.infer<typeof presenceSchema>;

const byeSchema = z.strictObject({ t: z.literal('bye'), why: byeReasonSchema });

export const hubFrameSchema = z.discriminatedUnion('t', [
  welcomeSchema,
  ackSchema,
  gapSchema,
  forkSchema,
  opsSchema,
  stableSchema,
  presenceSchema,
  byeSchema,
]);
export type HubFrame = z.infer<typeof hubFrameSchema>;
