import { type BrowserWindow, screen } from 'electron/main';
import { log } from './log.ts';
import type { Place } from './window-plan.ts';

/** Where a window belongs among these monitors; null: its monitor is not there. */
export type PlaceAmong = (monitors: readonly Place[], primary: Place) => Place | null;

/** Keeps a window on its monitor while monitors come and go; without one it is hidden, so that it never covers another screen. */
export const followMonitor = (window: BrowserWindow, placeAmong: PlaceAmong): void => {
  const settle = (): void => {
    if (window.isDestroyed()) return;
    const place = placeAmong(
      screen.getAllDisplays().map(({ bounds }) => bounds),
      screen.getPrimaryDisplay().bounds,
    );
    if (place === null) {
      log('no monitor for the window', { title: window.getTitle() });
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
