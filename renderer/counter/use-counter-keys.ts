import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';
import { counterKeys, notACommand, type CounterAct } from './keys.ts';

/** Listens to the keyboard of the counter, wherever the cursor stands; Escape closes what lies open. While a dialog asks, it has the keyboard. */
export const useCounterKeys = (onAct: (act: CounterAct) => void, onClose: () => void): void => {
  const latest = useRef({ onAct, onClose });
  useEffect(() => {
    latest.current = { onAct, onClose };
  });
  useEffect(() => {
    const bindings = Object.fromEntries(
      counterKeys.map(({ act, binding }) => [
        binding,
        (event: KeyboardEvent) => {
          event.preventDefault();
          latest.current.onAct(act);
        },
      ]),
    );
    const ignore = (event: KeyboardEvent): boolean => {
      // A function key held down must not reach the browser either (F5, F10).
      if (event.repeat && counterKeys.some((key) => key.binding === event.code)) event.preventDefault();
      return notACommand(event) || document.querySelector('dialog[open]') !== null;
    };
    return tinykeys(window, { ...bindings, Escape: () => latest.current.onClose() }, { ignore });
  }, []);
};
