import { z } from 'zod';

/** How a terminal is backed up (sao lưu): of this machine, because folders and sticks are. */
export const backupSettingsSchema = z.strictObject({
  /** Minutes after midnight, local time, at which a backup is due each day; null: only by hand. */
  at: z.number().int().min(0).max(1439).nullable(),
  /** Folders of this machine, of a stick, or of the network, as the system writes their paths. */
  places: z.array(z.string().trim().min(1).max(400)).max(5),
  /** How many backups are kept in each place. */
  keep: z.number().int().min(2).max(60),
  /** Whether this terminal also keeps a copy of the backups of its site's hub. */
  keepsHub: z.boolean(),
});
export type BackupSettings = z.infer<typeof backupSettingsSchema>;

/** Until somebody chose: nowhere yet, after closing time, two weeks. */
export const usualBackupSettings: BackupSettings = { at: 18 * 60, places: [], keep: 14, keepsHub: false };
