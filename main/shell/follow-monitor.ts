import { type BrowserWindow, screen } from 'electron/main';
import { type CitizenWish, citizenPlace } from './citizen-place.ts';
import { log } from './log.ts';

/** Keeps the citizen's screen on its monitor while monitors come and go; without one it is hidden, so that it never covers the officer's. */
export const followMonitor = (window: BrowserWindow, wish: CitizenWish): void => {
  const settle = (): void => {
    if (window.isDestroyed()) return;
    const place = citizenPlace(
      screen.getAllDisplays().map(({ bounds }) => bounds),
      screen.getPrimaryDisplay().bounds,
      wish,
    );
    if (place === null) {
      log('no monitor for the citizen', {});
      window.hide();
      return;
    }
    window.setBounds(place);
    window.showInactive();
  };
  for (const change of ['display-added', 'display-removed'] as const) {
    // Electron types each event by itself; a union of names fits none of its overloads.
    screen.on(change as 'display-added', settle);
    window.on('closed', () => screen.off(change as 'display-added', settle));
  }
  settle();
};
