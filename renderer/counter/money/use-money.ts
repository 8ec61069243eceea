import { useState } from 'react';
import type { FailureCode, Reply } from '#common/ipc/contract.ts';
import type { PaymentRequest } from '#common/ipc/money-calls.ts';
import { useRefresh } from '#renderer/app/use-refresh.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';

/** What came of an act: what was done, or why not. */
export type MoneySaid =
  | { readonly kind: 'done'; readonly what: 'report' | 'cash' | 'reconcile' | 'refund' | 'due' | 'print' | 'hide' }
  | { readonly kind: 'asked'; readonly on: 'screen' | 'paper'; readonly request: PaymentRequest }
  | { readonly kind: 'bad-amount'; readonly mostVnd: number }
  | { readonly kind: 'ref-elsewhere'; readonly code: string }
  | { readonly kind: 'nothing-due' | 'no-account' | 'no-purpose' | 'not-found' }
  | { readonly kind: 'failed'; readonly code: FailureCode };

/** What an officer wants done with a fee; whole đồng. */
export type MoneyWish =
  | { readonly kind: 'report' | 'cash'; readonly amountVnd: number }
  | { readonly kind: 'reconcile'; readonly amountVnd: number; readonly ref: string; readonly shared: boolean }
  | { readonly kind: 'refund' | 'due'; readonly amountVnd: number; readonly reason: string };

export type MoneyActs = {
  readonly busy: boolean;
  readonly said: MoneySaid | null;
  readonly say: (said: MoneySaid | null) => void;
  /** Does it once, however often it is pressed; true when it was done. */
  readonly act: (wish: MoneyWish) => Promise<boolean>;
  readonly ask: (on: 'screen' | 'paper') => Promise<void>;
  readonly hide: () => Promise<void>;
  readonly print: (receipt: string) => Promise<void>;
};

/** Does things about one dossier's fee, one at a time, and remembers what came of the last. */
export const useMoney = (dossier: string): MoneyActs => {
  const client = useClient();
  const intentions = useIntentions();
  const refresh = useRefresh(['money.show', 'dossier.show']);
  const [busy, setBusy] = useState(false);
  const [said, say] = useState<MoneySaid | null>(null);

  const send = (wish: MoneyWish, requestId: string): Promise<Reply<'money.reconcile'>> => {
    const to = { dossier, requestId };
    switch (wish.kind) {
      case 'report':
        return client.call('money.report', { ...to, amountVnd: wish.amountVnd });
      case 'cash':
        return client.call('money.cash', { ...to, amountVnd: wish.amountVnd });
      case 'reconcile':
        return client.call('money.reconcile', {
          ...to,
          amountVnd: wish.amountVnd,
          ref: wish.ref,
          shared: wish.shared,
        });
      case 'refund':
        return client.call('money.refund', { ...to, amountVnd: wish.amountVnd, reason: wish.reason });
      case 'due':
        return client.call('money.due', { ...to, totalVnd: wish.amountVnd, reason: wish.reason });
    }
  };

  /** Runs one call at a time; a press while one is under way does nothing. */
  const once = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    if (busy) return otherwise;
    setBusy(true);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    said,
    say,
    act: (wish) =>
      once(async () => {
        const matter = `counter:money:${dossier}:${JSON.stringify(wish)}`;
        const reply = await send(wish, intentions.open(matter));
        if (!reply.ok) {
          say({ kind: 'failed', code: reply.failure.code });
          return false;
        }
        intentions.close(matter);
        const outcome = reply.value;
        if (outcome.kind !== 'done') {
          say(outcome);
          return false;
        }
        await refresh();
        say({ kind: 'done', what: wish.kind });
        return true;
      }, false),
    ask: (on) =>
      once(async () => {
        const matter = `counter:money:${dossier}:ask-${on}`;
        const reply = await client.call('money.request', { dossier, on, requestId: intentions.open(matter) });
        if (!reply.ok) {
          say({ kind: 'failed', code: reply.failure.code });
          return;
        }
        intentions.close(matter);
        const outcome = reply.value;
        if (outcome.kind === 'asked') await refresh();
        say(outcome.kind === 'asked' ? { kind: 'asked', on, request: outcome.request } : outcome);
      }, undefined),
    hide: () =>
      once(async () => {
        const reply = await client.call('money.hide', {});
        say(reply.ok ? { kind: 'done', what: 'hide' } : { kind: 'failed', code: reply.failure.code });
      }, undefined),
    print: (receipt) =>
      once(async () => {
        const matter = `counter:money:${dossier}:print-${receipt}`;
        const reply = await client.call('money.print', { dossier, receipt, requestId: intentions.open(matter) });
        if (!reply.ok) {
          say({ kind: 'failed', code: reply.failure.code });
          return;
        }
        intentions.close(matter);
        say(reply.value.kind === 'printing' ? { kind: 'done', what: 'print' } : { kind: 'not-found' });
      }, undefined),
  };
};
