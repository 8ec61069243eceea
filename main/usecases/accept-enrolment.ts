import type { EnrolAnswer, EnrolRequest } from '#common/wire/enrol.ts';
import { hashCode, openCodes } from './enrol-code.ts';
import { enrolledTerminal, enrolledTerminals, setEnrolled } from './enrolled-terminals.ts';
import type { TerminalContext } from './terminal-context.ts';

/**
 * Decides about a terminal's enrolment at the hub, on the hosting terminal's own copy of the configuration. The request's signature was
 * checked before. A code is spent by the terminal that carries its hash; the same terminal may ask again when the answer got lost.
 */
export const acceptEnrolment = async (terminal: TerminalContext, request: EnrolRequest): Promise<EnrolAnswer> => {
  const { term, publicKey, roles, code } = request;
  const hashes = await Promise.all(
    openCodes(terminal).map(async (item) => ((await hashCode(code, item.salt)) === item.hash ? item.hash : null)),
  );
  // From here on nothing waits: two requests with one code cannot both find it unspent.
  const hash = hashes.find((one) => one !== null);
  if (hash === undefined || hash === null) return { kind: 'wrong-code' };
  const known = enrolledTerminal(terminal, term);
  const isRepeat = known?.code === hash && known.publicKey === publicKey && !known.revoked;
  if (!isRepeat) {
    if ([...enrolledTerminals(terminal).values()].some((one) => one.code === hash)) return { kind: 'wrong-code' };
    if (known !== null && !known.revoked && known.publicKey !== publicKey) return { kind: 'name-taken' };
    setEnrolled(terminal, term, { publicKey, roles: [...roles], revoked: false, code: hash });
  }
  const { site, profile } = terminal;
  return { kind: 'enrolled', site: profile.site, siteName: site.site?.name.vi ?? profile.site, hub: profile.name };
};
