import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** Where a stick or a card is mounted; `name` is what people call it. */
export type RemovablePlace = { readonly path: string; readonly name: string };

/** Mount points as they stand in /proc/mounts: blanks are written as \040. */
const unescape = (text: string): string =>
  text.replaceAll(/\\([0-7]{3})/gu, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

/** Mounted sticks and cards of a Linux desktop, from the text of /proc/mounts. */
export const removableOf = (mounts: string): readonly RemovablePlace[] =>
  mounts
    .split('\n')
    .map((line) => unescape(line.split(' ')[1] ?? ''))
    .filter((mount) => /^\/(media|run\/media)\/./u.test(mount))
    .map((mount) => ({ path: mount, name: path.basename(mount) }));

const windowsDrives = async (): Promise<readonly RemovablePlace[]> => {
  const letters = [...'DEFGHIJKLMNOPQRSTUVWXYZ'];
  const there = await Promise.all(
    letters.map((letter) =>
      stat(`${letter}:\\`).then(
        () => true,
        () => false,
      ),
    ),
  );
  return letters.filter((_, index) => there[index]).map((letter) => ({ path: `${letter}:\\`, name: `${letter}:` }));
};

/** Sticks and cards that are plugged in now; empty when there are none or nobody can say. */
export const removablePlaces = async (): Promise<readonly RemovablePlace[]> => {
  if (process.platform === 'win32') return windowsDrives();
  try {
    return removableOf(await readFile('/proc/mounts', 'utf8'));
  } catch {
    return [];
  }
};
