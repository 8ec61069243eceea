import { useLayoutEffect } from 'react';
import { catchWedge } from './catch-wedge.ts';
import { useView } from './use-view.ts';
import { useClient } from './window-parts.tsx';

/** Catches a scanner in keyboard mode, where this terminal has one, and hands its codes to the backend. Stands before the screen of a window. */
export const KeyboardScanner = () => {
  const client = useClient();
  const view = useView('scanner.keyboard', {}, []);
  const prefixKey = view.kind === 'ready' ? view.value.prefixKey : null;
  useLayoutEffect(() => {
    if (prefixKey === null) return;
    return catchWedge(prefixKey, (caught) => void client.call('scan.keyed', caught));
  }, [client, prefixKey]);
  return null;
};
