import { scryptSync } from 'node:crypto';
import { slowHashCost } from '#common/domain/appointment/person-tags.ts';

/** The slow hash behind the tags on appointments: a scan or a typed number costs one of these for each day that has appointments. */
export const slowHash = (text: string, salt: string): string => {
  const { bytes, ...cost } = slowHashCost;
  return scryptSync(text, salt, bytes, cost).toString('hex');
};
