/** The printers a terminal may have: the second one takes over while the first cannot print. */
export const printerNames = ['main', 'second'] as const;
export type PrinterName = (typeof printerNames)[number];

/**
 * How a printer stands to a waiting paper. `ready`: it would print now; `unable`: surely not, until somebody does something; `unsure`:
 * nothing was heard of it yet, so it is waited for and nothing is sent its way.
 */
export type PrinterStanding = 'ready' | 'unable' | 'unsure';

/**
 * Where a paper that waits at `at` should wait: elsewhere only when its own printer is surely unable (or gone from the terminal) and
 * another one is ready; so a paper never goes to and fro between two printers that are both out of paper. Pure.
 */
export const printerFor = (at: string, standings: ReadonlyMap<PrinterName, PrinterStanding>): string => {
  const own = [...standings].find(([name]) => name === at)?.[1];
  if (own === 'ready' || own === 'unsure') return at;
  const other = [...standings].find(([name, standing]) => name !== at && standing === 'ready')?.[0];
  if (other !== undefined) return other;
  // A printer that the terminal does not have any more: wait at the first it has.
  return own === undefined ? ([...standings.keys()][0] ?? at) : at;
};

/** Where the next copy of a paper goes that may or may not be out: to another printer that is ready, since this one gave doubt. Pure. */
export const printerAfterDoubt = (at: string, standings: ReadonlyMap<PrinterName, PrinterStanding>): string =>
  [...standings].find(([name, standing]) => name !== at && standing === 'ready')?.[0] ?? at;
