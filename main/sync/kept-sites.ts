import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { siteDirectorySchema } from '#common/wire/site-directory.ts';

const keptSchema = siteDirectorySchema.extend({ at: z.number().int() });
/** The province's sites as central said them last, and when, UTC ms. */
export type KeptSites = z.infer<typeof keptSchema>;

const FILE = 'sites.json';

/** What this terminal was told last, from its profile's folder; null where it never was, or the file is no such file. */
export const readKeptSites = (dir: string): KeptSites | null => {
  try {
    const parsed = keptSchema.safeParse(JSON.parse(readFileSync(path.join(dir, FILE), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** Keeps it for times without a network; the old file stays whole until the new one is. What cannot be written is asked for again. */
export const keepSites = (dir: string, sites: KeptSites): void => {
  const file = path.join(dir, FILE);
  try {
    writeFileSync(`${file}.new`, JSON.stringify(sites));
    renameSync(`${file}.new`, file);
  } catch {
    // A full disk: the directory is only a convenience.
  }
};
