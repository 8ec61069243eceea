import { z } from 'zod';
import { bilingualSchema } from './views.ts';

export const sitesCalls = {
  /**
   * The sites of the province at which a dossier may be decided (nơi giải quyết), this one included; `at` is when central said so, UTC ms. Known
   * from before also without the network; `central-away`: it was never heard here.
   */
  'sites.directory': {
    roles: ['counter'],
    input: z.strictObject({}),
    output: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('known'),
        own: z.string(),
        at: z.number().int(),
        sites: z.array(
          z.strictObject({
            site: z.string(),
            name: bilingualSchema,
            agencyName: z.string(),
            agencyCode: z.string(),
          }),
        ),
      }),
      z.strictObject({ kind: z.literal('central-away') }),
    ]),
  },
} as const;
