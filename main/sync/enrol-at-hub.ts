import type { EnrolOutcomeView } from '#common/ipc/enrolment-calls.ts';
import { enrolAnswerSchema, enrolText, type EnrolAnswer, type EnrolRequest } from '#common/wire/enrol.ts';
import { besideSync } from './probe-hub.ts';
import type { TerminalKey } from './terminal-key.ts';

const ENROL_MS = 10_000;

export type EnrolOutcome = EnrolAnswer | { readonly kind: 'hub-away' };

/** What a window is told of it: the site's name is in the settings that come now. */
export const enrolOutcome = (outcome: EnrolOutcome): EnrolOutcomeView =>
  outcome.kind === 'enrolled' ? { kind: 'enrolled' } : outcome;

/** Takes an enrolment code to the hub at a `/sync` address, with this terminal's key and its own signature. Never throws. */
export const enrolAtHub = async (
  url: string,
  key: TerminalKey,
  asked: Pick<EnrolRequest, 'site' | 'term' | 'roles' | 'code'>,
): Promise<EnrolOutcome> => {
  const signed = { ...asked, publicKey: key.publicKey };
  try {
    const reply = await fetch(besideSync(url, 'enrol'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...signed, sig: key.sign(enrolText(signed)) } satisfies EnrolRequest),
      signal: AbortSignal.timeout(ENROL_MS),
    });
    const answer = enrolAnswerSchema.safeParse(await reply.json());
    return answer.success ? answer.data : { kind: 'hub-away' };
  } catch {
    return { kind: 'hub-away' };
  }
};
