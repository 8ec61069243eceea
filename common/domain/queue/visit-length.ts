/** How long a visit held a counter, ms; while it goes on (`ended` false), how long it has so far. */
export type Visit = { readonly ms: number; readonly ended: boolean };

/** Mean length of visits, ms, the squared coefficient of variation, and how many ended visits it is known from. */
export type VisitLength = { readonly mean: number; readonly spread: number; readonly known: number };

/**
 * How long visits are, from visits that began one after the other and of which the last still go on. Ended ones alone would be too short, for
 * short visits end first; so this is the mean of the product-limit curve (Kaplan and Meier 1958), its open end falling off exponentially. Null
 * without an ended visit.
 */
export const visitLength = (visits: readonly Visit[]): VisitLength | null => {
  const known = visits.filter(({ ended }) => ended).length;
  const total = visits.reduce((sum, { ms }) => sum + ms, 0);
  if (known === 0 || total <= 0) return null;
  let goesOn = 1;
  let before = 0;
  let first = 0;
  let second = 0;
  const inOrder = visits.toSorted((a, b) => a.ms - b.ms || Number(b.ended) - Number(a.ended));
  for (const [place, { ms, ended }] of inOrder.entries()) {
    first += goesOn * (ms - before);
    second += goesOn * (ms ** 2 - before ** 2);
    before = ms;
    if (ended) goesOn *= 1 - 1 / (inOrder.length - place);
  }
  const tail = total / known;
  const mean = first + goesOn * tail;
  const square = second + goesOn * 2 * tail * (before + tail);
  return { mean, spread: Math.max(0, square / mean ** 2 - 1), known };
};
