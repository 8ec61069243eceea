import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { printerNames } from '#common/domain/paper/choose-printer.ts';
import { printerModel } from '#common/domain/paper/printer-model.ts';
import type { PrintJob } from '#common/domain/paper/print-job.ts';
import { uuidV7 } from '#common/kit/uuid-v7.ts';
import { openPrinter } from '#main/devices/printer/open-printer.ts';
import { defaultTimings } from '#main/devices/printer/timings.ts';
import { encodePaper } from '#main/print/escpos.ts';
import type { TerminalProfile } from '#main/profile/terminal-profile.ts';
import { guardFile } from '#main/store/guard.ts';
import { openDatabase } from '#main/store/open.ts';
import { openPrintJobs } from '#main/store/print-jobs.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { confirmPaper } from '#main/usecases/papers.ts';
import { PrintDesk } from '#main/usecases/print-desk.ts';
import { SiteKnowledge } from '#main/usecases/site-knowledge.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { crashPicture } from './crash-picture.ts';

/**
 * A kiosk without a window that prints on two printers: says `started`, and `job <id> <state> <copy>` at each step of a paper. `print N`
 * on standard input asks for paper N once, also when it was asked for before a crash. Nobody stands beside it; where it gives up
 * printing marked copies by itself, it answers as a person who finds nothing in the tray.
 */
const { values } = parseArgs({
  options: { dir: { type: 'string' }, main: { type: 'string' }, second: { type: 'string' } },
});
const newId = (): string => uuidV7(Date.now(), randomBytes(10));
const dir = values.dir ?? '.';
const store = new TerminalStore({
  db: await openDatabase(`${dir}/K1.db`),
  site: 'faults',
  term: 'K1',
  audiences: ['floor', 'config'],
  clock: { now: Date.now, offset: () => 0 },
  newId,
  guard: guardFile(`${dir}/K1.guard`),
});
const profile: TerminalProfile = { site: 'faults', name: 'K1', roles: ['kiosk'], series: '1', dir };
const terminal: TerminalContext = {
  store,
  profile,
  site: new SiteKnowledge(store),
  newId,
  hub: { connection: () => 'alone', caughtUp: () => false },
};
const timings = { ...defaultTimings, status: 300, stall: 400, acknowledge: 700, reload: 4_000, poll: 200, end: 200 };
const ports = { main: values.main, second: values.second };
const printers = printerNames.flatMap((name) => {
  const port = ports[name];
  if (port === undefined) return [];
  const opened = openPrinter({
    address: `tcp://127.0.0.1:${port}`,
    model: printerModel('auto'),
    widthDots: 576,
    now: Date.now,
    timings,
  });
  if (opened.kind !== 'printer') throw new Error(opened.problem);
  return [{ name, port: opened.port, render: (job: PrintJob) => encodePaper(crashPicture(Number(job.of), job.copy)) }];
});
const say = (line: string): void => void writeSync(1, `${line}\n`);
const desk = new PrintDesk({ terminal, unattended: true, printers });

const jobOf = (number: string): string | null =>
  store.db.prepare<[string], string>('SELECT id FROM print_job WHERE of_entity = ?').pluck().get(number) ?? null;
const tell = (number: string): void => {
  const id = jobOf(number);
  const row = store.db.prepare<[string], string>('SELECT state FROM print_job WHERE of_entity = ?').pluck().get(number);
  if (id === null || row === undefined) return;
  // Written by the fold of this kind.
  const { state, copy, printer, term } = JSON.parse(row) as PrintJob;
  say(`job ${number} ${state} ${copy} ${printer} ${term}`);
};

store.onChanged((touched) => {
  if (!touched.some(({ kind }) => kind === 'print-job')) return;
  for (const job of openPrintJobs(store.db, store.term)) {
    if (job.state === 'unknown') setImmediate(() => confirmPaper(terminal, job.id, false, newId()));
  }
  if (wanted !== null) tell(wanted);
});
let wanted: string | null = null;
let rest = '';
process.stdin.on('data', (chunk: Buffer) => {
  const lines = (rest + chunk.toString()).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) {
    const number = /^print (\d+)$/u.exec(line)?.[1];
    if (number === undefined) continue;
    wanted = number;
    if (jobOf(number) === null) {
      const d = { what: 'ticket', of: number, title: `A${number}`, printer: 'main', copy: 1 } as const;
      store.append([{ t: 'print.request', id: newId(), d }]);
    } else tell(number);
  }
});
desk.start();
for (const job of openPrintJobs(store.db, store.term)) {
  if (job.state === 'unknown') confirmPaper(terminal, job.id, false, newId());
}
say('started');
