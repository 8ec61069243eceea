import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';

export type EditorKeys = { readonly onUndo: () => void; readonly onRedo: () => void; readonly onSave: () => void };

/**
 * Keys of the editor while no dialog stands in front. Inside a text Ctrl+Z also goes back by the editor's own steps: there is one history,
 * not two that disagree.
 */
export const useEditorKeys = (keys: EditorKeys): void => {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (act: () => void) => (event: KeyboardEvent) => {
      event.preventDefault();
      if (document.querySelector('dialog[open]') === null) act();
    };
    return tinykeys(window, {
      'Control+KeyZ': press(() => latest.current.onUndo()),
      'Control+KeyY': press(() => latest.current.onRedo()),
      'Control+Shift+KeyZ': press(() => latest.current.onRedo()),
      'Control+KeyS': press(() => latest.current.onSave()),
    });
  }, []);
};
