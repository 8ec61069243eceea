import { assertNever } from '#common/kit/assert-never.ts';
import type { DocumentScannerAddress } from './document-scanner-address.ts';
import { type ProgramEnd, runScannerProgram } from './scanner-program.ts';

/** Which document scanners the machine sees: the wanted one, or whichever there are where none is wanted. */
export type SeenDocumentScanners =
  | { readonly kind: 'program-missing' }
  | { readonly kind: 'listed'; readonly wanted: string; readonly devices: readonly string[] };

const SILENCE_MS = 9_000;

const lines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const run = (program: string, args: readonly string[]): Promise<ProgramEnd> =>
  runScannerProgram({
    program,
    args,
    silenceMs: SILENCE_MS,
    signal: AbortSignal.timeout(SILENCE_MS),
    onLine: () => undefined,
  });

const seeSane = async (device: string | null): Promise<SeenDocumentScanners> => {
  // A scanner that is named is asked itself: not every one of them is listed (the test backend, eSCL by address).
  const args = device === null ? ['--formatted-device-list=%d%n'] : [`--device-name=${device}`, '--all-options'];
  const end = await run('scanimage', args);
  if (end.why === 'missing') return { kind: 'program-missing' };
  if (device === null) return { kind: 'listed', wanted: '', devices: lines(end.output) };
  const isThere = end.why === 'ended' && end.code === 0 && !/open of device .* failed/u.test(end.output + end.errors);
  return { kind: 'listed', wanted: device, devices: isThere ? [device] : [] };
};

/** Looks for the document scanner of an address. Never rejects, ends within ten seconds. */
export const seeDocumentScanners = async (address: DocumentScannerAddress): Promise<SeenDocumentScanners> => {
  switch (address.kind) {
    case 'sane':
      return seeSane(address.device);
    case 'naps2': {
      const end = await run('NAPS2.Console', ['--noprofile', '--driver', address.driver, '--listdevices']);
      if (end.why === 'missing') return { kind: 'program-missing' };
      return { kind: 'listed', wanted: address.device ?? '', devices: lines(end.output) };
    }
    case 'simulated':
      return { kind: 'listed', wanted: '', devices: ['simulated'] };
    default:
      return assertNever(address);
  }
};
