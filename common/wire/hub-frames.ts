import { z } from 'zod';
import { audienceSchema } from '#common/domain/log/audience.ts';
import { entrySchema } from './entry.ts';
import { CHAIN_HASHES } from './limits.ts';
import { epochSchema, hashSchema, tailSchema, termSchema } from './names.ts';

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
  /** This terminal's key is not known here, or its signature does not fit: it needs a one-time code from the supervisor's screen. */
  'not-enrolled',
  /** This terminal was enrolled, and a supervisor took that back. */
  'revoked',
  /** Another hub of this site has a higher generation: this one is none any more. */
  'demoted',
  /** The hub's log went back, so it has a new generation: connect again and prove everything anew. */
  'new-generation',
  /** The store could not commit (disk full, database away): nothing was acknowledged. */
  'store-failed',
  /** The service is being stopped. */
  'stopping',
]);
export type ByeReason = z.infer<typeof byeReasonSchema>;

/** First frame of every connection: what the other side signs in its hello. */
const challengeSchema = z.strictObject({ t: z.literal('challenge'), nonce: z.string().max(64) });

const ofWriter = { term: termSchema.optional(), epoch: epochSchema };

/** What this side has of one writer's log (`term` absent = the sender of hello): its tail, and the hash at the last number both sides have. */
const knownSchema = z.strictObject({ ...ofWriter, tail: tailSchema, at: tailSchema });

/**
 * Answer to hello. Per opened log: the site log's head, where a new copy begins (`start`: the entry before its first, with its hash),
 * what is known of the offered logs, and the reader's copy:
 * `proved` (go on), `reset` (another generation: keep what it has, forget it and pull again), `none`.
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
      start: tailSchema,
      copy: z.enum(['proved', 'reset', 'none']),
      own: z.array(knownSchema),
    }),
  ),
});
export type Welcome = z.infer<typeof welcomeSchema>;

const ofOwnLog = { log: audienceSchema, ...ofWriter };

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

/** Answer to `chain`: the hashes at numbers `from`, `from + 1` …; '' where this side has none any more. Ends at this side's tail. */
const hashesSchema = z.strictObject({
  t: z.literal('hashes'),
  ...ofOwnLog,
  from: z.number().int().nonnegative(),
  hs: z.array(hashSchema).max(CHAIN_HASHES),
});
export type HashesFrame = z.infer<typeof hashesSchema>;

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
  challengeSchema,
  welcomeSchema,
  ackSchema,
  gapSchema,
  forkSchema,
  hashesSchema,
  opsSchema,
  stableSchema,
  presenceSchema,
  byeSchema,
]);
export type HubFrame = z.infer<typeof hubFrameSchema>;
