import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron/main';
import { log } from './log.ts';

/** Chromium's own files of this process live in the first profile, so the lock below is a lock on that profile. */
const takeFolder = (profile: string): string => {
  const folder = join(profile, 'electron');
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    // A full or read-only disk: Chromium still needs a folder, or nobody would see the service screen that says so.
    log('profile not writable, windows run from a temporary folder');
    return mkdtempSync(join(tmpdir(), 'motcua-'));
  }
};

/** True when this is the first instance on the profile. A second one tells the first to come forward, says so, and must end. */
export const becomeFirstInstance = (profile: string, comeForward: () => void): boolean => {
  app.setPath('userData', takeFolder(profile));
  if (app.requestSingleInstanceLock()) {
    app.on('second-instance', comeForward);
    return true;
  }
  process.stdout.write(`MotCua is already open with the profile ${profile}; its windows were brought forward.\n`);
  return false;
};
