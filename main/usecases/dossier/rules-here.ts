import { DEFAULT_DOSSIER_RULES, type DossierRules } from '#common/domain/dossier/dossier-rules.ts';
import { supplementRulesOf } from '#common/domain/dossier/supplement-rules.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** The rules of dossiers that hold at this centre: its own, or the usual ones. */
export const rulesHere = ({ site }: TerminalContext): DossierRules => site.site?.dossierRules ?? DEFAULT_DOSSIER_RULES;

/** Working days in which the applicant of this procedure brings what is missing. */
export const answerDaysOf = (terminal: TerminalContext, procedureCode: string): number => {
  const rules = rulesHere(terminal);
  const procedure = terminal.site.procedure(procedureCode);
  return procedure === null ? rules.supplementAnswerDays : supplementRulesOf(procedure, rules).answerDays;
};
