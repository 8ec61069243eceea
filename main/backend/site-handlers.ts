import { codeIn, pairingText } from '#common/domain/site/pairing.ts';
import { markOf } from '#common/domain/site/training.ts';
import type { Standing } from '#common/ipc/enrolment-calls.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { lanAddresses } from '#main/sync/lan-addresses.ts';
import { hubForOthers } from '#main/sync/sync-url.ts';
import { makeEnrolCode } from '#main/usecases/enrol-code.ts';
import { revokeTerminal } from '#main/usecases/revoke-terminal.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { enrolOutcome } from '#main/sync/enrol-at-hub.ts';
import type { BackendLog } from './backend-log.ts';
import { noteDeskAct } from './note-desk-act.ts';
import type { SiteLink } from './site-link.ts';

export type SiteHandlerParts = {
  readonly terminal: TerminalContext;
  readonly link: () => SiteLink | null;
  readonly random: (bytes: number) => Uint8Array;
  readonly log: BackendLog;
};

const standingOf = (link: SiteLink | null): Standing['standing'] => {
  const refused = link?.client.troubles().findLast((trouble) => trouble.kind === 'refused');
  return refused?.why === 'not-enrolled' || refused?.why === 'revoked' ? refused.why : 'fine';
};

/** Handlers of what a terminal and a supervisor do about enrolment and about the hub. */
export const siteHandlers = ({ terminal, link, random, log }: SiteHandlerParts): Partial<Handlers> => ({
  'terminal.standing': () => {
    const mark = markOf(terminal.profile);
    return {
      terminal: terminal.profile.name,
      standing: standingOf(link()),
      ...(mark === null ? {} : { mark }),
    };
  },
  'terminal.enrol': async ({ code: typed }) => {
    const code = codeIn(typed);
    if (code === null) return { kind: 'not-a-code' };
    return enrolOutcome((await link()?.enrol(code)) ?? { kind: 'hub-away' });
  },
  'terminal.enrol-code': async (purpose) => {
    const made = { ...(await makeEnrolCode(terminal, random, purpose)), ...purpose };
    const address = hubForOthers(link()?.client.address() ?? null, lanAddresses());
    return { ...made, ...(address === null ? {} : { address, pairing: pairingText({ address, code: made.code }) }) };
  },
  'terminal.revoke': ({ terminal: name }) => ({ kind: revokeTerminal(terminal, name) }),
  'hub.promote': async () => {
    const kind = (await link()?.promote()) ?? 'failed';
    if (kind === 'promoted') noteDeskAct(terminal, log, { what: 'hub', detail: '' });
    return { kind };
  },
});
