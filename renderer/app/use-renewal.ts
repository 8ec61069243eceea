import { useEffect, useLayoutEffect, useRef } from 'react';
import { useBackendEvent } from './use-backend-event.ts';
import { useClient } from './window-parts.tsx';

/** How often a window that was not free looks whether it is now, ms. */
const LOOK_MS = 1_000;

/** Whether somebody is in the middle of a word or of a question: what stands there is on no disk yet. */
const isMidway = (): boolean => {
  if (document.querySelector('dialog[open]') !== null) return true;
  const at = document.activeElement;
  if (at instanceof HTMLTextAreaElement) return at.value !== '';
  return at instanceof HTMLInputElement && at.type !== 'checkbox' && at.type !== 'radio' && at.value !== '';
};

/** Lets this window be opened again after an ordered restart, as soon as nobody loses anything by it: not while `isBusy`, a dialog or a field in hand. */
export const useRenewal = (isBusy: () => boolean): void => {
  const client = useClient();
  const busy = useRef(isBusy);
  const looking = useRef<ReturnType<typeof setInterval> | undefined>(undefined);
  useLayoutEffect(() => {
    busy.current = isBusy;
  });
  useEffect(() => () => clearInterval(looking.current), []);
  useBackendEvent('renew', () => {
    clearInterval(looking.current);
    const isFree = (): boolean => !busy.current() && !isMidway();
    const say = (when: 'now' | 'later'): void => void client.call('window.renew', { when });
    if (isFree()) {
      say('now');
      return;
    }
    say('later');
    looking.current = setInterval(() => {
      if (!isFree()) return;
      clearInterval(looking.current);
      say('now');
    }, LOOK_MS);
  });
};
