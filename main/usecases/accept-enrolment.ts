import { fitsCode } from '#common/domain/site/enrolment.ts';
import type { EnrolAnswer, EnrolRequest } from '#common/wire/enrol.ts';
import { hashCode, openCodes } from './enrol-code.ts';
import { enrolledTerminal, enrolledTerminals, setEnrolled } from './enrolled-terminals.ts';
import type { TerminalContext } from './terminal-context.ts';

/**
 * Decides about a terminal's enrolment at the hub, on the hosting terminal's own copy of the configuration. The request's signature was
 * checked before. A code is spent by the terminal that carries its hash; the same terminal may ask again when the answer got lost. It makes a
 * machine nothing but what the supervisor meant when it was made: a code that was photographed is worth no more.
 */
export const acceptEnrolment = async (terminal: TerminalContext, request: EnrolRequest): Promise<EnrolAnswer> => {
  const { term, publicKey, roles, code } = request;
  const codes = await Promise.all(
    openCodes(terminal).map(async (item) => ((await hashCode(code, item.salt)) === item.hash ? item : null)),
  );
  // From here on nothing waits: two requests with one code cannot both find it unspent.
  const item = codes.find((one) => one !== null) ?? null;
  if (item === null) return { kind: 'wrong-code' };
  const { hash } = item;
  const known = enrolledTerminal(terminal, term);
  const isRepeat = known?.code === hash && known.publicKey === publicKey && !known.revoked;
  if (!isRepeat && [...enrolledTerminals(terminal).values()].some((one) => one.code === hash)) {
    return { kind: 'wrong-code' };
  }
  const fits = fitsCode(item, request);
  if (fits.kind === 'wrong-role') return { kind: 'wrong-role', roles: [...fits.roles] };
  if (fits.kind === 'wrong-name') return fits;
  if (!isRepeat) {
    if (known !== null && !known.revoked && known.publicKey !== publicKey) return { kind: 'name-taken' };
    setEnrolled(terminal, term, { publicKey, roles: [...roles], revoked: false, code: hash });
  }
  const { site, profile } = terminal;
  return { kind: 'enrolled', site: profile.site, siteName: site.site?.name.vi ?? profile.site, hub: profile.name };
};
