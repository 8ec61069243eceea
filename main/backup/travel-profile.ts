import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/**
 * What of a profile stays at home: the staff code (short, and so to be guessed from its hash), the seed that a new site began with (its settings are
 * in the log), and the printer that only a demonstration has.
 */
const STAYS = ['staffCode', 'seed', 'virtualPrinter'];

/**
 * A profile's terminal.json as it travels in a backup. That it is one of the demo centre travels along, since a restored terminal that did not say so would
 * take real money; where its program listens does not. Rejects when there is none.
 */
export const travelProfile = async (dir: string): Promise<string> => {
  const text = await readFile(path.join(dir, 'terminal.json'), 'utf8');
  const profile = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  const travels = Object.entries(profile)
    .filter(([name]) => !STAYS.includes(name))
    .map(([name, value]) => [name, name === 'demo' ? {} : value]);
  return JSON.stringify(Object.fromEntries(travels), null, 2);
};
