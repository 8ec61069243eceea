import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { openExportFolder } from '#main/diagnose/export-folder.ts';
import { exportAudit, type ExportOutcome, type ExportWish } from '#main/usecases/audit/export-audit.ts';
import type { TestTerminal } from './terminal.ts';

/** The command that an inspector runs. */
export const verifyScript = path.join(import.meta.dirname, '../../scripts/verify-audit.mjs');

/** Runs a program to its end. */
export const run = promisify(execFile);

export type Break = {
  readonly file: string;
  readonly line: number | null;
  readonly what: string;
  readonly number?: number;
};
export type Verdict = {
  readonly code: number;
  readonly breaks: readonly Break[];
  readonly totals: Readonly<Record<'lines' | 'links' | 'holes' | 'unproven', number>>;
};

/** Runs the documented command as an inspector does: another process, plain Node, nothing of this application. */
export const verifyExport = async (folder: string, more: readonly string[] = []): Promise<Verdict> => {
  const args = [verifyScript, folder, '--json', ...more];
  const ended = await run(process.execPath, args, { cwd: tmpdir(), maxBuffer: 1 << 24 }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: unknown) => {
      // What execFile rejects with when the process says no.
      const { code, stdout } = error as { readonly code: number; readonly stdout: string };
      return { code, stdout };
    },
  );
  // The script's own answer.
  const { breaks, totals } = JSON.parse(ended.stdout) as Omit<Verdict, 'code'>;
  return { code: ended.code, breaks, totals };
};

/** Exports what a terminal keeps into a folder `name` of `dir`. */
export const exportInto = async (
  terminal: TestTerminal,
  dir: string,
  name: string,
  wish: Partial<ExportWish> = {},
): Promise<ExportOutcome> => {
  const target = await openExportFolder(dir, name);
  const outcome = await exportAudit(terminal, target, {
    days: null,
    stable: () => null,
    onProgress: () => {},
    isCancelled: () => false,
    ...wish,
  });
  if (outcome.kind === 'written') await target.finish();
  else await target.drop();
  return outcome;
};
