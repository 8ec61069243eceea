import { useState } from 'react';
import type { FailureCode } from '#common/ipc/contract.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';

/** What came of the last act, for whoever listens to the screen. */
export type DutySaid = { readonly kind: 'in' | 'out'; readonly name: string };

type Duty = {
  readonly said: DutySaid | null;
  /** Why the last act was not done; `gone`: the officer is not in the settings any more. */
  readonly trouble: FailureCode | 'gone' | null;
  readonly signOn: (officer: string, name: string) => Promise<void>;
  readonly signOff: () => Promise<void>;
  /** Nothing went wrong yet: the question is asked anew. */
  readonly forget: () => void;
};

/** Signing on and off at the supervisor's desk, each press once; `onDone` when it is written down. */
export const useDuty = (onDone: () => void): Duty => {
  const client = useClient();
  const intentions = useIntentions();
  const [said, setSaid] = useState<DutySaid | null>(null);
  const [trouble, setTrouble] = useState<Duty['trouble']>(null);
  const done = (matter: string, what: DutySaid): void => {
    intentions.close(matter);
    setSaid(what);
    setTrouble(null);
    onDone();
  };
  return {
    said,
    trouble,
    signOn: async (officer, name) => {
      const matter = `supervisor:duty:in:${officer}`;
      const reply = await client.call('duty.sign-in', { officer, requestId: intentions.open(matter) });
      if (!reply.ok) return setTrouble(reply.failure.code);
      if (reply.value.kind === 'no-such-officer') return setTrouble('gone');
      return done(matter, { kind: 'in', name });
    },
    signOff: async () => {
      const matter = 'supervisor:duty:out';
      const reply = await client.call('duty.sign-out', { requestId: intentions.open(matter) });
      if (!reply.ok) return setTrouble(reply.failure.code);
      return done(matter, { kind: 'out', name: '' });
    },
    forget: () => setTrouble(null),
  };
};
