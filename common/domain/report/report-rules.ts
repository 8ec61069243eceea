import { z } from 'zod';
import { indicators01, usualOfficerIndicators } from './circular-01.ts';
import { dossierFigures } from './dossier-figures.ts';

/**
 * What a centre may set about its legal reports, with the values used where nobody has: each stands for something that could not be verified in a source
 * (domain.md §6, §11).
 */
export const reportRulesSchema = z.object({
  /**
   * What the progress of Decision 766 is a part of: dossiers received in the period (as domain.md §6.1 has it; of them those solved in time), all there were to
   * be solved (with those carried over), or all solved.
   */
  progressOf: z.enum(['received', 'intake', 'solved']).default('received'),
  /** Whose average makes an officer's index. */
  officerIndicators: z
    .array(z.enum(indicators01))
    .min(1)
    .default([...usualOfficerIndicators]),
  /** The columns of II.06a in their order, each with its own title. The exact print of the form was not seen. */
  columns06a: z
    .array(
      z.object({
        part: z.enum(['intake', 'solved', 'open']),
        title: z.string().min(1).max(80),
        figure: z.enum(dossierFigures),
      }),
    )
    .min(1)
    .optional(),
});
export type ReportRules = Readonly<z.infer<typeof reportRulesSchema>>;
