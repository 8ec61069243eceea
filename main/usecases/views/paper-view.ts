import type { PrintJob } from '#common/domain/paper/print-job.ts';
import { canPrint, type PrinterCondition } from '#common/domain/paper/printer-state.ts';
import type { PaperView } from '#common/ipc/views.ts';

/** A job as people see it: its state and, while it is not out, what is wrong with the printer. */
export const paperView = (job: PrintJob, condition: PrinterCondition | null): PaperView => ({
  job: job.id,
  state: job.state,
  copy: job.copy,
  trouble: job.state === 'printed' || condition === null || canPrint(condition) ? null : condition,
});
