import { useLayoutEffect, useRef } from 'react';

/**
 * Hears every key press while a dialog lies open, also when nothing in it has the focus. `onKey` answers whether it took the press; a press that was
 * taken goes no further.
 */
export const useDialogKeys = (onKey: (event: KeyboardEvent) => boolean): void => {
  const latest = useRef(onKey);
  useLayoutEffect(() => {
    latest.current = onKey;
  });
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!latest.current(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  }, []);
};
