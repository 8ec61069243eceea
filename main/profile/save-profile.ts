import { copyFileSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PROFILE_FILE, profileSchema } from './terminal-profile.ts';
import { writeThrough } from './write-through.ts';

/** What may be changed from the screen: what hangs on this machine. Who it is stays as it was set up. */
export type ProfileChange = Partial<
  Readonly<Record<'printer' | 'secondPrinter' | 'scanner' | 'documentScanner' | 'staffCode', unknown>>
>;

/** What became of a change. `refused`: the changed profile would not be one; `detail` names the field, for the technician. */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'not-written'; readonly detail: string };

/** The profile as it was before the last change from the screen. */
export const PROFILE_BACKUP = 'terminal.json.before';

/**
 * Changes a profile's terminal.json: what is `undefined` in the change is taken out, everything else in the file stays. The new file is
 * checked first, written beside the old one and put in its place, so that a power cut leaves one of the two whole; the old one is kept.
 * It counts from the backend's next start.
 */
export const saveProfile = (dir: string, change: ProfileChange): SaveOutcome => {
  const file = path.join(dir, PROFILE_FILE);
  try {
    const before = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
    const after = Object.fromEntries(
      Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined && value !== null),
    );
    const checked = profileSchema.safeParse(after);
    if (!checked.success) return { kind: 'refused', detail: z.prettifyError(checked.error) };
    writeThrough(`${file}.new`, `${JSON.stringify(after, null, 2)}\n`);
    copyFileSync(file, path.join(dir, PROFILE_BACKUP));
    renameSync(`${file}.new`, file);
    return { kind: 'saved' };
  } catch (error) {
    return { kind: 'not-written', detail: error instanceof Error ? error.message : String(error) };
  }
};
