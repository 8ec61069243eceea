import { z } from 'zod';
import { backupTroubleSchema, placeOutcomeSchema, placeTroubleSchema } from '../domain/backup/backup-trouble.ts';
import { hubCopyOutcomeSchema } from '../domain/backup/hub-copy.ts';
import { backupSettingsSchema } from '../domain/backup/backup-settings.ts';
import { requestIdSchema } from './views.ts';

const atSchema = z.number().int();
const countSchema = z.number().int().nonnegative();

/** What a rehearsal (diễn tập khôi phục) proved, or why it could not. */
const rehearsalSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('proven'),
    ms: countSchema,
    entries: countSchema,
    tickets: countSchema,
    dossiers: countSchema,
    scans: countSchema,
    opened: countSchema,
    code: z.boolean(),
    hubEntries: countSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('differs'), what: z.enum(['folds', 'logs', 'hub', 'scans']) }),
  z.strictObject({ kind: z.literal('torn'), file: z.string() }),
  z.strictObject({ kind: z.literal('newer'), version: z.string() }),
  z.strictObject({
    kind: z.enum(['wrong-code', 'no-envelope', 'not-a-backup', 'no-room', ...backupTroubleSchema.options]),
  }),
]);

/** One backup that lies in a place. Instants are UTC ms. */
const storedBackupSchema = z.strictObject({
  place: z.string(),
  id: z.string(),
  /** The terminal whose backup it is, where this machine keeps a second copy (bản thứ hai) for it; null for one of its own. */
  copyOf: z.string().nullable(),
  at: atSchema,
  bytes: countSchema,
  scans: countSchema,
  hub: z.boolean(),
  sealedKeys: z.boolean(),
  version: z.string(),
  /** When a rehearsal last proved it; null while none did. It was read back when it was written. */
  rehearsedAt: atSchema.nullable(),
});
export type StoredBackupView = z.infer<typeof storedBackupSchema>;

const backupViewSchema = z.strictObject({
  settings: backupSettingsSchema,
  places: z.array(
    z.strictObject({
      place: z.string(),
      state: z.enum(['there', 'other-medium', 'away']),
      freeBytes: countSchema.nullable(),
    }),
  ),
  /** What is under way now, in bytes; null while nothing is. */
  running: z
    .strictObject({
      what: z.enum(['backup', 'copy', 'rehearsal']),
      step: z.enum(['snapshot', 'check', 'copy', 'verify', 'prove', 'open']),
      done: countSchema,
      total: countSchema,
    })
    .nullable(),
  /** The last time that it was tried, with the outcome in each place; null before the first. */
  last: z.strictObject({ at: atSchema, outcomes: z.array(placeOutcomeSchema) }).nullable(),
  /** When one last succeeded somewhere. */
  goodAt: atSchema.nullable(),
  /** When the next one is due; null while none is planned. */
  nextAt: atSchema.nullable(),
  backups: z.array(storedBackupSchema),
  rehearsal: z.strictObject({ id: z.string(), at: atSchema, outcome: rehearsalSchema }).nullable(),
  /** Whether this machine hosts the hub itself, and the last look for a copy of the hub's backup; null before the first. */
  hostsHub: z.boolean(),
  hubCopy: z.strictObject({ at: atSchema, outcome: hubCopyOutcomeSchema }).nullable(),
  /** Terminals that keep a second copy of this hub's backups: when the newest that they have was made (null: not known here), and when they last told so. */
  keptElsewhere: z.array(z.strictObject({ terminal: z.string(), madeAt: atSchema.nullable(), toldAt: atSchema })),
  recovery: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.enum(['made', 'outdated']), madeAt: atSchema }),
  ]),
});
export type BackupView = z.infer<typeof backupViewSchema>;

/** A recovery code and what else stands on its paper; nobody keeps it. */
const codeOnPaper = {
  code: z.string().regex(/^(?:[\dA-Z]{4}-){5}[\dA-Z]{4}$/u),
  madeAt: atSchema,
  terminal: z.string().max(60),
  site: z.string().max(60),
  agency: z.string().max(200),
};

const started = z.strictObject({ kind: z.enum(['started', 'busy', 'no-place']) });

export const backupCalls = {
  'backup.show': { roles: ['supervisor'], input: z.strictObject({}), output: backupViewSchema },
  /**
   * What the floor says of it. `not-needed`: no place is chosen, and the machine hosts no hub; `no-place`: it hosts one. `late`: none succeeded for too
   * long. `copy`: the second copy of the hub's backup that this machine keeps is late too, `at` is when it last was good; `code`: the code on paper
   * opens nothing that is in use. Instants are UTC ms.
   */
  'backup.word': {
    roles: ['supervisor'],
    input: z.strictObject({}),
    output: z.strictObject({
      /** Whose backups: each supervisor hears of its own machine's. */
      terminal: z.string(),
      kind: z.enum(['not-needed', 'no-place', 'good', 'late', 'failed']),
      at: atSchema.nullable(),
      place: z.string(),
      trouble: placeTroubleSchema.nullable(),
      copy: z.strictObject({ at: atSchema.nullable() }).nullable(),
      code: z.enum(['none', 'outdated']).nullable(),
    }),
  },
  /** Sets when and where; each new place must be a folder that can be written now. */
  'backup.set': {
    roles: ['supervisor'],
    input: z.strictObject({ settings: backupSettingsSchema, requestId: requestIdSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved') }),
      z.strictObject({ kind: z.enum(['gone', 'read-only', 'disk-full', 'failed']), place: z.string() }),
    ]),
  },
  /** Takes the medium that is in a place now into use: the stick was replaced. `at-home`: there is no medium in it. */
  'backup.open-place': {
    roles: ['supervisor'],
    input: z.strictObject({ place: z.string().max(400), requestId: requestIdSchema }),
    output: z.strictObject({ kind: z.enum(['opened', 'at-home', 'gone', 'read-only', 'disk-full', 'failed']) }),
  },
  'backup.start': { roles: ['supervisor'], input: z.strictObject({ requestId: requestIdSchema }), output: started },
  /** Stops what is under way; what it wrote so far goes again. */
  'backup.cancel': { roles: ['supervisor'], input: z.strictObject({}), output: z.strictObject({}) },
  /** Restores one backup into a folder of its own and opens it. `code` as it was typed; '' uses the keys of this machine. */
  'backup.rehearse': {
    roles: ['supervisor'],
    input: z.strictObject({
      place: z.string().max(400),
      id: z.string().max(80),
      code: z.string().max(60),
      requestId: requestIdSchema,
    }),
    output: z.strictObject({ kind: z.enum(['started', 'busy', 'not-found', 'bad-code']) }),
  },
  /** Makes the code that opens the keys in every later backup; it is shown once. An earlier one still opens the earlier backups. */
  'backup.make-code': {
    roles: ['supervisor'],
    input: z.strictObject({ requestId: requestIdSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('made'), ...codeOnPaper }),
      z.strictObject({ kind: z.enum(['disk-full', 'read-only', 'failed']) }),
    ]),
  },
  /** Hands the code that is shown to an office printer; it is written down nowhere. Answered by the shell. */
  'backup.print-code': {
    roles: ['supervisor'],
    input: z.strictObject({ ...codeOnPaper, printer: z.string().max(200) }),
    output: z.strictObject({ kind: z.enum(['handed-over', 'no-such-printer', 'failed']) }),
  },
} as const;
