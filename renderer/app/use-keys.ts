import { useLayoutEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';

export type KeyBindings = { readonly [binding: string]: (event: KeyboardEvent) => void };

/**
 * Listens to keys of the window (bindings as tinykeys writes them, by `event.code` where the layout must not matter). A layout effect: from the
 * first moment a screen can be seen its keys work, and no press falls between the picture and the listening. `ignore` says which presses are not meant; without it
 * those that are held down, composed by an input method, or made inside a field. Which keys are bound is fixed when the screen is mounted; what they do is not.
 */
export const useKeys = (bindings: KeyBindings, ignore?: (event: KeyboardEvent) => boolean): void => {
  const latest = useRef({ bindings, ignore });
  useLayoutEffect(() => {
    latest.current = { bindings, ignore };
  });
  useLayoutEffect(() => {
    const { bindings: bound, ignore: decides } = latest.current;
    return tinykeys(
      window,
      Object.fromEntries(
        Object.keys(bound).map((binding) => [binding, (event) => latest.current.bindings[binding]?.(event)]),
      ),
      decides === undefined ? {} : { ignore: (event) => latest.current.ignore?.(event) ?? false },
    );
  }, []);
};
