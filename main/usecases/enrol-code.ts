import { scrypt } from 'node:crypto';
import {
  ENROL_CODE_MS,
  enrolCodeFrom,
  enrolCodeItemSchema,
  type EnrolCodeItem,
  type EnrolPurpose,
} from '#common/domain/site/enrolment.ts';
import { configId } from '#common/domain/site/site-config.ts';
import { configItemsOf } from '#main/store/site-settings.ts';
import { bySupervisor } from './on-duty.ts';
import type { TerminalContext } from './terminal-context.ts';

export type MadeCode = { readonly code: string; readonly expiresAt: number };

const HASH_BYTES = 24;
/** Enough that eight letters are drawn fairly from every draw of these many bytes. */
const RANDOM_BYTES = 64;

/** Slow hash of a code (scrypt, about 40 ms): the log that every terminal reads must not give the code away. */
export const hashCode = (code: string, salt: string): Promise<string> =>
  new Promise((resolve, reject) => {
    scrypt(code, salt, HASH_BYTES, (error, hash) =>
      error === null ? resolve(hash.toString('base64url')) : reject(error),
    );
  });

/** Makes the one code of this supervisor's screen, for the machine that is meant; an earlier one of the same screen is good no longer. `random` gives that many bytes. */
export const makeEnrolCode = async (
  terminal: TerminalContext,
  random: (bytes: number) => Uint8Array,
  { roles, term }: EnrolPurpose,
): Promise<MadeCode> => {
  const { store, profile } = terminal;
  const code = enrolCodeFrom(random(RANDOM_BYTES)) ?? enrolCodeFrom(random(RANDOM_BYTES));
  if (code === null) throw new Error('128 random bytes gave fewer than eight letters');
  const salt = Buffer.from(random(12)).toString('base64url');
  const hash = await hashCode(code, salt);
  const expiresAt = store.now() + ENROL_CODE_MS;
  store.append([
    {
      t: 'config.set',
      id: configId('enrol-code', profile.name),
      by: bySupervisor(terminal),
      d: {
        kind: 'enrol-code',
        value: {
          salt,
          hash,
          expiresAt,
          roles: [...roles],
          ...(term === undefined ? {} : { term }),
        } satisfies EnrolCodeItem,
      },
    },
  ]);
  return { code, expiresAt };
};

/** The codes that may still be used now, one for each supervisor's screen at most. */
export const openCodes = ({ store }: TerminalContext): readonly EnrolCodeItem[] =>
  configItemsOf(store.db, 'enrol-code', enrolCodeItemSchema).filter(({ expiresAt }) => expiresAt > store.now());
