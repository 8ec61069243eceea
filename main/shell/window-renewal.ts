import type { RenewWord } from '../ipc/serve.ts';

export type RenewalParts<Window> = {
  /** Asks a window to say when it is free. */
  readonly ask: (window: Window) => void;
  readonly reload: (window: Window) => void;
  /** Runs something after so many milliseconds; what comes back cancels it. */
  readonly after: (ms: number, act: () => void) => () => void;
};

export type WindowRenewal<Window> = {
  /** Opens these windows again, each as soon as it is free. */
  readonly begin: (windows: readonly Window[]) => void;
  /** A window said how it stands; of one that was not asked it means nothing. */
  readonly heard: (window: Window, word: RenewWord) => void;
  /** The window is gone. */
  readonly forget: (window: Window) => void;
};

/** A window whose page is broken answers nothing and has nothing to lose: after this it is opened again, ms. */
export const ANSWER_MS = 3_000;

/** Opens windows again without taking anything from anybody: a citizen at a kiosk is served to the end, an officer's field is left first. */
export const windowRenewal = <Window>({ ask, reload, after }: RenewalParts<Window>): WindowRenewal<Window> => {
  const asked = new Map<Window, () => void>();
  const forget = (window: Window): void => {
    asked.get(window)?.();
    asked.delete(window);
  };
  const renew = (window: Window): void => {
    forget(window);
    reload(window);
  };
  return {
    begin: (windows) => {
      for (const window of windows) {
        forget(window);
        const cancel = after(ANSWER_MS, () => renew(window));
        asked.set(window, cancel);
        ask(window);
      }
    },
    heard: (window, word) => {
      if (!asked.has(window)) return;
      if (word === 'now') renew(window);
      else asked.get(window)?.();
    },
    forget,
  };
};
