import { flushSync } from 'react-dom';
import type { Bridge } from '#common/ipc/contract.ts';

/** The bridge the preload script gave this window. Throws when the page runs outside the application. */
export const windowBridge = (): Bridge => {
  // The preload script puts it there (preload/index.ts); the browser's own types cannot know it.
  const { motcua } = globalThis as typeof globalThis & { readonly motcua?: Bridge };
  if (motcua === undefined) throw new Error('This page only works inside the MotCua application.');
  return motcua;
};

/**
 * The same bridge, but what an event changes is drawn before anything else happens: a key that is pressed after a scan meets the screen as the
 * scan left it. (A browser hands out waiting keys before it lets React draw.)
 */
export const drawnAtOnce = ({ call, subscribe }: Bridge): Bridge => ({
  call,
  subscribe: (listener) => subscribe((event) => flushSync(() => listener(event))),
});
