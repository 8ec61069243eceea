import { useKeys } from '#renderer/app/use-keys.ts';

export type SettingsKeys = {
  readonly onUndo?: () => void;
  readonly onRedo?: () => void;
  readonly onSave?: () => void;
  readonly onNew?: () => void;
  readonly onPage?: (place: number) => void;
  readonly onDrafts?: () => void;
  readonly onApply?: () => void;
};

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const press = (act: () => void) => (event: KeyboardEvent) => {
  if (document.querySelector('dialog[open]') !== null) return;
  event.preventDefault();
  act();
};

/**
 * Keys of the settings while no dialog stands in front. Ctrl+Z goes back by the setting's own steps also inside a text: there is one history, not
 * two that disagree.
 */
export const useSettingsKeys = ({ onUndo, onRedo, onSave, onNew, onPage, onDrafts, onApply }: SettingsKeys): void =>
  useKeys(
    {
      ...(onUndo === undefined ? {} : { 'Control+KeyZ': press(onUndo) }),
      ...(onRedo === undefined ? {} : { 'Control+KeyY': press(onRedo), 'Control+Shift+KeyZ': press(onRedo) }),
      ...(onSave === undefined ? {} : { 'Control+KeyS': press(onSave) }),
      ...(onNew === undefined ? {} : { 'Alt+KeyN': press(onNew) }),
      ...(onDrafts === undefined ? {} : { 'Alt+Digit0': press(onDrafts) }),
      ...(onApply === undefined ? {} : { 'Control+Enter': press(onApply) }),
      ...(onPage === undefined
        ? {}
        : Object.fromEntries(digits.map((digit) => [`Alt+Digit${digit}`, press(() => onPage(digit - 1))]))),
    },
    // A press inside a field counts: that is where the supervisor is.
    ({ isComposing }) => isComposing,
  );
