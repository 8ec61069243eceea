import { useEffect } from 'react';

/** How long a finger must stay, ms; and how far it may slip, px. */
const HOLD_MS = 3_000;
const SLIP_PX = 24;

/** Calls `act` when somebody holds an element of `selector` pressed for three seconds, while `active`. */
export const useLongPress = (active: boolean, selector: string, act: () => void): void => {
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let from = { x: 0, y: 0 };
    const down = (event: PointerEvent): void => {
      clearTimeout(timer);
      if (!(event.target instanceof Element) || event.target.closest(selector) === null) return;
      from = { x: event.clientX, y: event.clientY };
      timer = setTimeout(act, HOLD_MS);
    };
    const move = ({ clientX, clientY }: PointerEvent): void => {
      if (Math.hypot(clientX - from.x, clientY - from.y) > SLIP_PX) clearTimeout(timer);
    };
    const end = (): void => clearTimeout(timer);
    const ends = ['pointerup', 'pointercancel'] as const;
    window.addEventListener('pointerdown', down, true);
    window.addEventListener('pointermove', move, true);
    for (const name of ends) window.addEventListener(name, end, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', down, true);
      window.removeEventListener('pointermove', move, true);
      for (const name of ends) window.removeEventListener(name, end, true);
    };
  }, [active, selector, act]);
};
