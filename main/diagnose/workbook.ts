import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import writeExcelFile from 'write-excel-file/node';
import { z } from 'zod';
import { workbookSchema } from '#common/ipc/report-calls.ts';
import { workbookSheets } from './workbook-sheets.ts';

/** A thread of its own that writes one workbook and ends: the packing takes seconds, and nobody at a counter may wait for it. Its rows come in pieces. */
const { file, about, worthless, pieces } = z
  .object({
    file: z.string(),
    about: workbookSchema.omit({ rows: true }),
    worthless: z.string().nullable(),
    pieces: z.number().int().positive(),
  })
  .parse(workerData);
if (parentPort === null) throw new Error('A workbook is written in a thread of its own');
const come: unknown[] = [];
for await (const [rows] of on(parentPort, 'message')) {
  come.push(rows);
  if (come.length === pieces) break;
}
const workbook = workbookSchema.parse({ ...about, rows: come.flat() });
await writeExcelFile(workbookSheets(workbook, worthless)).toFile(file);
parentPort.postMessage('written');
