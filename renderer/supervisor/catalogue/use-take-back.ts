import { useState } from 'react';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';

export type TakenBack = CommandOutput<'catalogue.take-back'> | { readonly kind: 'failed'; readonly code: FailureCode };

/** Taking an act on the catalogue back, and what the last one ended in. */
export const useTakeBack = () => {
  const intentions = useIntentions();
  const { act, busy } = useAct('catalogue.take-back');
  const [said, setSaid] = useState<TakenBack | null>(null);
  const takeBack = async (change: string): Promise<void> => {
    const matter = `supervisor:catalogue-take-back:${change}`;
    const reply = await act({ change, requestId: intentions.open(matter) });
    if (reply.ok) intentions.close(matter);
    setSaid(reply.ok ? reply.value : { kind: 'failed', code: reply.failure.code });
  };
  return { takeBack, busy, said, clear: () => setSaid(null) };
};
