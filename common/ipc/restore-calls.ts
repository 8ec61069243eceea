import { z } from 'zod';
import { backupTroubleSchema } from '../domain/backup/backup-trouble.ts';
import { requestIdSchema } from './views.ts';

const roles = ['setup'] as const;
const countSchema = z.number().int().nonnegative();

/** A backup that a new machine may become. `dir` names it towards the backend; `at` is UTC ms. */
const restorableSchema = z.strictObject({
  dir: z.string(),
  site: z.string(),
  terminal: z.string(),
  at: z.number().int(),
  bytes: countSchema,
  scans: countSchema,
  /** Whether the site's hub is in it. */
  hub: z.boolean(),
  /** Whether the recovery code on paper opens the keys in it. */
  sealedKeys: z.boolean(),
});
export type Restorable = z.infer<typeof restorableSchema>;

const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('restored'),
    site: z.string(),
    terminal: z.string(),
    at: z.number().int(),
    keys: z.boolean(),
    gen: z.string().nullable(),
  }),
  /** A terminal is in this machine's folder, which is named, already. */
  z.strictObject({ kind: z.literal('not-empty'), folder: z.string() }),
  z.strictObject({ kind: z.literal('torn'), file: z.string() }),
  z.strictObject({ kind: z.literal('newer'), version: z.string() }),
  z.strictObject({ kind: z.enum(['wrong-code', 'no-envelope', 'not-a-backup', ...backupTroubleSchema.options]) }),
]);

/** How far a restore is, in bytes, or what became of the last one; null before the first. */
export const restoreStateSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('running'),
      step: z.enum(['check', 'copy', 'prove']),
      done: countSchema,
      total: countSchema,
    }),
    z.strictObject({ kind: z.literal('ended'), outcome: outcomeSchema }),
  ])
  .nullable();
export type RestoreState = z.infer<typeof restoreStateSchema>;
export type RestoreEnd = z.infer<typeof outcomeSchema>;

export const restoreCalls = {
  /** Asks for a folder in the system's own dialog; answered by the shell. */
  'setup.choose-folder': {
    roles,
    input: z.strictObject({}),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('chosen'), folder: z.string() }),
      z.strictObject({ kind: z.literal('cancelled') }),
    ]),
  },
  /** The backups in a folder: itself one, the folder of a machine's, or a place with several machines'. `bad-path`: not a whole path. */
  'setup.find-backups': {
    roles,
    input: z.strictObject({ folder: z.string().max(400) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('found'), backups: z.array(restorableSchema).min(1) }),
      z.strictObject({ kind: z.enum(['bad-path', 'gone', 'none', 'torn']) }),
      z.strictObject({ kind: z.literal('newer'), version: z.string() }),
    ]),
  },
  /** Begins to make this machine's folder what is in a backup that was found; null: without the code. How it goes is in the view. */
  'setup.restore': {
    roles,
    input: z.strictObject({
      dir: z.string().max(800),
      code: z.string().max(60).nullable(),
      requestId: requestIdSchema,
    }),
    output: z.strictObject({ kind: z.enum(['started', 'busy', 'bad-code', 'not-found']) }),
  },
  /** Stops it; what it wrote so far goes again. */
  'setup.stop-restore': { roles, input: z.strictObject({}), output: z.strictObject({}) },
} as const;
