import type { Bridge } from '#common/ipc/contract.ts';

/** The bridge the preload script gave this window. Throws when the page runs outside the application. */
export const windowBridge = (): Bridge => {
  // The preload script puts it there (preload/index.ts); the browser's own types cannot know it.
  const { motcua } = globalThis as typeof globalThis & { readonly motcua?: Bridge };
  if (motcua === undefined) throw new Error('This page only works inside the MotCua application.');
  return motcua;
};
