import { z } from 'zod';

/**
 * Why a backup or a restore could not be done. `disk-full`: no room where it was being written. `read-only`: the folder may not be written.
 * `gone`: the folder is not there (a stick that was pulled out, a network folder that is away), or its disk does not answer.
 * `not-as-written`: what was just written reads differently, so the stick or disk is failing. `source-damaged`: the terminal's own database is
 * damaged; nothing was written over older backups.
 */
export const backupTroubleSchema = z.enum([
  'disk-full',
  'read-only',
  'gone',
  'not-as-written',
  'source-damaged',
  'cancelled',
  'failed',
]);
export type BackupTrouble = z.infer<typeof backupTroubleSchema>;

/**
 * In a place. `no-room`: the terminal's own disk has too little left, and what is left belongs to the database at work. `other-medium`: the folder is
 * there and nothing of ours is in it: another stick, or none.
 */
export const placeTroubleSchema = z.enum([...backupTroubleSchema.options, 'no-room', 'other-medium']);
export type PlaceTrouble = z.infer<typeof placeTroubleSchema>;

/** What became of a backup in one place; place '' is this machine's own disk, on which it is put together first. */
export const placeOutcomeSchema = z.strictObject({
  place: z.string(),
  kind: z.union([z.literal('stored'), placeTroubleSchema]),
});
export type PlaceOutcome = z.infer<typeof placeOutcomeSchema>;
