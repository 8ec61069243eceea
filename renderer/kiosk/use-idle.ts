import { useLayoutEffect, useRef } from 'react';

/** Calls `onIdle` once nobody has touched the window for `afterMs`, as long as `active`. */
export const useIdle = (active: boolean, afterMs: number, onIdle: () => void): void => {
  const latest = useRef(onIdle);
  useLayoutEffect(() => {
    latest.current = onIdle;
  });
  useLayoutEffect(() => {
    if (!active) return;
    let timer = setTimeout(() => latest.current(), afterMs);
    const restart = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), afterMs);
    };
    // On the way down: a button keeps its press to itself.
    window.addEventListener('pointerdown', restart, true);
    window.addEventListener('keydown', restart, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', restart, true);
      window.removeEventListener('keydown', restart, true);
    };
  }, [active, afterMs]);
};
