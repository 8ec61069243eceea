import { screen } from 'electron/main';
import type { ScreensSeen } from '../ipc/backend-messages.ts';

/** The monitors of this machine. */
export type Monitors = {
  readonly list: () => ScreensSeen['monitors'];
  /** Told whenever one comes, goes or changes; the result ends it. */
  readonly onChange: (listener: () => void) => () => void;
};

/** The monitors as Electron knows them; only after the application is ready. */
export const systemMonitors = (): Monitors => ({
  list: () => screen.getAllDisplays().map(({ bounds, scaleFactor }) => ({ ...bounds, scale: scaleFactor })),
  onChange: (listener) => {
    screen.on('display-added', listener);
    screen.on('display-removed', listener);
    screen.on('display-metrics-changed', listener);
    return () => {
      screen.off('display-added', listener);
      screen.off('display-removed', listener);
      screen.off('display-metrics-changed', listener);
    };
  },
});
