import { z } from 'zod';
import type { BusinessState } from './business-state.ts';

/** What can happen to a dossier: T1 hồ sơ đến, T2 tiếp nhận, and the steps T3–T17 (step-data.ts). */
export const dossierEventSchema = z.enum([
  'arrive',
  'receive',
  'ask-papers',
  'refuse',
  'forward',
  'ask-supplement',
  'supplemented',
  'supplement-expired',
  'ask-payment',
  'obligation-paid',
  'ask-stop',
  'stop',
  'not-eligible',
  'extend',
  'result',
  'return',
  'correct',
]);
export type DossierEvent = z.infer<typeof dossierEventSchema>;

type Row = { readonly from: readonly BusinessState[]; readonly to: BusinessState };

/** The state table of domain.md §1.3: from which states an event is possible, and where it leads. `unknown` is "no dossier yet". */
export const stepTable: Readonly<Record<DossierEvent, Row>> = {
  arrive: { from: ['unknown'], to: 'registered' },
  receive: { from: ['unknown', 'registered'], to: 'received' },
  'ask-papers': { from: ['registered'], to: 'registered' },
  refuse: { from: ['registered'], to: 'refused' },
  forward: { from: ['received', 'processing'], to: 'processing' },
  'ask-supplement': { from: ['processing'], to: 'waiting-supplement' },
  supplemented: { from: ['waiting-supplement'], to: 'processing' },
  'supplement-expired': { from: ['waiting-supplement'], to: 'stopped' },
  'ask-payment': { from: ['processing'], to: 'waiting-payment' },
  'obligation-paid': { from: ['waiting-payment'], to: 'processing' },
  'ask-stop': { from: ['received', 'processing', 'waiting-supplement', 'waiting-payment'], to: 'withdrawn' },
  stop: { from: ['withdrawn'], to: 'stopped' },
  'not-eligible': { from: ['processing'], to: 'done' },
  extend: { from: ['processing'], to: 'processing' },
  result: { from: ['received', 'processing'], to: 'done' },
  return: { from: ['done'], to: 'returned' },
  correct: { from: ['done', 'returned'], to: 'processing' },
};

/** Why a step does not count: the state it met, or the times the procedure's rules allow it. */
export type StepRefusal = 'wrong-state' | 'supplement-times' | 'extend-times';

/** How often a dossier's rules allow what is limited, and how often it happened. */
export type StepCounts = {
  readonly supplementTimes: number;
  readonly supplements: number;
  readonly extendTimes: number;
  readonly extensions: number;
};

export type StepAnswer =
  | { readonly kind: 'goes'; readonly to: BusinessState }
  | { readonly kind: 'refused'; readonly why: StepRefusal };

/**
 * Whether an event is possible now, and where it leads. Asking for a supplement and moving the date are possible as often as the rules of the
 * procedure say, once unless it says otherwise (Decree 118/2025 Art 11; Decree 61/2018 Art 19.9).
 */
export const stepFrom = (state: BusinessState, event: DossierEvent, counts: StepCounts): StepAnswer => {
  const { from, to } = stepTable[event];
  if (!from.includes(state)) return { kind: 'refused', why: 'wrong-state' };
  if (event === 'ask-supplement' && counts.supplements >= counts.supplementTimes) {
    return { kind: 'refused', why: 'supplement-times' };
  }
  if (event === 'extend' && counts.extensions >= counts.extendTimes) return { kind: 'refused', why: 'extend-times' };
  return { kind: 'goes', to };
};
