import { parentPort, workerData } from 'node:worker_threads';
import writeExcelFile from 'write-excel-file/node';
import { z } from 'zod';
import { workbookSchema } from '#common/ipc/report-calls.ts';
import { workbookSheets } from './workbook-sheets.ts';

/** A thread of its own that writes one workbook and ends: the packing takes seconds, and nobody at a counter may wait for it. */
const { file, workbook, worthless } = z
  .object({ file: z.string(), workbook: workbookSchema, worthless: z.string().nullable() })
  .parse(workerData);
await writeExcelFile(workbookSheets(workbook, worthless)).toFile(file);
parentPort?.postMessage('written');
