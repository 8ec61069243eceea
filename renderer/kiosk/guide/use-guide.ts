import { useEffect } from 'react';
import type { GuidedScreen } from '#common/domain/speech/kiosk-guidance.ts';
import type { Language } from '#common/ipc/views.ts';
import { guideClips } from './guide-clips.ts';

/** Plays recordings one after the other; what cannot be played is left out. The result stops it. */
const play = (addresses: readonly string[]): (() => void) => {
  const sound = new Audio();
  let next = 0;
  const step = (): void => {
    const address = addresses[next];
    next += 1;
    if (address === undefined) return;
    sound.src = address;
    sound.play().catch(() => undefined);
  };
  sound.addEventListener('ended', step);
  sound.addEventListener('error', step);
  step();
  return () => {
    next = addresses.length;
    sound.pause();
  };
};

/** Speaks the screen that is shown, from its beginning with every change of screen, language or number; silent unless somebody asked. */
export const useGuide = (spoken: boolean, screen: GuidedScreen, language: Language, label: string | null): void => {
  useEffect(() => (spoken ? play(guideClips(screen, language, label)) : undefined), [spoken, screen, language, label]);
};
