import { formatDate, formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { SigningOutcome, SigningState } from '#common/ipc/signing-calls.ts';

/** A sentence of the signing dialog: its tone, its key in locales/<language>/signing.json, and what stands in it. */
export type SigningWords = {
  readonly tone: 'good' | 'calm' | 'act' | 'offline';
  readonly key: string;
  readonly values: { readonly holder?: string; readonly time?: string; readonly count?: number };
};

/** What keeps the officer from signing at all, or null: no signer, none plugged in, or a certificate that may not sign today. */
export const hindrance = (state: SigningState): SigningWords | null => {
  if (state.signer === 'none') return { tone: 'act', key: 'refused.no-signer', values: {} };
  if (state.signer === 'absent') return { tone: 'act', key: 'refused.no-token', values: {} };
  if (state.standing === null || state.standing === 'fit') return null;
  return { tone: 'act', key: `refused.${state.standing}`, values: {} };
};

/** What became of the last try: what happened, what it means, what to do. */
export const outcomeWords = (outcome: SigningOutcome): SigningWords => {
  switch (outcome.kind) {
    case 'signed':
      return {
        tone: outcome.timeStamp === 'pending' ? 'offline' : 'good',
        key: `signed.${outcome.timeStamp}`,
        values: { holder: outcome.holder, time: formatDateTime(outcome.at) },
      };
    case 'wrong-pin':
      return outcome.triesLeft === null
        ? { tone: 'act', key: 'wrong-pin', values: {} }
        : { tone: 'act', key: 'wrong-pin-left', values: { count: outcome.triesLeft } };
    case 'refused':
      return { tone: 'act', key: `refused.${outcome.why}`, values: {} };
  }
};

/** Whose signature it will be, or that the PIN will show it. */
export const holderWords = ({ holder, expires }: SigningState): SigningWords =>
  holder === null || expires === null
    ? { tone: 'calm', key: 'holder-unknown', values: {} }
    : { tone: 'calm', key: 'holder', values: { holder, time: formatDate(expires) } };
