import { decideAdmission } from '#common/domain/site/admission.ts';
import { dossierAskSchema, dossierAskText, type DossierAnswer } from '#common/wire/dossier-status.ts';
import type { EnrolmentBook } from './door.ts';
import { isSignedBy } from './ed25519.ts';
import { tryLimit } from './try-limit.ts';

/** Answers about the one dossier with this code. */
export type LookUpDossier = (code: string) => DossierAnswer;

export type DossierDoor = (body: unknown, from: string) => DossierAnswer;

/** How far the asker's clock may be from the hub's, ms: a terminal that was never told the time is still answered. */
const CLOCK_MS = 300_000;

/**
 * The door of `POST /dossier-status`: strict shape, a terminal that may come in at this site, its own signature, a fresh question, and not
 * more than people can scan, twenty a minute from one address and a hundred from all: nobody reads a day's codes through it. `now` is UTC ms.
 */
export const dossierDoor = (
  site: string,
  book: EnrolmentBook,
  lookUp: LookUpDossier,
  now: () => number,
): DossierDoor => {
  const mayTry = tryLimit({ each: 20, all: 100 });
  return (body, from) => {
    if (!mayTry(from, now())) return { kind: 'too-many' };
    const parsed = dossierAskSchema.safeParse(body);
    if (!parsed.success || parsed.data.site !== site) return { kind: 'bad-request' };
    const { sig, ...asked } = parsed.data;
    const text = dossierAskText(asked);
    if (!isSignedBy(asked.publicKey, text, sig)) return { kind: 'bad-request' };
    if (Math.abs(now() - asked.at) > CLOCK_MS) return { kind: 'refused' };
    const claim = { roles: asked.roles, proves: (key: string) => key === asked.publicKey };
    const admission = decideAdmission(book.mode(), book.known(asked.term), claim);
    return admission === 'admitted' ? lookUp(asked.code) : { kind: 'refused' };
  };
};
