import type { Op } from './op.ts';

const FIELDS = 9;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/u;

const isText = (value: unknown, max: number): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= max;

/** A record whose keys mean nothing to JavaScript itself; others are left to the schema. */
const isPlainRecord = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !Object.hasOwn(value, '__proto__') &&
  !Object.hasOwn(value, 'constructor');

type Fields = { readonly [K in keyof Op]?: unknown };

const namesAreFine = ({ uid, t, id, by, day }: Fields): boolean =>
  isText(uid, 64) &&
  isText(t, 40) &&
  isText(id, 120) &&
  (by === null || (typeof by === 'string' && by.length <= 80)) &&
  typeof day === 'string' &&
  dayPattern.test(day);

const numbersAreFine = ({ v, at, off }: Fields): boolean =>
  Number.isSafeInteger(v) && Number(v) > 0 && Number.isSafeInteger(at) && Number.isSafeInteger(off);

/**
 * Whether what JSON.parse gave is certainly an op as `opSchema` says: the cheap way for the thousands of ops of a catch-up. Never true for
 * what the schema refuses or changes (a property compares both); what is not certain is left to the schema.
 */
export const isPlainOp = (json: unknown): json is Op => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  // An object by the line above; none of its fields is taken for granted.
  const fields = json as Fields;
  // Nine right fields that are its own (no prototype has any of these names) are all of them.
  return (
    Object.keys(json).length === FIELDS && namesAreFine(fields) && numbersAreFine(fields) && isPlainRecord(fields.d)
  );
};
