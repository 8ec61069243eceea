import { z } from 'zod';
import { audienceSchema } from '#common/domain/log/audience.ts';
import { BATCH_OPS, MAX_OFFERED, STATUS_CHARS } from './limits.ts';
import { epochSchema, hashSchema, siteSchema, tailSchema, termSchema } from './names.ts';

/** Copy of a site log that its reader wants to go on with: proven by its hash; gen '' when nothing was pulled yet. */
const cursorSchema = z.strictObject({
  gen: z.union([epochSchema, z.literal('')]),
  g: z.number().int().nonnegative(),
  hh: hashSchema,
});

/**
 * Who speaks, proven: `key` is the terminal's Ed25519 public key (base64url), `sig` its signature over `challengeText` of this connection.
 * A terminal that is not enrolled yet brings its one-time code to `POST /enrol` (enrol.ts).
 */
const authSchema = z.strictObject({
  key: z.string().max(120),
  sig: z.string().max(120),
});
export type Auth = z.infer<typeof authSchema>;

/**
 * First frame of every connection. `as` says what is written: a terminal writes ops, a hub passes on its site's entries
 * (its own log is the site log: epoch = gen, seq = g, h = hh). `own` proves the tail of every own epoch, and of
 * logs of others that a hub lost (`term`, absent = the sender); `cur` is null for who does not read.
 */
export const helloSchema = z.strictObject({
  t: z.literal('hello'),
  p: z.number().int().positive(),
  as: z.enum(['terminal', 'hub']),
  site: siteSchema,
  term: termSchema,
  name: z.string().max(80),
  roles: z.array(z.string().max(20)).max(8),
  app: z.string().max(40),
  auth: authSchema.optional(),
  logs: z
    .array(
      z.strictObject({
        log: audienceSchema,
        own: z.array(tailSchema.extend({ term: termSchema.optional(), epoch: epochSchema })).max(MAX_OFFERED),
        cur: cursorSchema.nullable(),
      }),
    )
    .max(3),
});
export type Hello = z.infer<typeof helloSchema>;

/** Read before anything else of a hello, so that a peer of another version is refused by name. */
export const helloVersionSchema = z.object({ t: z.literal('hello'), p: z.number() });

/** Ops from number `from` on; `prev` is the chain hash before them. Texts are verbatim. `term`: whose log it is when not the sender's. */
const pushSchema = z.strictObject({
  t: z.literal('push'),
  log: audienceSchema,
  term: termSchema.optional(),
  epoch: epochSchema,
  from: z.number().int().positive(),
  prev: hashSchema,
  ops: z.array(z.string()).max(BATCH_OPS),
});

/** Asks for the chain hashes that the other side has of a writer's log, from number `from` on: to find the last op both have. */
const chainSchema = z.strictObject({
  t: z.literal('chain'),
  log: audienceSchema,
  term: termSchema.optional(),
  epoch: epochSchema,
  from: z.number().int().nonnegative(),
});

/** Asks for entries after g. */
const pullSchema = z.strictObject({
  t: z.literal('pull'),
  log: audienceSchema,
  g: z.number().int().nonnegative(),
  limit: z.number().int().positive().max(BATCH_OPS),
});

/** What a terminal tells about itself for the supervisor: own ops not yet acknowledged, and a free record (printers …) without personal data. */
const statusSchema = z.strictObject({
  t: z.literal('status'),
  unsynced: z.number().int().nonnegative(),
  info: z
    .record(z.string().max(40), z.unknown())
    .refine((info) => JSON.stringify(info).length <= STATUS_CHARS, { message: `more than ${STATUS_CHARS} characters` }),
});

export const terminalFrameSchema = z.discriminatedUnion('t', [
  helloSchema,
  pushSchema,
  chainSchema,
  pullSchema,
  statusSchema,
]);
export type TerminalFrame = z.infer<typeof terminalFrameSchema>;
