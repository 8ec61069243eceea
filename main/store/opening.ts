/**
 * What is done before a database is used: SQLite's check of the file, the hashes of its logs, its folded tables worked out again, and what can be read of a
 * damaged file.
 */
type OpeningStep = 'checking' | 'proving' | 'folding' | 'rescuing';

/** Told at the beginning of each step and along the way; `part` is how much of it is done, 0 to 1, null where that is not known. */
export type TellOpening = (step: OpeningStep, part: number | null) => void;

/** How often a step says how far it is. */
const WORDS = 50;

/** To be called once for each of `whole` things that a step goes through; says so now and then. */
export const counted = (tell: TellOpening | undefined, step: OpeningStep, whole: number): (() => void) => {
  if (tell === undefined) return () => undefined;
  const every = Math.max(1, Math.ceil(whole / WORDS));
  let done = 0;
  tell(step, 0);
  return () => {
    done += 1;
    if (done % every === 0) tell(step, Math.min(1, done / whole));
  };
};
