import { useState } from 'react';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import { useRefresh } from '#renderer/app/use-refresh.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';

export type StatementRead = Extract<CommandOutput<'money.statement'>, { readonly kind: 'read' }>;
export type StatementMatch = StatementRead['matches'][number];
type Match = Extract<StatementMatch, { readonly kind: 'match' }>;

/** How far the reconciling is. */
export type Progress = { readonly done: number; readonly failed: number; readonly of: number; readonly ended: boolean };

export type Statement = {
  readonly busy: boolean;
  readonly reading: CommandOutput<'money.statement'> | null;
  readonly trouble: FailureCode | null;
  readonly progress: Progress | null;
  readonly read: (text: string) => Promise<void>;
  /** Reconciles these, one request each. */
  readonly reconcile: (matches: readonly Match[]) => Promise<void>;
  readonly again: () => void;
};

/** Reads a bank's statement, and reconciles what was chosen of it. */
export const useStatement = (): Statement => {
  const client = useClient();
  const intentions = useIntentions();
  const refresh = useRefresh(['money.show', 'dossier.show']);
  const [busy, setBusy] = useState(false);
  const [reading, setReading] = useState<Statement['reading']>(null);
  const [trouble, setTrouble] = useState<FailureCode | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  return {
    busy,
    reading,
    trouble,
    progress,
    read: async (text) => {
      setBusy(true);
      setTrouble(null);
      const reply = await client.call('money.statement', { text });
      setBusy(false);
      if (reply.ok) setReading(reply.value);
      else setTrouble(reply.failure.code);
    },
    reconcile: async (matches) => {
      if (busy || matches.length === 0) return;
      setBusy(true);
      let done = 0;
      let failed = 0;
      const tell = (ended: boolean) => setProgress({ done, failed, of: matches.length, ended });
      tell(false);
      for (const { dossier, line } of matches) {
        const matter = `counter:statement:${dossier}:${line.ref}`;
        const reply = await client.call('money.reconcile', {
          dossier,
          amountVnd: line.amountVnd,
          ref: line.ref.slice(0, 60),
          shared: false,
          requestId: intentions.open(matter),
        });
        if (reply.ok) intentions.close(matter);
        if (reply.ok && reply.value.kind === 'done') done += 1;
        else failed += 1;
        tell(false);
      }
      await refresh();
      tell(true);
      setBusy(false);
    },
    again: () => {
      setReading(null);
      setProgress(null);
      setTrouble(null);
    },
  };
};
