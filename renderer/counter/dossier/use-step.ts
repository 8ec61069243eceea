import { useState } from 'react';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import type { StepWish } from '#common/ipc/dossier-step-calls.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useRefresh } from '#renderer/app/use-refresh.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';

/** Why a step was not done: a name of the contract, a failure of the call, or a field that says nothing. */
export type StepTrouble =
  | {
      readonly kind: 'refused';
      readonly why: Extract<CommandOutput<'dossier.step'>, { kind: 'refused' }>['why'];
      readonly state: DossierView['state'];
    }
  | { readonly kind: 'missing'; readonly field: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'failed'; readonly code: FailureCode };

export type DoStep = {
  readonly busy: boolean;
  readonly trouble: StepTrouble | null;
  readonly complain: (trouble: StepTrouble | null) => void;
  /** Does the step once, however often it is pressed; true when it was done. */
  readonly step: (dossier: string, wish: StepWish) => Promise<boolean>;
};

/** Does steps of dossiers, and remembers why the last one was not done. */
export const useStep = (): DoStep => {
  const intentions = useIntentions();
  const { act, busy } = useAct('dossier.step');
  const refresh = useRefresh(['dossier.show', 'dossier.ahead']);
  const [trouble, complain] = useState<StepTrouble | null>(null);
  const step: DoStep['step'] = async (dossier, wish) => {
    const matter = `counter:step:${dossier}:${wish.event}`;
    const reply = await act({ dossier, requestId: intentions.open(matter), step: wish });
    if (!reply.ok) {
      complain({ kind: 'failed', code: reply.failure.code });
      return false;
    }
    intentions.close(matter);
    const outcome = reply.value;
    if (outcome.kind === 'stepped') {
      await refresh();
      return true;
    }
    if (outcome.kind === 'refused') complain({ kind: 'refused', why: outcome.why, state: outcome.dossier.state });
    else complain(outcome.kind === 'incomplete' ? { kind: 'missing', field: outcome.field } : outcome);
    return false;
  };
  return { busy, trouble, complain, step };
};
