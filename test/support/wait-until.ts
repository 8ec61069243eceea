/** Waits for the thing itself: looks again at every turn of the event loop until `look` is true; throws with `what` after ten seconds. */
export const waitUntil = async (what: string, look: () => boolean): Promise<void> => {
  const end = performance.now() + 10_000;
  while (!look()) {
    if (performance.now() > end) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
  }
};
