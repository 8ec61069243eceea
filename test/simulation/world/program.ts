import type { Rules } from '#central/log/rules.ts';
import { decide, keysOf } from '#common/domain/log/decide.ts';
import type { OpType } from '#common/domain/log/op-catalogue.ts';
import type { ReadCache } from '../kit/read-cache.ts';

/** A version of the program, by the facts it knows: an older one leaves the others aside, as `unknown-type` (catalogues only grow). */
export type Program = {
  readonly name: 'this' | 'older';
  readonly knows: (t: string) => boolean;
  readonly rules: Rules;
  /** The cache as this program reads ops. */
  readonly reads: (cache: ReadCache) => ReadCache;
};

/** The program under test. */
export const thisProgram: Program = {
  name: 'this',
  knows: () => true,
  rules: { keysOf, decide },
  reads: (cache) => cache,
};

/** Facts that the older program does not know yet: of tickets, papers and dossiers. */
const newer: ReadonlySet<string> = new Set<OpType>([
  'ticket.recall',
  'ticket.no-show',
  'ticket.transfer',
  'ticket.park',
  'ticket.return',
  'ticket.add-service',
  'ticket.undo',
  'desk.pause',
  'desk.resume',
  'desk.sign-in',
  'desk.sign-out',
  'desk.hand-over',
  'print.request',
  'dossier.receive',
  'dossier.step',
  'dossier.money',
  'dossier.claim',
  'dossier.release',
  'dossier.delivery',
  'dossier.file-stored',
]);
/** A program that knows only these facts. */
export const programKnowing = (knows: { readonly has: (t: string) => boolean }): Program => ({
  name: 'older',
  knows: (t) => knows.has(t),
  rules: {
    keysOf: (op, audience, gen) => (knows.has(op.t) ? keysOf(op, audience, gen) : []),
    decide: (op, ...on) =>
      knows.has(op.t) ? decide(op, ...on) : { verdict: { bad: 'unknown-type' }, changes: new Map<string, unknown>() },
  },
  reads: (cache) => ({
    ...cache,
    row: (row, audience) => {
      const read = cache.row(row, audience);
      return read !== null && knows.has(read.op.t) ? read : null;
    },
  }),
});

/** The program before these facts were added. */
export const olderProgram: Program = programKnowing({ has: (t) => !newer.has(t) });
