import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { DirectorySite, siteDirectorySchema } from '#common/wire/site-directory.ts';

/** `GET /sites/directory`: the sites of the province, for counters that receive for another one. */
export const openDirectoryDoor = (app: FastifyInstance, directory: () => Promise<readonly DirectorySite[]>): void => {
  app.get('/sites/directory', async () => {
    return { sites: [...(await directory())] } satisfies z.infer<typeof siteDirectorySchema>;
  });
};
