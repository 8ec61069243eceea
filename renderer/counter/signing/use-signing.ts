import { useState } from 'react';
import type { SigningOutcome, SigningState } from '#common/ipc/signing-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';
import { hindrance, outcomeWords, type SigningWords } from './signing-words.ts';

export type Signing = {
  /** Null until the backend answered. */
  readonly state: SigningState | null;
  /** What the next press needs: a PIN, nothing more (a sitting), or it can do nothing (not yet, hindered, done). */
  readonly step: 'pin' | 'sitting' | 'hindered' | 'done';
  readonly busy: boolean;
  /** What there is to say: what hinders signing, or what became of the last try. */
  readonly said: SigningWords | null;
  /** Signs with a PIN, or with none within a sitting. Resolves when it was answered. */
  readonly sign: (pin: string | null) => Promise<void>;
};

/** Signing one file of a dossier, by its SHA-256; the signed one takes its place there. */
export const useSigning = (dossier: string, sha256: string): Signing => {
  const intentions = useIntentions();
  const view = useView('signing.state', {}, ['signing']);
  const { act, busy } = useAct('signing.sign');
  const [tried, setTried] = useState<SigningWords | null>(null);
  const [done, setDone] = useState(false);
  const state = view.kind === 'ready' ? view.value : null;
  const hindered = state === null ? null : hindrance(state);

  const step = (): Signing['step'] => {
    if (done) return 'done';
    if (state === null || hindered !== null) return 'hindered';
    return state.sittingUntil === null ? 'pin' : 'sitting';
  };
  const hear = (outcome: SigningOutcome) => {
    setTried(outcomeWords(outcome));
    if (outcome.kind !== 'signed') return;
    setDone(true);
  };
  const sign = async (pin: string | null) => {
    const intention = `counter:sign:${sha256}`;
    const reply = await act({ dossier, sha256, pin, requestId: intentions.open(intention) });
    if (!reply.ok) {
      setTried({ tone: 'act', key: failureKey(reply.failure.code), values: {} });
      return;
    }
    intentions.close(intention);
    hear(reply.value);
  };
  return { state, step: step(), busy, said: done ? tried : (hindered ?? tried), sign };
};
