import { app } from 'electron/main';

/** Holds the end of the application until `stop` has resolved, so a backend can finish what it writes. */
export const stopCleanly = (stop: () => Promise<void>): { readonly isQuitting: () => boolean } => {
  let quitting = false;
  let stopped = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void stop().finally(() => {
      stopped = true;
      // Not within this event: Electron would take the second quit for part of the first, which was just put off.
      setImmediate(() => app.quit());
    });
  });
  return { isQuitting: () => quitting };
};
