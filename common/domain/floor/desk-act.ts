import { z } from 'zod';

/**
 * What a supervisor does at the own machine and no other log tells (việc tại máy điều hành): a backup by hand, its settings or its medium, the recovery code, a
 * rehearsal of a restore, an export of the journal, becoming the hub. The configuration log keeps it, one item for each terminal, so that the journal says who.
 */
export const deskActSchema = z.object({
  what: z.enum(['backup', 'backup-settings', 'backup-medium', 'recovery-code', 'rehearsal', 'audit-export', 'hub']),
  /** Which one: a place, a backup, the folder of an export; '' where there is nothing to say. */
  detail: z.string(),
  /** SHA-256 (hex) of an export's list of fingerprints: what stands in the record of the inspection. */
  seal: z.string().optional(),
});
export type DeskAct = z.infer<typeof deskActSchema>;
