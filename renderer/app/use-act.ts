import { useRef, useState } from 'react';
import type { CommandInput, CommandName, Reply } from '#common/ipc/contract.ts';
import { useClient } from './window-parts.tsx';

/** A changing call bound to a button: `act` makes it, `busy` is true until it is answered. */
export type Act<N extends CommandName> = {
  readonly act: (input: CommandInput<N>) => Promise<Reply<N>>;
  readonly busy: boolean;
};

/**
 * Binds a call to a button. While a call is under way further presses join it and get its reply, so a button pressed five times makes
 * one call.
 */
export const useAct = <N extends CommandName>(name: N): Act<N> => {
  const client = useClient();
  const underWay = useRef<Promise<Reply<N>> | null>(null);
  const [busy, setBusy] = useState(false);
  const act: Act<N>['act'] = (input) => {
    if (underWay.current !== null) return underWay.current;
    setBusy(true);
    const reply = client.call(name, input).finally(() => {
      underWay.current = null;
      setBusy(false);
    });
    underWay.current = reply;
    return reply;
  };
  return { act, busy };
};
