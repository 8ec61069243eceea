import { z } from 'zod';

/** Whole đồng. */
const vndSchema = z.int().min(0).max(1_000_000_000_000);

/** What is counted for a price per unit: pages of all copies, copies, or cases (trường hợp, giao dịch). */
export const feeUnits = ['page', 'copy', 'case'] as const;
export type FeeUnit = (typeof feeUnits)[number];

/** What stands on the paper for the line; the list of a province may call it "Phí thẩm định" and the like. */
const nameSchema = z.string().min(1).max(200).default('Phí, lệ phí');

/** How the fee (phí, lệ phí) of a procedure is found. Kept as data, because provinces and channels differ (domain.md §5). */
export const feeFormulaSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  /** Set elsewhere, by the province's council for one: the officer types it in. */
  z.object({ kind: z.literal('typed-in'), name: nameSchema }),
  z.object({ kind: z.literal('fixed'), name: nameSchema, vnd: vndSchema }),
  z.object({
    kind: z.literal('by-channel'),
    name: nameSchema,
    counterVnd: vndSchema,
    onlineVnd: vndSchema,
    postVnd: vndSchema,
  }),
  /** Certified copies (chứng thực bản sao): the first pages of the original at one price, the rest at another, up to a limit for one copy. */
  z.object({
    kind: z.literal('certified-copies'),
    name: nameSchema,
    firstPages: z.int().min(1).max(1_000).default(2),
    firstVnd: vndSchema.default(2_000),
    nextVnd: vndSchema.default(1_000),
    mostVnd: vndSchema.default(200_000),
  }),
  z.object({ kind: z.literal('per-unit'), name: nameSchema, unit: z.enum(feeUnits), unitVnd: vndSchema }),
]);
export type FeeFormula = Readonly<z.infer<typeof feeFormulaSchema>>;

/** One paper to be paid for: its pages (trang của bản chính) and how many copies, or cases, are asked for. */
export const feeCountSchema = z.object({
  /** The paper, or '' for the line to bear the formula's own name. */
  name: z.string().max(500),
  pages: z.int().min(1).max(100_000),
  copies: z.int().min(1).max(10_000),
});
export type FeeCount = Readonly<z.infer<typeof feeCountSchema>>;
