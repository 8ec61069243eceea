import { z } from 'zod';
import { languageSchema, requestIdSchema } from '#common/ipc/views.ts';
import type { Wish } from './visit.ts';

const key = 'kiosk-wish';
const wishSchema = z.strictObject({
  service: z.string(),
  language: languageSchema,
  requestId: requestIdSchema,
  priority: z.string().optional(),
  appointment: z.string().optional(),
});

/** The wish of the visit under way, if the window was reloaded in the middle of it; null otherwise or when it cannot be read. */
export const readWish = (storage: Pick<Storage, 'getItem'>): Wish | null => {
  try {
    return wishSchema.parse(JSON.parse(storage.getItem(key) ?? 'null'));
  } catch {
    return null;
  }
};

/** Keeps the wish until the visit ends (null). */
export const keepWish = (storage: Pick<Storage, 'setItem' | 'removeItem'>, wish: Wish | null): void => {
  if (wish === null) storage.removeItem(key);
  else storage.setItem(key, JSON.stringify(wish));
};
