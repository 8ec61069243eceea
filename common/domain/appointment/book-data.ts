import { z } from 'zod';

/**
 * What the floor log says of an appointment (lịch hẹn): never who it is. `person` and `phone` are tags (person-tags.ts), made with the salt of
 * the site and the day, so that a kiosk finds the appointment of somebody who scans a card or types a number, and nobody reads either from a log.
 */
export const bookDataSchema = z.object({
  service: z.string(),
  /** Beginning of its slot, UTC ms. */
  slot: z.number().int(),
  salt: z.string(),
  person: z.string(),
  phone: z.string(),
});
export type BookData = z.infer<typeof bookDataSchema>;
