import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * Seconds until the screen returns to the start by itself; every touch or key begins them anew. At nothing `onGone` is called, and what was
 * typed goes with it.
 */
export const useLeaving = (afterSeconds: number, onGone: () => void): number => {
  const [secondsLeft, setSecondsLeft] = useState(afterSeconds);
  const gone = useRef(onGone);
  useLayoutEffect(() => {
    gone.current = onGone;
  });
  useLayoutEffect(() => {
    const stay = (): void => setSecondsLeft(afterSeconds);
    // A screen that stays where it is counts anew.
    const timer = setInterval(() => setSecondsLeft((seconds) => (seconds === 0 ? afterSeconds : seconds - 1)), 1000);
    // On the way down: a button keeps its press to itself.
    window.addEventListener('pointerdown', stay, true);
    window.addEventListener('keydown', stay, true);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pointerdown', stay, true);
      window.removeEventListener('keydown', stay, true);
    };
  }, [afterSeconds]);
  useEffect(() => {
    if (secondsLeft === 0) gone.current();
  }, [secondsLeft]);
  return secondsLeft;
};
