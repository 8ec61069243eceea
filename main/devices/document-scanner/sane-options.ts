import type { ScanWish } from './document-scanner-port.ts';

/** What one SANE device can do, by the words of its own driver. */
export type SaneOptions = {
  readonly sources: readonly string[];
  readonly modes: readonly string[];
  /** Whether the page size can be set (mm). */
  readonly sized: boolean;
};

const choicesOf = (help: string, name: string): readonly string[] => {
  const list = new RegExp(`^ +--${name} ([^\\[\\n]+)`, 'mu').exec(help)?.[1] ?? '';
  return list
    .trim()
    .split('|')
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '');
};

/** Reads what `scanimage --all-options` says of a device: drivers name their sources and modes as they please. */
export const parseSaneOptions = (help: string): SaneOptions => ({
  sources: choicesOf(help, 'source'),
  modes: choicesOf(help, 'mode'),
  sized: /^ +-x /mu.test(help) && /^ +-y /mu.test(help),
});

const MODES: { readonly [Colour in ScanWish['colour']]: RegExp } = {
  colour: /colou?r/iu,
  grey: /gr[ae]y/iu,
  'black-and-white': /lineart|black|binary/iu,
};

const one = (choices: readonly string[], wanted: RegExp): string | null =>
  choices.find((choice) => wanted.test(choice) && !/duplex/iu.test(choice)) ?? null;

/** A4 in mm; a smaller scanner rounds it down by itself. */
const A4: readonly string[] = ['-x', '210', '-y', '297'];

/**
 * The arguments of a scan for `scanimage`, pages into `folder`; null when a feeder is asked for and there is none. A mode the device lacks is
 * left to its default. Black and white is kept without loss, the rest as JPEG.
 */
export const saneArguments = (
  device: string,
  { sources, modes, sized }: SaneOptions,
  { source, dpi, colour, single }: ScanWish,
  folder: string,
): readonly string[] | null => {
  const feeder = one(sources, /adf|feeder/iu);
  if (source === 'feeder' && feeder === null) return null;
  const place = source === 'feeder' ? feeder : one(sources, /flatbed|glass/iu);
  const mode = one(modes, MODES[colour]);
  const [format, ending] = colour === 'black-and-white' ? ['png', 'png'] : ['jpeg', 'jpg'];
  return [
    `--device-name=${device}`,
    ...(place === null ? [] : [`--source=${place}`]),
    ...(mode === null ? [] : [`--mode=${mode}`]),
    `--resolution=${dpi}`,
    ...(sized ? A4 : []),
    `--format=${format}`,
    '--progress',
    `--batch=${folder}/page-%04d.${ending}`,
    '--batch-print',
    ...(single || source === 'flatbed' ? ['--batch-count=1'] : []),
  ];
};
