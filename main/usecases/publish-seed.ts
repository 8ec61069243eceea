import { z } from 'zod';
import type { TerminalContext } from './terminal-context.ts';
import { readState } from '#main/store/folded-tables.ts';

/** Settings that a new site starts with. */
export const seedSchema = z.array(
  z.strictObject({ id: z.string(), kind: z.string(), value: z.record(z.string(), z.unknown()) }),
);
export type Seed = z.infer<typeof seedSchema>;

/** Publishes what the site's configuration does not have yet; what a supervisor changed since is left alone. */
export const publishSeed = ({ store }: TerminalContext, seed: Seed): void => {
  const missing = seed.filter(({ id }) => readState(store.db, 'config-item', id) === null);
  if (missing.length === 0) return;
  store.append(missing.map(({ id, kind, value }) => ({ t: 'config.set', id, d: { kind, value } })));
};
