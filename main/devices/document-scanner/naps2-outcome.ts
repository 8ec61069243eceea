import path from 'node:path';
import type { ScanEnd, ScanFault, ScanWish } from './document-scanner-port.ts';
import type { ProgramEnd } from './scanner-program.ts';

/** The ways NAPS2 reaches a scanner: WIA and TWAIN are Windows', eSCL is a scanner on the network. */
export const naps2Drivers = ['wia', 'twain', 'escl'] as const;
export type Naps2Driver = (typeof naps2Drivers)[number];

const DEPTHS: { readonly [Colour in ScanWish['colour']]: string } = {
  colour: 'color',
  grey: 'gray',
  'black-and-white': 'bw',
};

/** The arguments of a scan for NAPS2.Console (AutomatedScanningOptions of NAPS2 8), one file a page. `%` in a folder's name is no variable to it. */
export const naps2Arguments = (
  driver: Naps2Driver,
  device: string,
  { source, dpi, colour }: ScanWish,
  folder: string,
): readonly string[] => [
  '--noprofile',
  '--driver',
  driver,
  '--device',
  device,
  '--source',
  source === 'feeder' ? 'feeder' : 'glass',
  '--dpi',
  String(dpi),
  '--bitdepth',
  DEPTHS[colour],
  '--pagesize',
  'a4',
  '--output',
  path.join(folder, colour === 'black-and-white' ? 'page-$(nnnn).png' : 'page-$(nnnn).jpg'),
  '--force',
  '--verbose',
];

/** What NAPS2's sentences mean (its English resources); the first that is found counts. */
const sentences: readonly (readonly [RegExp, ScanFault])[] = [
  [/paper jam/iu, 'jammed'],
  [/cover/iu, 'cover-open'],
  [/no (more )?pages|no (paper|documents)|feeder is empty|feeder does not contain/iu, 'no-paper'],
  [/does not support (using )?(a )?(document )?feeder|no feeder/iu, 'no-feeder'],
  [/busy|in use|warming/iu, 'busy'],
  [/offline|could not be found|not found|no device|disconnected/iu, 'not-found'],
  [/access is denied|unauthorized/iu, 'no-permission'],
  [/communicat|i\/o/iu, 'io-error'],
];

/** How a scan by NAPS2.Console ended; its exit code is 0 also after a fault, so its words and the files count. */
export const naps2Outcome = ({ why, errors, output }: ProgramEnd, pages: number): ScanEnd => {
  if (why === 'missing') return { kind: 'fault', fault: 'no-program', pages };
  if (why === 'cancelled') return { kind: 'cancelled', pages };
  if (pages > 0 && why === 'ended') return { kind: 'done', pages };
  const named = sentences.find(([sentence]) => sentence.test(`${errors}\n${output}`))?.[1];
  return { kind: 'fault', fault: named ?? (why === 'silent' ? 'timed-out' : 'failed'), pages };
};
