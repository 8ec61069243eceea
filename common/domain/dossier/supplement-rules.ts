import type { Procedure } from '#common/domain/catalogue/procedure.ts';
import type { DossierRules, SupplementPolicy } from './dossier-rules.ts';

/** How missing papers are asked for in one procedure. */
export type SupplementRules = {
  readonly times: number;
  readonly policy: SupplementPolicy;
  /** Working days. */
  readonly answerDays: number;
};

/** The centre's rules for missing papers, with what the procedure's own law changes (domain.md §1.4, "specialised laws may differ"). To be copied into the dossier when it is accepted. */
export const supplementRulesOf = (
  { supplement }: Pick<Procedure, 'supplement'>,
  rules: DossierRules,
): SupplementRules => ({
  times: supplement?.times ?? rules.supplementTimes,
  policy: supplement?.policy ?? rules.supplementPolicy,
  answerDays: supplement?.answerDays ?? rules.supplementAnswerDays,
});
