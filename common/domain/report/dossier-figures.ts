import type { DossierFacts } from './dossier-facts.ts';
import { standingAt } from './dossier-facts.ts';
import { isWithin, type SeenPeriod } from './seen-period.ts';

/**
 * The dossiers that each figure of a period counts. Every one is a set of dossiers, so that the number on the report is the number of records that it
 * opens. Days are business days; due days are local days (domain.md §1.2 II.06a, §1.3, §1.4).
 */
export const dossierFigures = [
  'received',
  'received-online',
  'received-post',
  'received-counter',
  'received-direct',
  'carried-over',
  'intake',
  'early',
  'on-time',
  'given-back',
  'on-time-all',
  'late',
  'late-without-apology',
  'solved',
  'waiting',
  'open-in-time',
  'open-overdue',
  'open',
  'refused',
  'missing-papers',
  'supplement',
  'apology',
  'correction',
  'in-time',
  'received-in-time',
  'with-result',
  'electronic-result',
  'with-fee',
  'paid-by-transfer',
] as const;
export type DossierFigure = (typeof dossierFigures)[number];

type Test = (facts: DossierFacts, period: SeenPeriod) => boolean;

const received: Test = ({ acceptedDay }, period) => isWithin(period, acceptedDay);

const through =
  (channel: DossierFacts['channel']): Test =>
  (facts, period) =>
    facts.channel === channel && received(facts, period);

/** Accepted before the period, and not solved before it. */
const carriedOver: Test = ({ acceptedDay, solved }, { first }) =>
  acceptedDay !== null && acceptedDay < first && (solved === null || solved.day >= first);

const solved: Test = (facts, period) => isWithin(period, facts.solved?.day ?? null);

/** Withdrawn, or closed because the papers did not come: without a result. */
const givenBack: Test = (facts, period) =>
  solved(facts, period) && (facts.solved?.how === 'withdrawn' || facts.solved?.how === 'expired');

const withResult =
  (standing: 'early' | 'on-time' | 'late'): Test =>
  (facts, period) =>
    solved(facts, period) && !givenBack(facts, period) && facts.solved?.timeliness === standing;

/** Accepted until the end of the period, and not solved until then. */
const open: Test = ({ acceptedDay, solved: end }, { last }) =>
  acceptedDay !== null && acceptedDay <= last && (end === null || end.day > last);

/** Its clock stood still at the day the period is looked at: papers, or money, are waited for. */
const waiting: Test = (facts, period) => {
  const state = standingAt(facts, period.asOf)?.state;
  return open(facts, period) && (state === 'waiting-supplement' || state === 'waiting-payment');
};

/** The day that was due is over, and the clock runs: what is due today is not overdue yet. */
const openOverdue: Test = (facts, period) => {
  const dueDay = standingAt(facts, period.asOf)?.dueDay ?? null;
  return open(facts, period) && !waiting(facts, period) && dueDay !== null && dueDay < period.asOf;
};

const onAny =
  (key: 'missingDays' | 'supplementDays' | 'apologyDays' | 'correctionDays'): Test =>
  (facts, period) =>
    facts[key].some((day) => isWithin(period, day));

const inTime: Test = (facts, period) => solved(facts, period) && !withResult('late')(facts, period);

const withAnyResult: Test = (facts, period) => solved(facts, period) && !givenBack(facts, period);

/** Received in the period with something to pay. */
const withFee: Test = (facts, period) => facts.dueVnd > 0 && received(facts, period);

const tests: Readonly<Record<DossierFigure, Test>> = {
  received,
  'received-online': through('online'),
  'received-post': through('post'),
  'received-counter': through('counter'),
  // Trực tiếp và qua bưu chính công ích: one column of the form.
  'received-direct': (facts, period) => facts.channel !== 'online' && received(facts, period),
  'carried-over': carriedOver,
  intake: (facts, period) => received(facts, period) || carriedOver(facts, period),
  early: withResult('early'),
  'on-time': withResult('on-time'),
  'given-back': givenBack,
  // The form counts what was given back or withdrawn under "đúng hạn".
  'on-time-all': (facts, period) => withResult('on-time')(facts, period) || givenBack(facts, period),
  late: withResult('late'),
  'late-without-apology': (facts, period) =>
    solved(facts, period) && !givenBack(facts, period) && facts.solved?.withoutApology === 'late',
  solved,
  waiting,
  'open-in-time': (facts, period) => open(facts, period) && !openOverdue(facts, period),
  'open-overdue': openOverdue,
  open,
  refused: ({ refusedDay }, period) => isWithin(period, refusedDay),
  'missing-papers': onAny('missingDays'),
  supplement: onAny('supplementDays'),
  apology: onAny('apologyDays'),
  correction: onAny('correctionDays'),
  'in-time': inTime,
  'received-in-time': (facts, period) => received(facts, period) && inTime(facts, period),
  'with-result': withAnyResult,
  'electronic-result': (facts, period) => facts.electronicResult && withAnyResult(facts, period),
  'with-fee': withFee,
  'paid-by-transfer': (facts, period) => facts.paidByTransfer && withFee(facts, period),
};

/** Whether a figure of the period counts this dossier. */
export const counts = (figure: DossierFigure, facts: DossierFacts, period: SeenPeriod): boolean =>
  tests[figure](facts, period);
