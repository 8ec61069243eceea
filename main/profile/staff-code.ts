import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

/** A staff code (mã nhân viên) as the profile keeps it: salted and hashed with scrypt, both in base64. */
export type KeptCode = { readonly salt: string; readonly hash: string };

const BYTES = 32;
const hashOf = (code: string, salt: Uint8Array): Buffer => scryptSync(code, salt, BYTES);

/** Whether a text can be a staff code: six digits, which a kiosk's pad can type. */
export const isStaffCode = (code: string): boolean => /^\d{6}$/u.test(code);

/** What is kept of a code. */
export const keepCode = (code: string, random: (bytes: number) => Uint8Array = randomBytes): KeptCode => {
  const salt = random(16);
  return { salt: Buffer.from(salt).toString('base64'), hash: hashOf(code, salt).toString('base64') };
};

/** Whether this is the code that was kept; takes the same time for every wrong one. */
export const isKeptCode = (kept: KeptCode, code: string): boolean => {
  const hash = Buffer.from(kept.hash, 'base64');
  return hash.length === BYTES && timingSafeEqual(hash, hashOf(code, Buffer.from(kept.salt, 'base64')));
};
