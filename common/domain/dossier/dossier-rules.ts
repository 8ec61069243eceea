import { z } from 'zod';

/** What happens to the time limit when missing papers have come: counted anew from the start (the law), or longer by the time waited (older systems). */
export const supplementPolicies = ['restart', 'pause'] as const;
export type SupplementPolicy = (typeof supplementPolicies)[number];

/**
 * The centre's rules for dossiers that a law or a province may change (quy định giải quyết hồ sơ), with the values of domain.md §1.4 where nobody has
 * set others.
 */
export const dossierRulesSchema = z.object({
  /** How often papers may be asked for (yêu cầu bổ sung): once (Decree 118/2025 Art 11). */
  supplementTimes: z.int().min(0).max(9).default(1),
  supplementPolicy: z.enum(supplementPolicies).default('restart'),
  /** Working days the applicant has to bring the papers before the dossier is closed. */
  supplementAnswerDays: z.int().min(1).max(365).default(15),
  /** Working days after acceptance in which the agency may ask for papers. */
  supplementAskDays: z.int().min(0).max(365).default(3),
  /** How often a result may be put off with an apology (xin lỗi, gia hạn). */
  extendTimes: z.int().min(0).max(9).default(1),
  /** Working hours to accept an online dossier or ask for papers. */
  onlineAnswerHours: z.int().min(1).max(240).default(8),
  /** Working hours after which an unanswered online dossier is pointed out inside the centre. */
  onlineAlertHours: z.int().min(0).max(240).default(2),
  /** Working days to answer a dossier that came by post or over the counter. */
  postAnswerDays: z.int().min(0).max(30).default(1),
  /** Minutes since local midnight: what is accepted later goes to the agency at the start of the next working day. 15:00. */
  transferAfterMinute: z.int().min(0).max(1_440).default(900),
  /** Working days in which the papers themselves reach the agency. */
  paperTransferDays: z.int().min(0).max(30).default(1),
  /** A dossier is marked (yellow) this many hours by the clock before it is due. */
  dueSoonHours: z.int().min(0).max(720).default(24),
});
export type DossierRules = Readonly<z.infer<typeof dossierRulesSchema>>;

/** The rules of a centre that has set none of its own. */
export const DEFAULT_DOSSIER_RULES: DossierRules = dossierRulesSchema.parse({});
