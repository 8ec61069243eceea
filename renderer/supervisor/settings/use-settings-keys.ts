import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';

export type SettingsKeys = {
  readonly onUndo?: () => void;
  readonly onRedo?: () => void;
  readonly onSave?: () => void;
  readonly onNew?: () => void;
  readonly onPage?: (place: number) => void;
};

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/**
 * Keys of the settings while no dialog stands in front. Ctrl+Z goes back by the setting's own steps also inside a text: there is one history, not
 * two that disagree.
 */
export const useSettingsKeys = (keys: SettingsKeys): void => {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (act: (keys: SettingsKeys) => (() => void) | undefined) => (event: KeyboardEvent) => {
      const wanted = act(latest.current);
      if (wanted === undefined || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      wanted();
    };
    return tinykeys(
      window,
      {
        'Control+KeyZ': press(({ onUndo }) => onUndo),
        'Control+KeyY': press(({ onRedo }) => onRedo),
        'Control+Shift+KeyZ': press(({ onRedo }) => onRedo),
        'Control+KeyS': press(({ onSave }) => onSave),
        'Alt+KeyN': press(({ onNew }) => onNew),
        ...Object.fromEntries(
          digits.map((digit) => [
            `Alt+Digit${digit}`,
            press(({ onPage }) => (onPage === undefined ? undefined : () => onPage(digit - 1))),
          ]),
        ),
      },
      // Unlike tinykeys' own default, a press inside a field counts: that is where the supervisor is.
      { ignore: ({ isComposing }) => isComposing },
    );
  }, []);
};
