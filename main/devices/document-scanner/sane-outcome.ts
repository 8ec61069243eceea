import type { ScanEnd, ScanFault } from './document-scanner-port.ts';
import type { ProgramEnd } from './scanner-program.ts';

/** What SANE's own sentences mean (sane_strstatus); the first that is found counts. */
const sentences: readonly (readonly [RegExp, ScanFault])[] = [
  [/feeder jammed/iu, 'jammed'],
  [/cover is open/iu, 'cover-open'],
  [/error during device i\/o/iu, 'io-error'],
  [/device busy/iu, 'busy'],
  [/access to resource has been denied/iu, 'no-permission'],
  [/no sane devices found|open of device .* failed|invalid argument/iu, 'not-found'],
];

/** How a scan by scanimage ended, from what it said rather than from its exit code: it leaves a feeder that ran empty with 0, and an empty one too. */
export const saneOutcome = ({ code, why, errors }: ProgramEnd, pages: number): ScanEnd => {
  if (why === 'missing') return { kind: 'fault', fault: 'no-program', pages };
  if (why === 'cancelled') return { kind: 'cancelled', pages };
  const named = sentences.find(([sentence]) => sentence.test(errors))?.[1];
  // It sometimes hangs after it has named the fault (devices.md §6): the name is worth more than the hanging.
  if (named !== undefined) return { kind: 'fault', fault: named, pages };
  if (why === 'silent') return { kind: 'fault', fault: 'timed-out', pages };
  if (pages > 0) return { kind: 'done', pages };
  return { kind: 'fault', fault: /out of documents/iu.test(errors) || code === 7 ? 'no-paper' : 'failed', pages };
};

/** The percentage in a line of progress, or null. */
export const progressOf = (line: string): number | null => {
  const percent = /^Progress: ([\d.]+)%/u.exec(line)?.[1];
  return percent === undefined ? null : Math.min(100, Math.round(Number(percent)));
};
