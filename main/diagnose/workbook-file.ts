import { existsSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Workbook } from '#common/ipc/report-calls.ts';
import { namedAfter, newReportFile, type TablePieces } from './table-file.ts';

/** Where the thread's program is: beside this file in the sources, when those run under plain Node; beside the build, or a folder above its pieces. */
const program = (): string =>
  ['workbook.ts', 'workbook.js', '../workbook.js']
    .map((name) => path.join(import.meta.dirname, name))
    .find((file) => existsSync(file)) ?? 'workbook.js';

export type WorkbookParts = {
  readonly about: Omit<Workbook, 'rows'>;
  readonly pieces: TablePieces;
  /** Said on every sheet; null where the figures count. */
  readonly worthless: string | null;
};

/** Hands a table to the thread, a piece at a time: copying a year's at once would hold everybody up. */
const handOver = async (worker: Worker, pieces: TablePieces): Promise<void> => {
  for (const rows of pieces) {
    worker.postMessage(rows);
    await nextTurn();
  }
};

/** Writes a workbook into the profile's folder of reports and returns its file name; rejects when the disk does not take it. `at` is UTC ms. */
export const writeWorkbook = (
  profileDir: string,
  at: number,
  { about, pieces, worthless }: WorkbookParts,
): Promise<string> =>
  newReportFile(profileDir, { name: namedAfter(about), ending: 'xlsx', at }, async (file) => {
    const worker = new Worker(program(), { workerData: { file, about, worthless, pieces: pieces.length } });
    const written = new Promise<void>((resolve, reject) => {
      worker.on('message', () => resolve());
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`The thread that writes workbooks ended with ${code}.`)));
    });
    await Promise.all([written, handOver(worker, pieces)]);
  });
