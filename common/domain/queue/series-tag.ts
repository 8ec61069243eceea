/**
 * Mark of a generation in the numbers it gives: '' for the first, then 'B', 'C' … 'Z', 'AA', 'AB' … (as spreadsheet columns),
 * so that two generations never print one number.
 */
export const seriesTag = (gen: string): string => {
  const counter = Number(/^g(\d+)-/u.exec(gen)?.[1] ?? 1);
  return counter === 1 ? '' : letters(counter, 65);
};

/** Mark of a terminal's own number series after its n-th repair: '' for none, then 'b', 'c' … 'z', 'aa' … */
export const repairTag = (turn: number): string => (turn === 0 ? '' : letters(turn + 1, 97));

/** A number as letters with 1 = the letter at `first`; every number has its own. */
const letters = (number: number, first: number): string => {
  const rest = Math.floor((number - 1) / 26);
  return (rest === 0 ? '' : letters(rest, first)) + String.fromCharCode(first + ((number - 1) % 26));
};
