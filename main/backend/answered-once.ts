/** Gives a call that is made twice with the same id the first one's answer, without doing anything again. */
export type AnsweredOnce = <T>(requestId: string, act: () => T | Promise<T>) => Promise<T>;

/** Answers that are remembered: a window asks again at once or never. */
const REMEMBERED = 20;

/** Remembers answers as long as the program runs: for acts of this machine that stand in no log. */
export const answeredOnce = (): AnsweredOnce => {
  const answers = new Map<string, Promise<unknown>>();
  return <T>(requestId: string, act: () => T | Promise<T>): Promise<T> => {
    const known = answers.get(requestId);
    // An id belongs to one call: what was kept under it is this call's answer.
    if (known !== undefined) return known as Promise<T>;
    const answer = Promise.resolve().then(act);
    answers.set(requestId, answer);
    const [oldest] = answers.keys();
    if (answers.size > REMEMBERED && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
};
