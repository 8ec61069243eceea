import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Workbook } from '#common/ipc/report-calls.ts';
import { namedAfter, newReportFile } from './table-file.ts';

/** Where the thread's program is: beside this file in the sources, when those run under plain Node; beside the build, or a folder above its pieces. */
const program = (): string =>
  ['workbook.ts', 'workbook.js', '../workbook.js']
    .map((name) => path.join(import.meta.dirname, name))
    .find((file) => existsSync(file)) ?? 'workbook.js';

/**
 * Writes a workbook into the profile's folder of reports and returns its file name; rejects when the disk does not take it. `at` is UTC ms; `worthless` is said
 * on every sheet, null where the figures count.
 */
export const writeWorkbook = (
  profileDir: string,
  at: number,
  workbook: Workbook,
  worthless: string | null = null,
): Promise<string> =>
  newReportFile(
    profileDir,
    { name: namedAfter(workbook), ending: 'xlsx', at },
    (file) =>
      new Promise<void>((resolve, reject) => {
        const worker = new Worker(program(), { workerData: { file, workbook, worthless } });
        worker.on('message', () => resolve());
        worker.on('error', reject);
        worker.on('exit', (code) => reject(new Error(`The thread that writes workbooks ended with ${code}.`)));
      }),
  );
