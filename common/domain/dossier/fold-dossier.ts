import type { OpOf } from '../log/op-catalogue.ts';
import { happenedAt } from '../log/op.ts';
import { isVoid, type Applied } from '../log/verdict.ts';
import { applyFact } from './apply-fact.ts';
import type { BusinessState } from './business-state.ts';
import { blankDossier } from './blank-dossier.ts';
import { deliveryOf } from './delivery.ts';
import type { Dossier, DossierEntry, DossierFact } from './dossier.ts';
import type { ArriveData } from './filing-data.ts';
import { moneyOf, type Stamp } from './money.ts';
import type { ReceiveData } from './receive-data.ts';
import type { DossierEvent } from './step-table.ts';
import { withEntry } from './with-entry.ts';

export type DossierOp = Applied<
  OpOf<
    | 'dossier.arrive'
    | 'dossier.receive'
    | 'dossier.step'
    | 'dossier.money'
    | 'dossier.delivery'
    | 'dossier.file'
    | 'dossier.file-stored'
    | 'dossier.claim'
    | 'dossier.release'
    | 'dossier.form'
  >
>;

const entry = (dossier: Dossier, event: DossierEvent, to: BusinessState, stamp: Stamp): DossierEntry => ({
  ...stamp,
  event,
  from: dossier.state,
  to,
});

const replayed = (dossier: Dossier): Dossier => dossier.early.reduce(applyFact, { ...dossier, early: [] });

const arrived = (before: Dossier, data: ArriveData, stamp: Stamp, day: string): Dossier => {
  const { arrivedAt, acceptedAt = '', acceptedCode = '', files = [], delivery, ...known } = data;
  return replayed({
    ...before,
    ...known,
    day,
    counter: '',
    arrivedAt,
    receivedAt: arrivedAt,
    acceptedAt,
    acceptedCode,
    state: 'registered',
    delivery: deliveryOf(delivery),
    files: files.map((file) => ({
      ...file,
      kind: 'component',
      component: null,
      pages: 0,
      signed: 'no',
      instead: '',
      at: stamp.at,
      term: stamp.term,
      stored: true,
    })),
    ...withEntry(before, entry(before, 'arrive', 'registered', stamp)),
  });
};

const received = (before: Dossier, data: ReceiveData, stamp: Stamp, op: OpOf<'dossier.receive'>): Dossier => {
  const { dueAt, channel, delivery, ...known } = data;
  const due = data.feeLines?.reduce((total, { totalVnd }) => total + totalVnd, 0) ?? data.feeVnd ?? 0;
  return replayed({
    ...before,
    ...known,
    day: op.day,
    officer: op.by,
    term: stamp.term,
    channel: channel ?? before.channel,
    arrivedAt: before.state === 'registered' ? before.arrivedAt : data.receivedAt,
    dueAt,
    firstDueAt: dueAt,
    state: 'received',
    claim: null,
    money: moneyOf(data.feeLines ?? [], due),
    delivery: deliveryOf(delivery),
    ...withEntry(before, entry(before, 'receive', 'received', stamp)),
  });
};

/**
 * Folds one op of a dossier. Received once: a second reception changes nothing but is kept among the `rivals`, because its paper is in
 * somebody's hand. Facts that came before the dossier (a hub that went back) wait in `early`.
 */
export const foldDossier = (before: Dossier | null, { op, term, verdict }: DossierOp): Dossier | null => {
  if (isVoid(verdict)) return before;
  const dossier = before ?? blankDossier(op.id, term, op.day);
  const at = happenedAt(op);
  switch (op.t) {
    case 'dossier.arrive': {
      const stamp: Stamp = { at, term, counter: op.d.counter, officer: '' };
      return dossier.state === 'unknown' ? arrived(dossier, op.d, stamp, op.day) : dossier;
    }
    case 'dossier.receive': {
      const stamp: Stamp = { at, term, counter: op.d.counter, officer: op.d.officerName ?? '' };
      if (dossier.state === 'unknown' || dossier.state === 'registered') return received(dossier, op.d, stamp, op);
      return {
        ...dossier,
        rivals: [...dossier.rivals, { ...stamp, code: op.d.code, counterName: op.d.counterName }],
      };
    }
    default: {
      const fact: DossierFact = { t: op.t, at, term, day: op.day, d: op.d } as DossierFact; // t and d belong together in the op as in the fact
      return dossier.state === 'unknown' ? { ...dossier, early: [...dossier.early, fact] } : applyFact(dossier, fact);
    }
  }
};
