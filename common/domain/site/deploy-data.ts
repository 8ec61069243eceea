import { z } from 'zod';

/** What a version changes in one piece of configuration: fields that it sets, fields that it takes away, everything else stays. */
const patchSchema = z.object({
  id: z.string(),
  kind: z.string(),
  set: z.record(z.string(), z.unknown()),
  unset: z.array(z.string()),
});
export type SettingsPatch = z.infer<typeof patchSchema>;

/** Op `config.deploy`: settings that come into force together (áp dụng), or none of them. */
export const deployDataSchema = z.object({
  patches: z.array(patchSchema).min(1).max(1_000),
  /** When it comes into force, UTC ms by the hub's clock; null: as soon as a terminal has it. */
  from: z.number().int().nullable(),
  /** The newest version that was known where it was deployed; null for none. */
  base: z.string().nullable(),
  /** The drafts that it puts into force, by the ops that wrote them. */
  drafts: z.array(z.string()),
  /** The name of who deployed it, as they said; '' where nobody said. */
  who: z.string().max(120).default(''),
});

/** Op `config.call-off`: a version that is not in force yet never will be. */
export const callOffDataSchema = z.object({ version: z.string() });
