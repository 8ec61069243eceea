const windowMs = 60_000;
const strikes = 3;

/** What is done when a window's page has crashed or hangs: open it again, or start the whole application anew. */
export type AfterCrash = 'reload' | 'relaunch';

/** Three crashes within a minute mean that reloading does not help. `crashes` are times in ms of one clock, this one last. */
export const afterCrash = (crashes: readonly number[]): AfterCrash => {
  const now = crashes.at(-1) ?? 0;
  return crashes.filter((at) => now - at < windowMs).length >= strikes ? 'relaunch' : 'reload';
};
