import { z } from 'zod';

/** Setting `hub:main`: which terminal hosts the site's hub, of which generation, and where it listens. */
export const hubPlaceSchema = z.object({
  term: z.string(),
  gen: z.string(),
  /** IPv4 addresses of that machine in the local network. */
  addresses: z.array(z.string()),
  port: z.number().int(),
  /** Where central listens, for the next hub; null for a site without one. */
  central: z.string().nullable(),
});
export type HubPlace = z.infer<typeof hubPlaceSchema>;
