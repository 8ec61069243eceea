import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PrintJob } from '#common/domain/paper/print-job.ts';
import { openPrinter } from '#main/devices/printer/open-printer.ts';
import { defaultTimings } from '#main/devices/printer/timings.ts';
import { type CharacterName, characters } from '#main/devices/printer/virtual/character.ts';
import { VirtualPrinter } from '#main/devices/printer/virtual/virtual-printer.ts';
import { encodePaper } from '#main/print/escpos.ts';
import { allPrinters } from '#main/store/floor.ts';
import { printJobById } from '#main/store/print-jobs.ts';
import { cancelPaper, confirmPaper, printAgain } from '#main/usecases/papers.ts';
import { PrintDesk } from '#main/usecases/print-desk.ts';
import { readQrOfFile } from '#test/support/paper.ts';
import { samplePicture } from '#test/support/sample-picture.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { waitUntil } from '#test/support/wait-until.ts';

const NAMES = ['main', 'second'] as const;
/** The title of a paper that cannot be drawn. */
const undrawable = 'X999';
const timings = { ...defaultTimings, poll: 50, stall: 1500, acknowledge: 1500, end: 500 };

let out: string;
let terminal: TestTerminal;
let printers: Readonly<Record<(typeof NAMES)[number], VirtualPrinter>>;
let desk: PrintDesk;
let requests = 0;

const requestId = (): string => `01990000-0000-7000-8000-${String((requests += 1)).padStart(12, '0')}`;

/** What stands on the papers that came out of a printer: job, copy. */
const papersOf = (name: (typeof NAMES)[number]): readonly string[] =>
  printers[name].papers.map(({ path: file }) => readQrOfFile(file));

const openDesk = async (unattended: boolean): Promise<void> => {
  desk = new PrintDesk({
    terminal,
    unattended,
    printers: NAMES.map((name) => {
      const opened = openPrinter({
        address: `tcp://127.0.0.1:${printers[name].state().port}`,
        model: null,
        widthDots: 576,
        now: Date.now,
        timings,
      });
      if (opened.kind !== 'printer') throw new Error(opened.problem);
      const render = (job: PrintJob) => {
        if (job.title === undrawable) throw new RangeError('no such letter');
        return encodePaper(samplePicture(`${job.title} copy ${job.copy}`, 1));
      };
      return { name, port: opened.port, render };
    }),
  });
  desk.start();
  await waitUntil('both printers were heard of', () => NAMES.every((name) => desk.conditionOf(name) !== null));
};

const startPrinters = async (plays: CharacterName): Promise<void> => {
  const made = NAMES.map(
    (name) => new VirtualPrinter({ out: path.join(out, name), now: Date.now, plays: characters[plays] }),
  );
  for (const printer of made) await printer.start({ port: 0 });
  const [main, second] = made;
  if (main === undefined || second === undefined) throw new Error('two printers are made');
  printers = { main, second };
};

const ask = (title: string): string => {
  const id = terminal.newId();
  terminal.store.append([{ t: 'print.request', id, d: { what: 'ticket', of: id, title, printer: 'main', copy: 1 } }]);
  return id;
};

const jobOf = (id: string): PrintJob => {
  const job = printJobById(terminal.store.db, id);
  if (job === null) throw new Error('the job is there');
  return job;
};

const whenJob = (id: string, state: PrintJob['state']): Promise<void> =>
  waitUntil(`${id} is ${state}`, () => jobOf(id).state === state);

beforeEach(async () => {
  out = mkdtempSync(path.join(tmpdir(), 'motcua-desk-'));
  terminal = await testTerminal();
  await startPrinters('epson');
});

afterEach(async () => {
  await desk.close();
  for (const name of NAMES) await printers[name].stop();
  terminal.dispose();
  rmSync(out, { recursive: true, force: true });
});

test('papers come out of the first printer; while it has no paper they come out of the second, and of the first again when it has', async () => {
  await openDesk(true);
  await whenJob(ask('A001'), 'printed');
  await printers.main.fault('paper-out');
  await waitUntil('main is paper-out', () => desk.conditionOf('main') === 'paper-out');
  await whenJob(ask('A002'), 'printed');
  expect(desk.inUse).toBe('second');
  await printers.main.fault('none');
  await waitUntil('main is online', () => desk.conditionOf('main') === 'online');
  await whenJob(ask('A003'), 'printed');
  expect([papersOf('main'), papersOf('second')]).toEqual([['A001 copy 1', 'A003 copy 1'], ['A002 copy 1']]);
});

