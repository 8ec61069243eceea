/** What was awaited did not come in time. */
export class TooSlow extends Error {
  /** `ms`: how long it was waited for. */
  constructor(ms: number) {
    super(`Nothing came within ${ms} ms.`);
    this.name = 'TooSlow';
  }
}

/** The value of `work`, or a `TooSlow` when it takes longer than `ms`; what comes after that is nobody's concern. */
export const inTime = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooSlow(ms)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
