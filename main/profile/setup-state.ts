import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { freshSetup, resumed, setupStateSchema, type SetupState } from '#common/domain/setup/steps.ts';
import { writeThrough } from './write-through.ts';

const FILE = 'setup.json';

/** The wizard as it was left in this folder: where nobody began, or the file cannot be read, it begins anew. Never throws. */
export const readSetup = (dir: string): SetupState => {
  try {
    const parsed = setupStateSchema.safeParse(JSON.parse(readFileSync(path.join(dir, FILE), 'utf8')));
    return parsed.success ? resumed(parsed.data) : freshSetup;
  } catch {
    return freshSetup;
  }
};

/** Keeps the wizard's state, whole or not at all. Throws what the system says, for a full disk too. */
export const keepSetup = (dir: string, state: SetupState): void => {
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, FILE);
  writeThrough(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
};

/** Forgets it: the profile is written. */
export const forgetSetup = (dir: string): void => rmSync(path.join(dir, FILE), { force: true });