test('a paper that cannot be drawn fails alone: the one behind it is printed, and it fails again when a person asks once more', async () => {
  await openDesk(true);
  const broken = ask(undrawable);
  await whenJob(ask('A001'), 'printed');
  expect(jobOf(broken)).toMatchObject({ state: 'failed', copy: 1 });
  printAgain(terminal, broken, requestId());
  await whenJob(ask('A002'), 'printed');
  expect([jobOf(broken).state, papersOf('main')]).toEqual(['failed', ['A001 copy 1', 'A002 copy 1']]);
});

test('a printer that turns out to be gone when a paper is to be printed gives it to the second at once, unmarked', async () => {
  await openDesk(true);
  await printers.main.fault('refuse');
  const id = ask('A001');
  await whenJob(id, 'printed');
  expect([papersOf('second'), jobOf(id).printer, jobOf(id).copy]).toEqual([['A001 copy 1'], 'second', 1]);
});

test('an unsure paper of the first printer is printed again, marked, on the second', async () => {
  await openDesk(true);
  await printers.main.set({ kind: 'reset', afterBytes: 5000 });
  const id = ask('A001');
  await whenJob(id, 'printed');
  expect([papersOf('main'), papersOf('second'), jobOf(id).copy]).toEqual([[], ['A001 copy 2'], 2]);
});

test('with both printers out of paper a paper waits, and comes out once, of the first that is well again', async () => {
  await openDesk(true);
  for (const name of NAMES) await printers[name].fault('paper-out');
  await waitUntil('both are out of paper', () => NAMES.every((name) => desk.conditionOf(name) === 'paper-out'));
  const id = ask('A001');
  await printers.second.fault('none');
  await whenJob(id, 'printed');
  await printers.main.fault('none');
  await waitUntil('main is online', () => desk.conditionOf('main') === 'online');
  expect([papersOf('main'), papersOf('second')]).toEqual([[], ['A001 copy 1']]);
});

test('beside an officer nothing is printed again by itself, and the cutter tells whether the paper was cut', async () => {
  await openDesk(false);
  await printers.main.fault('lost-ack');
  const cut = ask('A001');
  await whenJob(cut, 'unknown');
  await waitUntil('the cutter told', () => jobOf(cut).hint !== null);
  await printers.main.set({ kind: 'reset', afterBytes: 5000 });
  const torn = ask('A002');
  await whenJob(torn, 'unknown');
  await waitUntil('the cutter told', () => jobOf(torn).hint !== null);
  expect([jobOf(cut).hint, jobOf(torn).hint, papersOf('second')]).toEqual(['cut', 'not-cut', []]);
  await printers.main.fault('none');
  confirmPaper(terminal, cut, true, requestId());
  confirmPaper(terminal, torn, false, requestId());
  await whenJob(torn, 'printed');
  expect([jobOf(cut).state, jobOf(cut).copy, jobOf(torn).copy]).toEqual(['printed', 1, 2]);
});

test('a paper nobody wants any more is not printed when the printer is well again', async () => {
  await openDesk(true);
  for (const name of NAMES) await printers[name].fault('paper-out');
  await waitUntil('both are out of paper', () => NAMES.every((name) => desk.conditionOf(name) === 'paper-out'));
  const [kept, dropped] = [ask('A001'), ask('A002')];
  cancelPaper(terminal, dropped, requestId());
  for (const name of NAMES) await printers[name].fault('none');
  await whenJob(kept, 'printed');
  await whenJob(ask('A003'), 'printed');
  expect([jobOf(dropped).state, [...papersOf('main'), ...papersOf('second')].toSorted()]).toEqual([
    'cancelled',
    ['A001 copy 1', 'A003 copy 1'],
  ]);
});

test('what a printer is stands in the log, and a copy a person asks for is marked', async () => {
  await openDesk(false);
  const id = ask('A001');
  await whenJob(id, 'printed');
  printAgain(terminal, id, requestId());
  await waitUntil('the copy is out', () => jobOf(id).copy === 2 && jobOf(id).state === 'printed');
  const models = allPrinters(terminal.store.db).map(({ printer, model, condition }) => [printer, model, condition]);
  expect([papersOf('main'), models]).toEqual([
    ['A001 copy 1', 'A001 copy 2'],
    [
      ['main', 'epson-tm-t82', 'online'],
      ['second', 'generic-80', 'online'],
    ],
  ]);
});
