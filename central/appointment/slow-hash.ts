import { scrypt } from 'node:crypto';
import { slowHashCost } from '#common/domain/appointment/person-tags.ts';

/** The slow hash behind keys and tags of bookings; other requests go on meanwhile. */
export const slowHash = (text: string, salt: string): Promise<string> => {
  const { bytes, ...cost } = slowHashCost;
  return new Promise((resolve, reject) => {
    scrypt(text, salt, bytes, cost, (error, key) => {
      if (error === null) resolve(key.toString('hex'));
      else reject(error);
    });
  });
};
