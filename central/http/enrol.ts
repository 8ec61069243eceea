import { enrolRequestSchema, enrolText, type EnrolAnswer, type EnrolRequest } from '#common/wire/enrol.ts';
import { isSignedBy } from './ed25519.ts';
import { tryLimit } from './try-limit.ts';

/** Decides about a request that is well formed and signed by the key it brings. */
export type DecideEnrolment = (request: EnrolRequest) => Promise<EnrolAnswer>;

export type EnrolDoor = (body: unknown, from: string) => Promise<EnrolAnswer>;

/**
 * The door of `POST /enrol`: strict shape, own signature, and few tries, five a minute from one address and thirty from all,
 * so that a code of forty bits cannot be guessed in its quarter of an hour. `now` is UTC ms.
 */
export const enrolDoor = (site: string, decide: DecideEnrolment, now: () => number): EnrolDoor => {
  const mayTry = tryLimit({ each: 5, all: 30 });
  return async (body, from) => {
    if (!mayTry(from, now())) return { kind: 'too-many' };
    const parsed = enrolRequestSchema.safeParse(body);
    if (!parsed.success || parsed.data.site !== site) return { kind: 'bad-request' };
    const { sig, ...signed } = parsed.data;
    return isSignedBy(signed.publicKey, enrolText(signed), sig) ? decide(parsed.data) : { kind: 'bad-request' };
  };
};
