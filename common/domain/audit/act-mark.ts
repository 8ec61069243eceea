import { z } from 'zod';
import type { KnownOp } from '../log/op-catalogue.ts';
import { happenedAt, type Op } from '../log/op.ts';
import type { Verdict } from '../log/verdict.ts';

/**
 * What makes an entry stand out: a paper printed again (in lại), something taken back (hoàn tác) or put right (sửa), a rule set aside (ngoài quy định), a
 * setting changed; and by the log: not yet confirmed by a hub, written down late, lost to another counter, a repetition, not usable.
 */
export const actMarkSchema = z.enum([
  'reprint',
  'undo',
  'correction',
  'override',
  'settings',
  'pending',
  'late',
  'lost',
  'repeat',
  'parked',
]);
export type ActMark = z.infer<typeof actMarkSchema>;

/** What reached the hub later than this after it happened was written while cut off, ms. */
const LATE_MS = 10 * 60_000;

const ofAct = (op: KnownOp): readonly ActMark[] => {
  switch (op.t) {
    case 'print.again':
      return ['reprint'];
    case 'print.request':
      return op.d.copy > 1 ? ['reprint'] : [];
    case 'ticket.undo':
      return ['undo'];
    case 'ticket.return':
      return op.d.finished === true ? ['correction'] : [];
    case 'ticket.priority':
    case 'ticket.serve-alone':
      return ['override'];
    case 'config.set':
      // What a supervisor's terminal tells of its own desk is no setting of the centre.
      return op.d.kind === 'duty' || op.d.kind === 'desk-act' ? [] : ['settings'];
    case 'config.deploy':
    case 'config.call-off':
      return ['settings'];
    case 'dossier.money':
      return op.d.money.event === 'due' || op.d.money.event === 'refunded' ? ['correction'] : [];
    case 'dossier.step':
      if (op.d.step.event === 'correct') return ['correction'];
      return op.d.step.event === 'return' && (op.d.step.owing !== undefined || op.d.step.unsigned !== undefined)
        ? ['override']
        : [];
    case 'dossier.file':
      return op.d.instead === '' ? [] : ['correction'];
    default:
      return [];
  }
};

const ofLog = (op: Op, verdict: Verdict | null, hat: number | null): readonly ActMark[] => [
  ...(verdict === null ? (['pending'] as const) : []),
  ...(verdict?.bad === undefined ? [] : (['parked'] as const)),
  ...(verdict?.dupOf === undefined ? [] : (['repeat'] as const)),
  ...(verdict?.ok === false ? (['lost'] as const) : []),
  ...(hat !== null && hat - happenedAt(op) > LATE_MS ? (['late'] as const) : []),
];

/** The words beside an entry. `known` is null where this program cannot use the op; `hat`: when the hub wrote it down, UTC ms, null before that. */
export const actMarks = (
  op: Op,
  known: KnownOp | null,
  verdict: Verdict | null,
  hat: number | null,
): readonly ActMark[] => [...(known === null ? [] : ofAct(known)), ...ofLog(op, verdict, hat)];
