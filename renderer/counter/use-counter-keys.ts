import { useKeys } from '#renderer/app/use-keys.ts';
import { counterKeys, notACommand, type CounterAct } from './keys.ts';

const ignore = (event: KeyboardEvent): boolean => {
  // A function key held down must not reach the browser either (F5, F10).
  if (event.repeat && counterKeys.some((key) => key.binding === event.code)) event.preventDefault();
  return notACommand(event) || document.querySelector('dialog[open]') !== null;
};

/** Listens to the keyboard of the counter, wherever the cursor stands; Escape closes what lies open. While a dialog asks, it has the keyboard. */
export const useCounterKeys = (onAct: (act: CounterAct) => void, onClose: () => void): void => {
  const press = (act: CounterAct) => (event: KeyboardEvent) => {
    event.preventDefault();
    onAct(act);
  };
  const bindings = Object.fromEntries(counterKeys.map(({ act, binding }) => [binding, press(act)]));
  useKeys({ ...bindings, Escape: onClose }, ignore);
};
