import { useEffect, useRef } from 'react';
import type { SiteWord } from '#common/ipc/floor-act-calls.ts';
import { useClient } from '../window-parts.tsx';

/** Until what stood in front is gone from the screen, the picture would show it. */
const afterNextFrames = (run: () => void): void =>
  void requestAnimationFrame(() => void requestAnimationFrame(() => setTimeout(run, 0)));

export type Looks = {
  /** This window agrees to be seen as it is now. */
  readonly agree: (order: string) => void;
  readonly decline: (order: string, how: 'refused' | 'citizen-there') => void;
};

/** What a window answers a supervisor who wants to see it. */
export const useLooks = (): Looks => {
  const client = useClient();
  return {
    agree: (order) => afterNextFrames(() => void client.call('order.picture', { order })),
    decline: (order, how) => void client.call('order.decline', { order, how }),
  };
};

/**
 * For a screen without a person of its own (kiosk, board): it answers by itself, once for each order. While a citizen is there it says so and shows
 * nothing.
 */
export const useLooksByItself = (look: SiteWord['look'], isCitizenThere: boolean): void => {
  const looks = useLooks();
  const answered = useRef<string | null>(null);
  const order = look?.order ?? null;
  useEffect(() => {
    if (order === null || answered.current === order) return;
    answered.current = order;
    if (isCitizenThere) looks.decline(order, 'citizen-there');
    else looks.agree(order);
  });
};
