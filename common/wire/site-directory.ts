import { z } from 'zod';
import { siteSchema } from './names.ts';

/** A site of the province: its name in the network, how people call it, and its agency (cơ quan) with the code in front of its dossier codes. */
export const directorySiteSchema = z.object({
  site: siteSchema,
  name: z.object({ vi: z.string(), en: z.string() }),
  agencyName: z.string(),
  agencyCode: z.string(),
});
export type DirectorySite = z.infer<typeof directorySiteSchema>;

/** Answer of `GET /sites/directory` at central: where a dossier may be decided. Nothing in it is secret. */
export const siteDirectorySchema = z.object({ sites: z.array(directorySiteSchema) });
