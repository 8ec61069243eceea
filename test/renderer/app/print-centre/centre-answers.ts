import type { CentreJob } from '#common/ipc/print-centre-calls.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';

const minute = 60_000;

const job = (title: string, state: CentreJob['state'], more: Partial<CentreJob> = {}): CentreJob => ({
  job: `job-${title}`,
  terminal: 'K1',
  printer: 'main',
  what: 'ticket',
  title,
  copy: 1,
  state,
  cannotConfirm: false,
  hint: null,
  requestedAt: Date.now() - 4 * minute,
  changedAt: Date.now() - 3 * minute,
  ...more,
});

/** A kiosk whose first printer is out of paper, a counter whose printer is nearly so, and papers in every state. */
export const busyCentre = (): CommandOutput<'print.centre'> => ({
  printers: [
    {
      terminal: 'K1',
      name: 'main',
      model: 'Epson TM-T82II / III / X',
      condition: 'paper-out',
      since: Date.now() - 2 * minute,
      waiting: 0,
    },
    {
      terminal: 'K1',
      name: 'second',
      model: 'Generic 80 mm',
      condition: 'online',
      since: Date.now() - 90 * minute,
      waiting: 2,
    },
    {
      terminal: 'Q5',
      name: 'main',
      model: '',
      condition: 'paper-near-end',
      since: Date.now() - 20 * minute,
      waiting: 0,
    },
  ],
  jobs: [
    job('A012', 'unknown', { hint: 'cut' }),
    job('A015', 'failed', { terminal: 'Q5' }),
    job('A018', 'pending', { printer: 'second' }),
    job('A017', 'sending', { printer: 'second', copy: 3 }),
    job('H26.102-260309-0041', 'printed', { terminal: 'Q5', what: 'receipt', copy: 2 }),
    job('K1 · máy in chính', 'cancelled', { what: 'test' }),
    job('B007', 'unknown', { terminal: 'Q5', cannotConfirm: true }),
  ],
});

/** Nothing printed yet. */
export const emptyCentre = (): CommandOutput<'print.centre'> => ({ printers: [], jobs: [] });
