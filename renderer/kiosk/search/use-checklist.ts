import { useState } from 'react';
import type { PaperView } from '#common/ipc/views.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';

/** The printed list of papers: not asked for, being asked for, asked for (null: this kiosk prints nothing), or the backend did not take it. */
export type Checklist =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'asked'; readonly paper: PaperView | null }
  | { readonly kind: 'not-asked' };

/** Prints the list of papers of a procedure, once for each look at it: presses while it is asked for, and after that, add no paper. */
export const useChecklist = (code: string): { readonly checklist: Checklist; readonly print: () => void } => {
  const client = useClient();
  const intentions = useIntentions();
  const [checklist, setChecklist] = useState<Checklist>({ kind: 'idle' });

  const print = (): void => {
    if (checklist.kind === 'asking' || checklist.kind === 'asked') return;
    const intention = `checklist:${code}`;
    setChecklist({ kind: 'asking' });
    void client.call('kiosk.print-checklist', { code, requestId: intentions.open(intention) }).then((reply) => {
      if (!reply.ok) {
        setChecklist({ kind: 'not-asked' });
        return;
      }
      intentions.close(intention);
      setChecklist({ kind: 'asked', paper: reply.value.kind === 'asked' ? reply.value.paper : null });
    });
  };

  return { checklist, print };
};
