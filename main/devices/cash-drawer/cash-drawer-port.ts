/**
 * What came of a pulse. `opened`: the drawer's own switch moved. `pulsed`: the printer took the pulse, and the drawer has no switch or stood
 * open already; nobody can know more. `stopped`: the printer
 * waits for a person (paper, cover) and would give the pulse later, when nobody expects it, so none was sent. The rest: nothing was sent.
 */
export type DrawerOutcome = 'opened' | 'pulsed' | 'unreachable' | 'busy' | 'no-answer' | 'stopped';

/** A cash drawer (két tiền), opened by a pulse. */
export type CashDrawerPort = {
  /** Gives one pulse. Never rejects; every wait has an end. */
  readonly open: () => Promise<DrawerOutcome>;
};
