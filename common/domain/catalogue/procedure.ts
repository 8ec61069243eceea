import { z } from 'zod';
import { linkedCutOffs } from '#common/domain/calendar/due-at.ts';
import { supplementPolicies } from '#common/domain/dossier/dossier-rules.ts';
import { feeFormulaSchema } from '#common/domain/payment/fee-formula.ts';

/** A time limit: `amount` units; same-day procedures are due the same day, the next working day when received after 15:00. */
const deadlineSchema = z.object({
  amount: z.int().min(0).max(3_650),
  unit: z.enum(['working-day', 'calendar-day', 'hour']),
  sameDayIfBefore15h: z.boolean(),
  /** Linked procedures (liên thông) only: from this time of the day on, counted from the next working day. */
  linkedCutOff: z.enum(linkedCutOffs).optional(),
});

const limitSchema = deadlineSchema.pick({ amount: true, unit: true });

/** Where the law of a sector asks for missing papers otherwise than the centre's rules; what is left out is as there. */
const supplementOverrideSchema = z.object({
  times: z.int().min(0).max(9).optional(),
  policy: z.enum(supplementPolicies).optional(),
  /** Working days the applicant has to answer. */
  answerDays: z.int().min(1).max(365).optional(),
});

/**
 * National procedure code (mã thủ tục hành chính): `1.001193`, with the local suffix `1.001193.000.00.00.H56` or `2.002621.H56`, with the
 * case `2.000815.000.00.00.H55.02` (domain.md §2.2).
 */
export const PROCEDURE_CODE = /^[1-9]\.\d{6}(\.\d{3}\.\d{2}\.\d{2})?(\.H\d{2})?(\.\d{2})?$/;

/** A procedure (thủ tục hành chính) as the app keeps it. Whoever accepts a dossier copies what it promises: a new version never changes an old dossier. */
export const procedureSchema = z.object({
  code: z.string().regex(PROCEDURE_CODE),
  nameVi: z.string().min(1),
  shortNameVi: z.string().min(1),
  nameEn: z.string(),
  /** Sector (lĩnh vực): Hộ tịch, Đất đai … */
  field: z.string().min(1),
  /** Body that decides (cơ quan giải quyết). */
  agency: z.string().min(1),
  level: z.enum(['commune', 'province', 'ministry']),
  /** The limit at the counter unless `byChannel` says otherwise; only differing channels stand there. */
  deadline: deadlineSchema.extend({
    byChannel: z
      .object({ counter: limitSchema.optional(), online: limitSchema.optional(), post: limitSchema.optional() })
      .optional(),
  }),
  /** Two-stage procedures: the limit of the second stage (giai đoạn 2), which begins when the first has a result. */
  secondStage: limitSchema.optional(),
  supplement: supplementOverrideSchema.optional(),
  /** The formula of the fee; without one `feeVnd` and `feeOnlineVnd` say all: see `feeFormulaOf`. */
  fee: feeFormulaSchema.optional(),
  /** Whole đồng for one dossier at the counter; null = set elsewhere (province council) or by a formula: see `feeNote`. */
  feeVnd: z.int().min(0).nullable(),
  feeOnlineVnd: z.int().min(0).nullable(),
  feeNote: z.string(),
  /** Papers of the dossier (thành phần hồ sơ), in their order. */
  documents: z.array(z.string().min(1)),
  /** Papers that need not be shown because a database has them (Resolution 66.7/2025). */
  replaceableByData: z.array(z.object({ component: z.string(), database: z.string() })),
  onlineLevel: z.enum(['full', 'partial', 'none']),
  /** What the citizen gets; null when not published. */
  result: z.string().nullable(),
  /** Names this state of the procedure, e.g. '2026-07'. */
  version: z.string().min(1),
  /** Not offered any more (ngừng dùng): nothing new is received under it, old dossiers keep what they were received under. */
  outOfUse: z.literal(true).optional(),
});

export type Procedure = Readonly<z.infer<typeof procedureSchema>>;

export type Channel = 'counter' | 'online' | 'post';

export type Deadline = Readonly<z.infer<typeof deadlineSchema>>;

/** The limit that holds for a dossier filed over this channel. */
export const deadlineFor = ({ deadline }: Procedure, channel: Channel): Deadline => {
  const { amount, unit } = deadline.byChannel?.[channel] ?? deadline;
  const { sameDayIfBefore15h, linkedCutOff } = deadline;
  return { amount, unit, sameDayIfBefore15h, ...(linkedCutOff !== undefined && { linkedCutOff }) };
};
