import type { Procedure } from '../catalogue/procedure.ts';
import type { Score } from '../survey/rating.ts';
import type { Component766 } from './decision-766.ts';
import { componentsOf, groups766 } from './decision-766.ts';
import { digitisedSum, type Digitised } from './digitised.ts';
import type { DossierFacts } from './dossier-facts.ts';
import { counts, type DossierFigure } from './dossier-figures.ts';
import { enteredShare, shareInputs, type Input, type MonthInput, type ShareInput } from './entered-input.ts';
import type { ReportRules } from './report-rules.ts';
import { monthsOf, type SeenPeriod } from './seen-period.ts';

type Catalogue = readonly Pick<Procedure, 'code' | 'onlineLevel' | 'fee' | 'feeVnd' | 'feeOnlineVnd' | 'feeNote'>[];

/** The figure that is the part, and the one that is the whole, of each component that counts dossiers. */
export const dossierParts766 = ({
  progressOf,
}: Pick<ReportRules, 'progressOf'>): Readonly<
  Partial<Record<Component766, { readonly part: DossierFigure; readonly whole: DossierFigure }>>
> => ({
  progress: { part: progressOf === 'received' ? 'received-in-time' : 'in-time', whole: progressOf },
  'online-dossiers': { part: 'received-online', whole: 'received' },
  'electronic-results': { part: 'electronic-result', whole: 'with-result' },
  'paid-online': { part: 'paid-by-transfer', whole: 'with-fee' },
});

/** What the dossiers of a period say for Decision 766, counted one by one. */
type Tally766 = {
  readonly figures: ReadonlyMap<DossierFigure, number>;
  readonly digitised: Digitised;
  /** Procedures received online, and procedures of which a fee was paid by transfer. */
  readonly online: ReadonlySet<string>;
  readonly paid: ReadonlySet<string>;
};

/** Counts dossiers for Decision 766: `add` each once, `tally` when all are there. */
export const tally766 = (
  period: SeenPeriod,
  rules: Pick<ReportRules, 'progressOf'>,
): { readonly add: (facts: DossierFacts) => void; readonly tally: () => Tally766 } => {
  const wanted = [...new Set(Object.values(dossierParts766(rules)).flatMap(({ part, whole }) => [part, whole]))];
  const figures = new Map<DossierFigure, number>(wanted.map((figure) => [figure, 0]));
  const online = new Set<string>();
  const paid = new Set<string>();
  const digitised: Digitised[] = [];
  return {
    add: (facts) => {
      for (const figure of wanted) {
        if (counts(figure, facts, period)) figures.set(figure, (figures.get(figure) ?? 0) + 1);
      }
      if (counts('received', facts, period)) digitised.push(facts.digitised);
      if (counts('received-online', facts, period)) online.add(facts.procedure);
      if (counts('paid-by-transfer', facts, period)) paid.add(facts.procedure);
    },
    tally: () => ({ figures, digitised: digitisedSum(digitised), online, paid }),
  };
};

/** Whether there is anything to pay for a procedure of the catalogue; a fee that only its note tells of counts. */
export const hasFee = ({ fee, feeVnd, feeOnlineVnd, feeNote }: Catalogue[number]): boolean =>
  fee !== undefined || (feeVnd ?? 0) > 0 || (feeOnlineVnd ?? 0) > 0 || (feeVnd === null && feeNote !== '');

const isEntered = (component: Component766): component is Component766 & ShareInput =>
  shareInputs.some((input) => input === component);

/** What is known beside the dossiers. */
type Around766 = {
  readonly catalogue: Catalogue;
  readonly scores: Readonly<Record<Score, number>>;
  readonly entered: ReadonlyMap<string, MonthInput>;
};

/**
 * The input of every component, in order: counted here, or entered by the supervisor, or missing. `scanned` is papers scanned of those handed in; `reused`
 * components taken from data of all; `satisfied` very satisfied and satisfied ratings of all; procedures are those of the centre's catalogue.
 */
export const inputs766 = (
  { first, last }: Pick<SeenPeriod, 'first' | 'last'>,
  rules: Pick<ReportRules, 'progressOf'>,
  { figures, digitised, online, paid }: Tally766,
  { catalogue, scores, entered }: Around766,
): readonly { readonly component: Component766; readonly input: Input }[] => {
  const months = monthsOf(first, last);
  const onlineOnes = catalogue.filter(({ onlineLevel }) => onlineLevel !== 'none');
  const withFee = catalogue.filter(hasFee);
  const recorded = (part: number, whole: number): Input => ({ from: 'recorded', part, whole });
  const among = (list: Catalogue, codes: ReadonlySet<string>): number =>
    list.filter(({ code }) => codes.has(code)).length;
  const ratings = Object.values(scores).reduce((sum, one) => sum + one, 0);
  const parts = dossierParts766(rules);
  const own: Readonly<Partial<Record<Component766, Input>>> = {
    'online-procedures': recorded(onlineOnes.length, catalogue.length),
    'online-used': recorded(among(onlineOnes, online), onlineOnes.length),
    scanned: recorded(digitised.scanned, digitised.onPaper),
    reused: recorded(digitised.fromData, digitised.components),
    satisfied: recorded(scores['very-satisfied'] + scores.satisfied, ratings),
    'payment-used': recorded(among(withFee, paid), withFee.length),
  };
  return groups766.flatMap(componentsOf).map((component) => {
    if (isEntered(component)) return { component, input: enteredShare(component, months, entered) };
    const pair = parts[component];
    const input =
      pair === undefined ? own[component] : recorded(figures.get(pair.part) ?? 0, figures.get(pair.whole) ?? 0);
    return { component, input: input ?? { from: 'missing', missing: months } };
  });
};
