import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const seedSchema = z.array(z.looseObject({ id: z.string(), value: z.looseObject({}) }));

/** Changes one setting (by its id, 'service:A') of a demo centre that is not started yet; `hubProfile` is the folder of its hub's machine. */
export const amendSeed = (hubProfile: string, id: string, changes: object): void => {
  const file = join(hubProfile, 'seed.json');
  const seed = seedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (!seed.some((item) => item.id === id)) throw new Error(`The demo centre has no ${id}`);
  const amended = seed.map((item) => (item.id === id ? { ...item, value: { ...item.value, ...changes } } : item));
  writeFileSync(file, JSON.stringify(amended));
};
