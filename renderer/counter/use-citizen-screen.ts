import { useEffect } from 'react';
import type { CommandInput } from '#common/ipc/contract.ts';
import { useClient } from '#renderer/app/window-parts.tsx';

/** Tells the citizen's screen of this counter what it may show, whenever that changes; nothing is told where there is no such screen. */
export const useCitizenScreen = (hasScreen: boolean, told: CommandInput<'citizen.tell'>): void => {
  const client = useClient();
  const text = JSON.stringify(told);
  useEffect(() => {
    if (hasScreen) void client.call('citizen.tell', told);
    // `told` is made anew on each drawing; its text says whether it is news.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [client, hasScreen, text]);
};
