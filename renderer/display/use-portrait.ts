import { useSyncExternalStore } from 'react';

const upright = window.matchMedia('(orientation: portrait)');

const subscribe = (listener: () => void): (() => void) => {
  upright.addEventListener('change', listener);
  return () => upright.removeEventListener('change', listener);
};

/** Whether the screen stands upright. */
export const usePortrait = (): boolean => useSyncExternalStore(subscribe, () => upright.matches);
