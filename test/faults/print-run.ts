import { setTimeout as pause } from 'node:timers/promises';
import { bitmapOfPng } from '#test/support/paper.ts';
import { readCrashPaper } from './crash-picture.ts';
import { machine, type Machine } from './machine.ts';

/** What many faults did to many papers. Lost and silently doubled papers must be nothing. */
export type PrintReport = {
  readonly jobs: number;
  readonly faults: Readonly<Record<string, number>>;
  /** Whole pictures on the papers that came out. */
  readonly papers: number;
  /** Of them, marked reprints (copy 2 and more). */
  readonly marked: number;
  /** Papers out of the second printer. */
  readonly second: number;
  /** Asked for, and not whole on any paper. */
  readonly lost: readonly string[];
  /** The same copy whole on two papers. */
  readonly doubled: readonly string[];
};

export type PrintRunOptions = {
  readonly dir: string;
  readonly jobs: number;
  readonly random: () => number;
  /** What the printers play. */
  readonly plays: 'epson' | 'clone';
};

type Parts = { readonly sender: Machine; readonly printers: readonly Machine[]; readonly random: () => number };

/** One job's bytes, and the moments of one job, within which faults fall. */
const JOB_BYTES = 23_000;
const JOB_ROWS = 350;
const JOB_MS = 60;

type Fault = (parts: Parts, victim: Machine, number: number) => Promise<void>;

/** The fault falls at a random point of the job; afterwards somebody comes and puts it right. */
const passing =
  (line: (random: () => number) => string, mendMs: number): Fault =>
  async ({ random }, victim) => {
    victim.tell(line(random));
    await pause(mendMs + random() * mendMs);
    victim.tell('none');
  };

const at = (most: number, random: () => number): number => 1 + Math.floor(random() * most);

const faults: Readonly<Record<string, { readonly share: number; readonly run: Fault }>> = {
  none: { share: 40, run: async () => undefined },
  'kill -9': {
    share: 20,
    run: async ({ sender, random }, _victim, number) => {
      if (random() < 0.8) await sender.said(new RegExp(`^job ${number} (?:sending|printed)`, 'u'));
      await pause(random() * JOB_MS);
      await sender.kill();
      await sender.start();
      sender.tell(`print ${number}`);
    },
  },
  reset: { share: 10, run: passing((random) => `reset ${at(JOB_BYTES, random)}`, 200) },
  'power cycle': {
    share: 10,
    run: async ({ sender, random }, victim, number) => {
      await sender.said(new RegExp(`^job ${number} (?:sending|printed)`, 'u'));
      await pause(random() * JOB_MS);
      victim.tell('power-cycle');
    },
  },
  stall: { share: 6, run: passing((random) => `stall ${at(JOB_BYTES, random)}`, 500) },
  'paper out': { share: 8, run: passing((random) => `row ${at(JOB_ROWS, random)}`, 200) },
  'lost ack': { share: 3, run: passing(() => 'lost-ack', 400) },
  off: { share: 3, run: passing(() => 'refuse', 200) },
};

const pick = (random: () => number): readonly [string, Fault] => {
  const all = Object.entries(faults);
  let rest = random() * all.reduce((sum, [, { share }]) => sum + share, 0);
  for (const [name, { share, run }] of all) {
    rest -= share;
    if (rest < 0) return [name, run];
  }
  return ['none', async () => undefined];
};

const again = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** The same picture on two papers: `paper 7 copy 1`. */
const read = (printer: Machine): readonly { readonly number: number; readonly copy: number }[] =>
  printer.lines
    .filter((line) => line.startsWith('paper '))
    .flatMap((line) => readCrashPaper(bitmapOfPng(line.slice('paper '.length))));

const portOf = (printer: Machine): string => /^ready (\d+)/u.exec(printer.lines.at(-1) ?? '')?.[1] ?? '0';

/**
 * Prints papers one after the other on two printers of their own processes while the sender is killed and the printers are cut off,
 * switched off, stalled and run out of paper at random points; then reads every paper again.
 */
export const printRun = async ({ dir, jobs, random, plays }: PrintRunOptions): Promise<PrintReport> => {
  const printers = ['main', 'second'].map((name) =>
    machine('printer-main.ts', ['--out', `${dir}/${name}`, '--plays', plays], /^ready/u),
  );
  const [main, second] = printers;
  if (main === undefined || second === undefined) throw new Error('there are two printers');
  for (const printer of printers) await printer.start();
  const sender = machine(
    'sender-main.ts',
    ['--dir', dir, '--main', portOf(main), '--second', portOf(second)],
    /^started/u,
  );
  const counts: Record<string, number> = {};
  try {
    await sender.start();
    for (let number = 1; number <= jobs; number += 1) {
      const [name, run] = pick(random);
      counts[name] = (counts[name] ?? 0) + 1;
      const victim = random() < 0.75 ? main : second;
      sender.tell(`print ${number}`);
      await run({ sender, printers, random }, victim, number);
      await sender.said(new RegExp(`^job ${number} printed`, 'u'));
      for (const printer of printers) printer.tell('none');
    }
    // A paper of an earlier attempt may still be in a printer that was stopped.
    await pause(1_000);
  } finally {
    await sender.kill();
    for (const printer of printers) await printer.kill();
  }
  const out = printers.map(read);
  const all = out.flat();
  const seen = new Set(all.map(({ number }) => number));
  return {
    jobs,
    faults: counts,
    papers: all.length,
    marked: all.filter(({ copy }) => copy > 1).length,
    second: out[1]?.length ?? 0,
    lost: Array.from({ length: jobs }, (_, index) => index + 1)
      .filter((number) => !seen.has(number))
      .map(String),
    doubled: again(all.map(({ number, copy }) => `${number} copy ${copy}`)),
  };
};
