import { z } from 'zod';
import { backupTroubleSchema } from './backup-trouble.ts';

/**
 * What became of keeping a copy of the hub's newest backup on another terminal. `kept`: it is here, all of it proven; `none`: the hub has none yet;
 * `hub-away`: the hub did not answer, or the line was cut; `refused`: this terminal may not have it.
 */
export const hubCopyOutcomeSchema = z.enum([
  'kept',
  'none',
  'hub-away',
  'refused',
  'no-room',
  ...backupTroubleSchema.options,
]);
export type HubCopyOutcome = z.infer<typeof hubCopyOutcomeSchema>;

/** How often a terminal that keeps a copy looks for a newer one, ms. */
export const HUB_COPY_MS = 3_600_000;
