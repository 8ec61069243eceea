import { z } from 'zod';
import { USUAL_TARGET_MINUTES } from '../report/target-minutes.ts';

/** What the site allows at its counters (quầy); every rule has a value that suits most centres. */
export const floorRulesSchema = z.object({
  /** How often a number may be called again before the citizen counts as absent. */
  recallLimit: z.number().int().min(1).max(20).default(3),
  /** How long an absent citizen may come back to the old place in line, minutes; after that a new number is taken. */
  returnMinutes: z.number().int().min(0).max(600).default(30),
  /** Minutes of a transaction (số phút một lượt giao dịch) that the centre compares itself with. */
  targetMinutes: z.number().min(1).max(120).default(USUAL_TARGET_MINUTES),
});
export type FloorRules = z.infer<typeof floorRulesSchema>;

/** The rules of a site that says nothing about them. */
export const usualFloorRules: FloorRules = floorRulesSchema.parse({});
