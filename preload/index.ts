import { contextBridge, ipcRenderer } from 'electron/renderer';
import type { BackendEvent, Bridge } from '#common/ipc/contract.ts';

/** All that crosses between a window and the rest: one call, one subscription. The event object and ipcRenderer stay here. */
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  subscribe: (listener) => {
    const forward = (_event: unknown, backendEvent: BackendEvent): void => listener(backendEvent);
    ipcRenderer.on('event', forward);
    return () => {
      ipcRenderer.off('event', forward);
    };
  },
};

contextBridge.exposeInMainWorld('motcua', bridge);
