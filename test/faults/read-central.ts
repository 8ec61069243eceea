import { z } from 'zod';
import { entrySchema, type Entry } from '#common/wire/entry.ts';

const pageSchema = z.object({ entries: z.array(entrySchema) });

const PATIENCE_MS = 60_000;

/** The floor log at central as any reader gets it, when it holds at least `count` entries. */
export const readCentral = async (port: number, count: number): Promise<readonly Entry[]> => {
  const all: Entry[] = [];
  const end = performance.now() + PATIENCE_MS;
  while (all.length < count) {
    if (performance.now() > end) throw new Error(`central has ${all.length} of ${count} entries`);
    const after = all.at(-1)?.g ?? 0;
    const response = await fetch(`http://127.0.0.1:${port}/sites/faults/logs/floor?after=${after}&limit=500`);
    const page = response.ok ? pageSchema.parse(await response.json()).entries : [];
    all.push(...page);
    if (page.length === 0) await new Promise((turn) => void setTimeout(turn, 50));
  }
  return all;
};
