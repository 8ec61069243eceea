import { useKeys } from '#renderer/app/use-keys.ts';

export type EditorKeys = { readonly onUndo: () => void; readonly onRedo: () => void; readonly onSave: () => void };

const press = (act: () => void) => (event: KeyboardEvent) => {
  event.preventDefault();
  if (document.querySelector('dialog[open]') === null) act();
};

/**
 * Keys of the editor while no dialog stands in front. Inside a text Ctrl+Z also goes back by the editor's own steps: there is one history,
 * not two that disagree.
 */
export const useEditorKeys = ({ onUndo, onRedo, onSave }: EditorKeys): void =>
  useKeys({
    'Control+KeyZ': press(onUndo),
    'Control+KeyY': press(onRedo),
    'Control+Shift+KeyZ': press(onRedo),
    'Control+KeyS': press(onSave),
  });
