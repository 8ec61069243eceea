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

/** Gives a demo centre that is not started yet so many counters; those it has stay as they are, the others serve the first service. */
export const seedCounters = (hubProfile: string, count: number): void => {
  const file = join(hubProfile, 'seed.json');
  const seed = seedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const has = seed.filter(({ id }) => id.startsWith('counter:')).length;
  const more = Array.from({ length: count - has }, (_, index) => {
    const number = has + index + 1;
    const name = { vi: `Quầy ${number}`, en: `Counter ${number}` };
    return { id: `counter:Q${number}`, kind: 'counter', value: { name, number, services: ['A'] } };
  });
  writeFileSync(file, JSON.stringify([...seed, ...more]));
};
