/** Resolves after so many milliseconds, by the window's clock. */
export const later = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
