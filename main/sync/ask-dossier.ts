import {
  dossierAnswerSchema,
  dossierAskText,
  type DossierAsk,
  type DossierReply,
} from '#common/wire/dossier-status.ts';
import { besideSync } from './probe-hub.ts';
import type { TerminalKey } from './terminal-key.ts';

/** Somebody stands there and waits. */
const ASK_MS = 4_000;

/** Asks the hub at a `/sync` address about one dossier; nothing of the question or the answer is kept. Never throws. */
export const askDossier = async (
  url: string,
  key: TerminalKey,
  asked: Pick<DossierAsk, 'site' | 'term' | 'roles' | 'code' | 'at'>,
): Promise<DossierReply> => {
  const signed = { ...asked, publicKey: key.publicKey };
  try {
    const reply = await fetch(besideSync(url, 'dossier-status'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...signed, sig: key.sign(dossierAskText(signed)) } satisfies DossierAsk),
      signal: AbortSignal.timeout(ASK_MS),
    });
    const answer = dossierAnswerSchema.safeParse(await reply.json());
    return answer.success ? answer.data : { kind: 'hub-away' };
  } catch {
    return { kind: 'hub-away' };
  }
};
