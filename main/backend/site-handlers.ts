import { readEnrolCode } from '#common/domain/site/enrolment.ts';
import type { Standing } from '#common/ipc/enrolment-calls.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { makeEnrolCode } from '#main/usecases/enrol-code.ts';
import { revokeTerminal } from '#main/usecases/revoke-terminal.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { SiteLink } from './site-link.ts';

export type SiteHandlerParts = {
  readonly terminal: TerminalContext;
  readonly link: () => SiteLink | null;
  readonly random: (bytes: number) => Uint8Array;
};

const standingOf = (link: SiteLink | null): Standing['standing'] => {
  const refused = link?.client.troubles().findLast((trouble) => trouble.kind === 'refused');
  return refused?.why === 'not-enrolled' || refused?.why === 'revoked' ? refused.why : 'fine';
};

/** Handlers of what a terminal and a supervisor do about enrolment and about the hub. */
export const siteHandlers = ({ terminal, link, random }: SiteHandlerParts): Partial<Handlers> => ({
  'terminal.standing': () => ({ terminal: terminal.profile.name, standing: standingOf(link()) }),
  'terminal.enrol': async ({ code: typed }) => {
    const code = readEnrolCode(typed);
    if (code === null) return { kind: 'not-a-code' };
    const { kind } = (await link()?.enrol(code)) ?? { kind: 'hub-away' as const };
    return { kind };
  },
  'terminal.enrol-code': () => makeEnrolCode(terminal, random),
  'terminal.revoke': ({ terminal: name }) => ({ kind: revokeTerminal(terminal, name) }),
  'hub.promote': async () => ({ kind: (await link()?.promote()) ?? 'failed' }),
});
