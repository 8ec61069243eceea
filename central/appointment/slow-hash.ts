import { scrypt } from 'node:crypto';
import pLimit from 'p-limit';
import { slowHashCost } from '#common/domain/appointment/person-tags.ts';

/** Hashes at once. Node has four threads for such work, and the log-in of a new database connection needs one as well: a crowd that books must leave it some. */
const AT_ONCE = 2;
const inTurn = pLimit(AT_ONCE);

/** The slow hash behind keys and tags of bookings, in the order of the calls; other requests go on meanwhile. */
export const slowHash = (text: string, salt: string): Promise<string> => {
  const { bytes, ...cost } = slowHashCost;
  return inTurn(
    () =>
      new Promise<string>((resolve, reject) => {
        scrypt(text, salt, bytes, cost, (error, key) => {
          if (error === null) resolve(key.toString('hex'));
          else reject(error);
        });
      }),
  );
};
