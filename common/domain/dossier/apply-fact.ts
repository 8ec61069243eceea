import { assertNever } from '#common/kit/assert-never.ts';
import { isEnded, type BusinessState } from './business-state.ts';
import { afterDelivery, afterReturn } from './delivery.ts';
import type { Dossier, DossierEntry, DossierFact } from './dossier.ts';
import { afterMoney, withObligation, type Stamp } from './money.ts';
import type { Step } from './step-data.ts';
import { stepFrom, type StepCounts } from './step-table.ts';
import { withEntry } from './with-entry.ts';

/** A claim that nobody followed up lapses after half an hour, ms: a counter that went home does not hold a dossier for ever. */
export const CLAIM_MS = 1_800_000;

const usualRules = { supplementTimes: 1, extendTimes: 1 };

/** How often what is limited has happened to this dossier, and how often it may. */
export const countsOf = ({ rules, history }: Pick<Dossier, 'rules' | 'history'>): StepCounts => {
  const counted = (event: DossierEntry['event']): number =>
    history.filter((entry) => entry.event === event && entry.refused === undefined).length;
  const { supplementTimes, extendTimes } = rules ?? usualRules;
  return { supplementTimes, extendTimes, supplements: counted('ask-supplement'), extensions: counted('extend') };
};

/** What a step changes besides the state it leads to. */
const changedBy = (dossier: Dossier, step: Step, at: number): Partial<Dossier> => {
  switch (step.event) {
    case 'supplemented':
      return { dueAt: step.dueAt, components: [...dossier.components, ...step.brought] };
    case 'obligation-paid':
      return { dueAt: step.dueAt };
    case 'ask-payment':
      return { money: withObligation(dossier.money, step.amountVnd) };
    case 'extend':
      return { dueAt: step.newDueAt };
    case 'result':
      return { resultAt: at, results: step.results, delivery: { ...dossier.delivery, state: 'ready' } };
    case 'not-eligible':
      return {
        resultAt: at,
        results: [{ type: 'Văn bản từ chối giải quyết', number: step.number, summary: step.reason, file: '' }],
        delivery: { ...dossier.delivery, state: 'ready' },
      };
    case 'return':
      return { returnedAt: at, delivery: afterReturn(dossier.delivery, step) };
    case 'correct':
      return {
        dueAt: step.dueAt,
        resultAt: null,
        returnedAt: null,
        endedDay: null,
        delivery: { ...dossier.delivery, state: 'none', parcel: '' },
      };
    case 'ask-papers':
    case 'refuse':
    case 'forward':
    case 'ask-supplement':
    case 'supplement-expired':
    case 'ask-stop':
    case 'stop':
      return {};
    default:
      return assertNever(step);
  }
};

const stepped = (dossier: Dossier, step: Step, stamp: Stamp, day: string): Dossier => {
  const answer = stepFrom(dossier.state, step.event, countsOf(dossier));
  const to: BusinessState = answer.kind === 'goes' ? answer.to : dossier.state;
  const entry: DossierEntry = { ...stamp, event: step.event, from: dossier.state, to, step };
  if (answer.kind === 'refused') {
    return { ...dossier, ...withEntry(dossier, { ...entry, refused: answer.why }) };
  }
  return {
    ...dossier,
    endedDay: isEnded(to) ? day : null,
    ...changedBy(dossier, step, stamp.at),
    state: to,
    ...withEntry(dossier, entry),
  };
};

const claimed = (dossier: Dossier, stamp: Stamp): Dossier => {
  const { claim } = dossier;
  const free = claim === null || claim.counter === stamp.counter || stamp.at - claim.at > CLAIM_MS;
  return free && dossier.state === 'registered' ? { ...dossier, claim: stamp } : dossier;
};

/** The dossier after a fact about it. Steps follow the state table; one that does not fit is kept in the history with why, and changes nothing. */
export const applyFact = (dossier: Dossier, fact: DossierFact): Dossier => {
  const { at, term } = fact;
  switch (fact.t) {
    case 'dossier.step':
      return stepped(dossier, fact.d.step, { at, term, counter: fact.d.counter, officer: fact.d.officer }, fact.day);
    case 'dossier.money': {
      const { counter, officer, money } = fact.d;
      return { ...dossier, money: afterMoney(dossier.money, money, { at, term, counter, officer }) };
    }
    case 'dossier.delivery':
      return { ...dossier, delivery: afterDelivery(dossier.delivery, fact.d.delivery) };
    case 'dossier.file': {
      const { counter: _counter, officer: _officer, ...file } = fact.d;
      // Two papers may well have the same content (two blank forms): each keeps its own.
      const others = dossier.files.filter(
        ({ sha256, component }) => component !== file.component || (sha256 !== file.sha256 && sha256 !== file.instead),
      );
      return { ...dossier, files: [...others, { ...file, at, term, stored: false }] };
    }
    case 'dossier.file-stored':
      return {
        ...dossier,
        files: dossier.files.map((file) => (file.sha256 === fact.d.sha256 ? { ...file, stored: true } : file)),
      };
    case 'dossier.form': {
      const { counter, officer, form } = fact.d;
      return { ...dossier, forms: [...dossier.forms, { at, term, counter, officer, form }] };
    }
    case 'dossier.claim':
      return claimed(dossier, { at, term, counter: fact.d.counter, officer: fact.d.officer });
    case 'dossier.release':
      return dossier.claim?.counter === fact.d.counter ? { ...dossier, claim: null } : dossier;
    default:
      return assertNever(fact);
  }
};
