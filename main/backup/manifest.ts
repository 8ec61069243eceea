import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { audienceSchema } from '#common/domain/log/audience.ts';
import { roleSchema } from '#common/ipc/contract.ts';
import { writeDurably } from './durable.ts';

/** The one format that this program writes. */
const FORMAT = 1;
const MANIFEST = 'manifest.json';
/** SHA-256 of the manifest, hex: a flipped byte in the list of hashes must show as well. */
const SEAL = 'manifest.sha256';

/** A path inside a backup or a profile: no way out of it, no drive, no hidden start. */
const insidePath = z
  .string()
  .max(400)
  .refine((text) => text.split('/').every((part) => /^[^\\:*?"<>|\0]+$/u.test(part) && part !== '.' && part !== '..'));

const fileSchema = z.strictObject({
  path: insidePath,
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[\da-f]{64}$/u),
});
export type BackupFile = z.infer<typeof fileSchema>;

const ownHeadSchema = z.strictObject({
  epoch: z.string(),
  rows: z.number().int(),
  seq: z.number().int(),
  h: z.string(),
});

/** What a backup is of, how far every log in it goes, and every file with its hash. Instants are UTC ms. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  /** Name of the backup's folder. */
  id: z.string().regex(/^[\w-]{1,60}$/u),
  site: z.string(),
  terminal: z.string(),
  roles: z.array(roleSchema),
  /** Of the program that wrote it. */
  version: z.string(),
  at: z.number().int(),
  /** Counts this terminal's backups in all places: their order, because clocks go wrong. 0: made by a program that did not count. */
  no: z.number().int().nonnegative().default(0),
  database: z.strictObject({
    migration: z.string(),
    foldVersion: z.number().int(),
    repairs: z.number().int(),
    logs: z.array(
      z.strictObject({
        audience: audienceSchema,
        own: z.array(ownHeadSchema),
        copy: z.strictObject({ rows: z.number().int(), gen: z.string(), g: z.number().int(), hh: z.string() }),
      }),
    ),
    folds: z.record(z.string(), z.strictObject({ rows: z.number().int(), digest: z.string() })),
  }),
  /** The hub that this terminal hosted; null for most. */
  hub: z
    .strictObject({
      gen: z.string(),
      migration: z.string(),
      logs: z.array(z.strictObject({ audience: audienceSchema, entries: z.number().int(), hh: z.string() })),
    })
    .nullable(),
  /** Whether the keys are in it, sealed with the recovery code. */
  sealedKeys: z.boolean(),
  /** In the backup's own folder; `objects.json` among them. */
  files: z.array(fileSchema),
  /** How many scans and media files are named in `objects.json`, how many of them are scans, and their bytes. */
  objects: z.strictObject({
    count: z.number().int().nonnegative(),
    scans: z.number().int().nonnegative(),
    bytes: z.number().int().nonnegative(),
  }),
});
export type Manifest = z.infer<typeof manifestSchema>;

const objectsSchema = z.array(fileSchema.extend({ mtimeMs: z.number() }));
/** Scans and media by their path in the profile; their bytes lie beside all backups, by hash. A list of its own: it may be long. */
export type BackupObject = z.infer<typeof objectsSchema>[number];

/** The file with that list, in a backup's own folder. */
export const OBJECT_LIST = 'objects.json';

/** The scans and media of a backup. Rejects where the list is not there or is none. */
export const readObjects = async (dir: string): Promise<readonly BackupObject[]> =>
  objectsSchema.parse(JSON.parse(await readFile(path.join(dir, OBJECT_LIST), 'utf8')));

/** The hash of a scan by its path in a profile; null for media and pages that wait. */
export const scanOf = (inside: string): string | null =>
  /^attachments\/([\da-f]{64})\.(?:mca|pdf)$/u.exec(inside)?.[1] ?? null;

export type ReadManifest =
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | { readonly kind: 'none' }
  | { readonly kind: 'torn'; readonly file: string }
  /** A newer program wrote it. */
  | { readonly kind: 'newer'; readonly version: string };

const sealOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Writes the manifest of a backup whose files are all there: the last file of its folder. */
export const writeManifest = async (dir: string, manifest: Manifest): Promise<void> => {
  const text = JSON.stringify(manifest);
  await writeDurably(path.join(dir, MANIFEST), text);
  await writeDurably(path.join(dir, SEAL), sealOf(text));
};

const textOf = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw error;
  }
};

/** Reads the manifest of a folder and proves it. Rejects with the system's error when the disk cannot be read. */
export const readManifest = async (dir: string): Promise<ReadManifest> => {
  const [text, seal] = await Promise.all([textOf(path.join(dir, MANIFEST)), textOf(path.join(dir, SEAL))]);
  if (text === null && seal === null) return { kind: 'none' };
  if (text === null || seal === null || sealOf(text) !== seal) return { kind: 'torn', file: MANIFEST };
  const json: unknown = JSON.parse(text);
  const parsed = manifestSchema.safeParse(json);
  if (parsed.success) return { kind: 'manifest', manifest: parsed.data };
  // Sealed and yet unknown: not torn, but written by a program that knows more.
  const version = z.object({ version: z.string() }).safeParse(json);
  return { kind: 'newer', version: version.data?.version ?? '?' };
};
