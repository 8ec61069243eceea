import { z } from 'zod';

/** A web address without path: `https://phieu.example.gov.vn`, `http://192.168.1.20:4700`. */
const ORIGIN = /^https?:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9]\d{0,4})?$/u;

/**
 * Pages for the citizens' phones (trang xem số trên điện thoại). `base` is the address under which phones reach them: central's from everywhere, or the
 * hub's where the hall has a wireless network for citizens. '' stands for none: then the QR codes hold our codes and no address, because an address
 * that a phone cannot open is worse than none.
 */
export const phonePagesSchema = z.object({
  base: z.union([z.literal(''), z.string().max(120).regex(ORIGIN)]).default(''),
});

/** What somebody typed as the base address, as it is kept; null when it is none. The empty text takes the address away. */
export const readPhoneBase = (typed: string): string | null => {
  const base = typed.trim().toLowerCase().replace(/\/+$/u, '');
  return phonePagesSchema.safeParse({ base }).success ? base : null;
};
